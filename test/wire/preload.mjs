// Loaded before the app with `node --import`. Every https request goes to the loopback server instead, with the host the
// app meant in a header, so that the app itself runs unedited. fetch serves majors 5 and 6 of the SDK; major 4 uses
// node-fetch, which calls https.request.
import http from 'node:http';
import https from 'node:https';

const loopback = new URL(process.env.WIRE_LOOPBACK);
const realFetch = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  const headers = new Headers(init?.headers);
  headers.set('x-meant-for', url.host);
  return realFetch(new URL(url.pathname + url.search, loopback), { ...init, headers });
};

https.request = (options, onResponse) =>
  http.request(
    {
      ...options,
      protocol: loopback.protocol,
      hostname: loopback.hostname,
      port: loopback.port,
      headers: { ...options.headers, 'x-meant-for': options.hostname },
      agent: undefined,
    },
    onResponse,
  );
