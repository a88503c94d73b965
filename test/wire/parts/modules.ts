import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pinnedClients, pinnedModules } from '../../pinned/pinned.ts';

/** Enough of two more packages to send something. */
const STAND_INS: Readonly<Record<string, string>> = {
  axios: `const post = ({ baseURL = '', headers }) => (path, body) =>
    fetch(baseURL + path, { method: 'POST', headers, body: JSON.stringify(body) });
  export default { create: (defaults = {}) => ({ post: post(defaults) }) };\n`,
  'groq-sdk': 'export default class {}\n',
};

/** The versions that programs declare, so that they are moved for what they run with. */
export const DECLARED = {
  openai: '^6.0.0',
  ai: '^6.0.0',
  '@ai-sdk/openai': '^3.0.0',
  '@langchain/openai': '^1.0.0',
  '@openai/agents': '^0.20.0',
  '@llamaindex/openai': '^0.4.0',
  axios: '^1.0.0',
  'groq-sdk': '^1.0.0',
};

/** Puts what programs import into a folder's `node_modules`: the real packages, and stand-ins. */
export async function layModules(folder: string): Promise<void> {
  const modules = join(folder, 'node_modules');
  const aiSdk = await pinnedModules('ai-sdk/v6');
  const links = {
    openai: join(await pinnedClients(), 'openai-v6'),
    ai: join(aiSdk, 'ai'),
    '@langchain': join(await pinnedModules('langchain-1.5'), '@langchain'),
    '@llamaindex': join(await pinnedModules('libraries'), '@llamaindex'),
    '@openai/agents': join(await pinnedModules('agents'), 'agents-v0.20'),
    ...Object.fromEntries(
      (await readdir(join(aiSdk, '@ai-sdk'))).map((name) => [`@ai-sdk/${name}`, join(aiSdk, '@ai-sdk', name)]),
    ),
  };
  for (const [name, target] of Object.entries(links)) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(target, join(modules, name), 'dir');
  }
  for (const [name, text] of Object.entries(STAND_INS)) {
    await mkdir(join(modules, name));
    await writeFile(join(modules, name, 'package.json'), JSON.stringify({ name, type: 'module', main: 'index.js' }));
    await writeFile(join(modules, name, 'index.js'), text);
  }
}
