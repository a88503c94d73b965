import { isComponent, isMdx } from '../source/embedded/component-path.ts';

/** `.gs`: what Google Apps Script calls its files. */
const SCRIPT = /\.(?:[cm]?[jt]s|[jt]sx|gs)$/;
const MINIFIED_NAME = /\.min\.[cm]?js$/;
/** `.dev.vars`, `.dev.vars.example`: what a worker has on the machine where it is written. */
const ENV =
  /(?:^|\/)(?:\.(?:env|dev\.vars)[^/]*|[^/]*\.env(?:\.(?:example|sample|template|dist))?|env\.(?:example|sample|template))$/;
const MANIFEST = /(?:^|\/)(?:package|tsconfig[^/]*|jsconfig|import[-_]?map|deno)\.json$|(?:^|\/)deno\.jsonc$/;
const SCHEMA =
  /\.(?:sql|prisma|tf)$|(?:^|\/)(?=[^/]*\.json$)[^/]*(?:index|mapping|schema|vector|embedding|elastic|opensearch|atlas)/i;
const CONFIG =
  /\.(?:ya?ml|tpl|tf|tfvars|bicep)$|(?:^|\/)(?=[^/]*$)(?:[^/]*[.-])?(?:Docker|Container)file(?:\.[^/]*)?$|\.dockerfile$|(?:^|\/)Procfile$|(?:^|\/)(?:(?:vercel|now|turbo|nx|app|wrangler|\.?devcontainer|package)\.jsonc?|(?:netlify|wrangler|fly)(?:\.[\w-]+)?\.toml)$/i;
/** Shell scripts and makefiles, which set variables, pass them on, or write them into what was built. */
const SHELL = /\.(?:sh|bash|zsh|fish|ps1|psm1|bat|cmd|mk)$|(?:^|\/)(?:GNUmakefile|[Mm]akefile|[Jj]ustfile)$/;
const OTHER_LANGUAGE = /\.(?:py|ipynb|rb|php|go|rs|java|kts?|scala|cs|exs?|swift|dart)$/;
const PAGE = /\.html?$/;
/** Pages, servers and hosts; browser extensions, desktop and mobile shells. */
const NETWORK = [
  PAGE,
  /\.conf(?:\.\w+)?$|(?:^|\/)(?:_headers|_redirects|nginx[^/]*)$/,
  /(?:^|\/)(?:firebase|staticwebapp\.config|proxy\.conf|proxy\.config|capacitor\.config|manifest[\w.-]*|info|appsscript)\.json$/,
  /(?:^|\/)tauri[\w.-]*\.json5?$|(?:^|\/)Tauri[\w.-]*\.toml$|(?:^|\/)capabilities\/[^/]+\.(?:json5?|toml)$/,
  /(?:^|\/)(?:config|network_security_config)\.xml$|(?:^|\/)Info\.plist$/,
];
/** What a program is set up with: `config.json`, `bot.settings.json`, `config.example.json`. */
const SETTINGS =
  /(?:^|\/)(?=[^/]*\.json(?:\.(?:example|sample|template))?$)[^/]*(?:(?<![a-z])(?:config|settings?)|Config|Settings?)(?![a-z])/;
const DOC = /\.(?:md|mdx|markdown)$/i;
const HISTORY = /(?:^|\/)(?:changelog|changes|history|releases?)\b[^/]*$/i;
const SNAPSHOT = /\.snap$/;
const LOCK = /(?:^|\/)pnpm-lock\.yaml$/;
const TEST_INPUT = /(?:^|\/)(?:__testfixtures__|__fixtures__)\//;
const LEFT_OUT = /(?:^|\/)(?:node_modules|\.git|\.banjia)\//;

/** TypeScript and JavaScript in every module flavour, and components; `.d.ts` counts, `.min.js` does not. */
export function isCode(path: string): boolean {
  return (SCRIPT.test(path) && !MINIFIED_NAME.test(path)) || isComponent(path);
}

/** `.env`, `.env.local.example`, `prod.env`, `compose.env.example`, `env.example`: by name alone, so `.env.ts` is code. */
export function isEnvFile(path: string): boolean {
  return ENV.test(path) && !isCode(path);
}

/** package.json, tsconfig*.json, jsconfig.json, deno.json(c) and import maps. */
export function isManifest(path: string): boolean {
  return MANIFEST.test(path);
}

/** SQL, Prisma, Terraform, and JSON that is named like the definition of an index: what may fix the width of vectors. */
export function isSchema(path: string): boolean {
  return SCHEMA.test(path) && !isManifest(path);
}

/**
 * What hands variables to a program: compose files, Dockerfiles, manifests of Kubernetes, workflows, files of hosts and
 * task runners, scripts of package.json.
 */
export function isConfig(path: string): boolean {
  return CONFIG.test(path) && !LOCK.test(path);
}

/** Scripts of a shell or of make. */
export function isShell(path: string): boolean {
  return SHELL.test(path);
}

/** Programs in another language, which may read the same variables. */
export function isOtherLanguage(path: string): boolean {
  return OTHER_LANGUAGE.test(path);
}

/** What says which hosts a program may talk to, or leads requests on. */
export function isNetwork(path: string): boolean {
  return NETWORK.some((pattern) => pattern.test(path)) && !isCode(path);
}

/** Pages, whose scripts are code that nothing else loads. */
export function isPage(path: string): boolean {
  return PAGE.test(path);
}

/** Settings of a program in JSON, or their example. */
export function isSettings(path: string): boolean {
  return SETTINGS.test(path);
}

/** Documentation as text; what tells of past versions stays as it was. */
export function isDoc(path: string): boolean {
  return DOC.test(path) && !HISTORY.test(path);
}

/** What a test gave when it last passed, written beside it. */
export function isSnapshot(path: string): boolean {
  return SNAPSHOT.test(path);
}

/** Code that tests read as text: changing it would change what they test. */
export function isTestInput(path: string): boolean {
  return TEST_INPUT.test(path);
}

/** True for paths below a folder that is never ours to read or write. */
export function isLeftOut(path: string): boolean {
  return LEFT_OUT.test(path);
}

/** Whether a path, relative to root and with `/`, may ever be read. */
export function isOfInterest(path: string): boolean {
  const kinds = [
    ...[isCode, isMdx, isEnvFile, isManifest, isSchema],
    ...[isConfig, isShell, isOtherLanguage, isNetwork, isSettings, isDoc, isSnapshot],
  ];
  return kinds.some((isKind) => isKind(path)) && !isLeftOut(path);
}
