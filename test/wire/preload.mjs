// Loaded before the app with `node --import`. Every https request goes to the loopback server instead, with the host the
// app meant in a header, so that the app itself runs unedited. fetch serves majors 5 to 7 of the SDK; major 4 uses
// node-fetch, which calls https.request.
import http from 'node:http';
import https from 'node:https';

/** What stands for the world, and the name of the run that asks: each run of a process has its own environment. */
const loopback = () => new URL(process.env.WIRE_LOOPBACK);
const headersFor = (host) => ({ 'x-meant-for': host, 'x-wire-run': process.env.WIRE_RUN });
const realFetch = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  const headers = new Headers(init?.headers);
  for (const [name, value] of Object.entries(headersFor(url.host))) headers.set(name, value);
  return realFetch(new URL(url.pathname + url.search, loopback()), { ...init, headers });
};

https.request = (options, onResponse) => {
  const { protocol, hostname, port } = loopback();
  const headers = { ...options.headers, ...headersFor(options.hostname) };
  return http.request({ ...options, protocol, hostname, port, headers, agent: undefined }, onResponse);
};
