// Builds `dist`: few files instead of hundreds, since node takes longer to find a module than to compile it, in CommonJS,
// which it loads in half the time, and the answers that are the same on every run. See docs/performance.md.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { LANGUAGES } from '../src/messages/language.ts';

const COMPILER = 'ts-morph';
/**
 * What every run needs comes along, with its licence: of some, little is used, and some are ES modules, which CommonJS
 * can't ask for. They stay among the dependencies, where an audit and the bill of materials find them.
 */
const INLINED = ['chalk', 'commander', 'diff', 'fast-string-truncated-width', 'fast-string-width', 'valibot'];
/** What node, a test, a thread or another process starts from: these keep their places. */
const PLACES = ['cli/main', 'pipeline/apply', 'pipeline/file-worker', 'pipeline/compiler-process'];
/** V8 reads a file of ASCII alone in two thirds of the time; what is in it says the same. No text of ours is a raw one. */
const NOT_ASCII = /[^\0-\x7f]/g;
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

rmSync(at('dist'), { recursive: true, force: true });
const { output } = await build({
  cwd: at(''),
  input: Object.fromEntries(PLACES.map((place) => [place, `src/${place}.ts`])),
  platform: 'node',
  external: (id) => /^@?[a-z]/.test(id) && id !== COMPILER && !INLINED.includes(id),
  // The same compiler, but out of V8's cache.
  resolve: { alias: { [COMPILER]: at('src/source/cached-compiler.ts') } },
  // Two folders deep, as in `src`: what they name beside the package is found from both.
  output: {
    dir: at('dist'),
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'shared/[name]-[hash].cjs',
  },
});

const hash = createHash('sha256');
for (const file of output) {
  if (file.type !== 'chunk') throw new Error(`${file.fileName} is no code`);
  const code = file.code.replace(NOT_ASCII, escaped);
  writeFileSync(at(`dist/${file.fileName}`), code);
  hash.update(code);
}
writeFileSync(at('dist/build.json'), `${JSON.stringify({ id: hash.digest('hex') })}\n`);
writeFileSync(at('dist/licenses.txt'), INLINED.map(licenceOf).join('\n\n'));
// A process speaks one language.
for (const language of LANGUAGES) {
  execFileSync(process.execPath, [at('node_modules/jiti/lib/jiti-cli.mjs'), at('scripts/prepare-answers.ts')], {
    env: { ...process.env, BANJIA_LANG: language },
    stdio: 'inherit',
  });
}

function licenceOf(name: string): string {
  const folder = at(`node_modules/${name}`);
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence`);
  return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
}
