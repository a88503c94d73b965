const CODE = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const MINIFIED_NAME = /\.min\.[cm]?js$/;
const ENV = /(?:^|\/)(?:\.env[^/]*|[^/]*\.env|env\.(?:example|sample|template))$/;
const MANIFEST = /(?:^|\/)(?:package|tsconfig[^/]*|jsconfig|import[-_]?map|deno)\.json$|(?:^|\/)deno\.jsonc$/;
const LEFT_OUT = /(?:^|\/)(?:node_modules|\.git|\.banjia)\//;

/** TypeScript and JavaScript in every module flavour; `.d.ts` counts, `.min.js` does not. */
export function isCode(path: string): boolean {
  return CODE.test(path) && !MINIFIED_NAME.test(path);
}

/** `.env`, `.env.local.example`, `prod.env`, `env.example`: by name alone, so `.env.ts` is code. */
export function isEnvFile(path: string): boolean {
  return ENV.test(path) && !CODE.test(path);
}

/** package.json, tsconfig*.json, jsconfig.json, deno.json(c) and import maps. */
export function isManifest(path: string): boolean {
  return MANIFEST.test(path);
}

/** True for paths below a folder that is never ours to read or write. */
export function isLeftOut(path: string): boolean {
  return LEFT_OUT.test(path);
}

/** Whether a path, relative to root and with `/`, may ever be read. */
export function isOfInterest(path: string): boolean {
  return (isCode(path) || isEnvFile(path) || isManifest(path)) && !isLeftOut(path);
}
