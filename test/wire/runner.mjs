// Runs copies of the app one after the other in this process, each with nothing but its own environment. Each prints one
// line.
import { pathToFileURL } from 'node:url';

for (const { main, env } of JSON.parse(process.argv[2])) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  await import(pathToFileURL(main).href);
}
