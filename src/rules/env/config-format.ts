import { isShell } from '../../pipeline/interest.ts';

/** The formats that tell a variable's name from other words. */
export type ConfigFormat =
  | 'compose'
  | 'dockerfile'
  | 'workflow'
  | 'pipeline'
  | 'hosting'
  | 'tasks'
  | 'infrastructure'
  | 'shell'
  | 'kubernetes';

/** Each file has one format: the first whose pattern its path matches. Any other YAML may hold manifests. */
const FORMATS: readonly (readonly [ConfigFormat, RegExp])[] = [
  ['workflow', /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/],
  [
    'pipeline',
    /(?:^|\/)(?:[\w.-]*\.gitlab-ci|\.travis|azure-pipelines[\w.-]*|bitbucket-pipelines|buildspec[\w.-]*|\.drone|\.cnb)\.ya?ml$/,
  ],
  ['pipeline', /(?:^|\/)\.(?:workflow|gitlab|gitlab-ci|circleci|buildkite|woodpecker)\/[^/]+\.ya?ml$/],
  ['compose', /(?:^|\/)(?:docker-)?(?:compose|stack)(?:[.-][\w.-]+)?\.ya?ml$/],
  ['dockerfile', /(?:^|\/)(?=[^/]*$)(?:[^/]*[.-])?(?:Docker|Container)file(?:\.[^/]*)?$|\.dockerfile$/i],
  ['hosting', /(?:^|\/)(?:vercel|now|app|wrangler|\.?devcontainer)\.jsonc?$/],
  ['hosting', /(?:^|\/)(?:netlify|wrangler|fly)(?:\.[\w-]+)?\.toml$/],
  ['hosting', /(?:^|\/)(?:render|serverless[\w.-]*|cloudbuild)\.ya?ml$/],
  ['tasks', /(?:^|\/)(?:turbo|nx|project|package)\.jsonc?$/],
  ['infrastructure', /\.(?:tf|tfvars|bicep)$|(?:^|\/)Procfile$/],
  ['kubernetes', /\.(?:ya?ml|tpl)$/],
];

/** Undefined where a file is no configuration that is known. */
export function configFormat(path: string): ConfigFormat | undefined {
  return isShell(path) ? 'shell' : FORMATS.find(([, pattern]) => pattern.test(path))?.[0];
}
