import { posix } from 'node:path';
import type { Island } from './island.ts';
import { isOpenAIName, type VendorEntry, type VendorFamily } from './vendor-families.ts';

const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;

/**
 * Files beside one that is named after OpenAI, and folders beside such a folder that hold files of the same names:
 * `engines/openai.ts` and `engines/groq.ts`, `providers/openai/api.ts` and `providers/groq/api.ts`.
 */
export function vendorFiles({ files }: Island, listed: ReadonlySet<string>): VendorFamily[] {
  const code = [...listed].filter((path) => CODE.test(path));
  const places = new Set([...files.keys()].flatMap(namedAfterOpenAI));
  return [...places].flatMap((place): VendorFamily[] => {
    const inside = [...files].flatMap(([file, node]) => (file === place || file.startsWith(`${place}/`) ? [node] : []));
    const entries = alike(place, code).map(
      (path): VendorEntry => ({ nodes: path === place ? inside : [], labels: [nameAt(path)] }),
    );
    const [first] = inside;
    const node = first?.statements[0] ?? first;
    return node === undefined || entries.length === 1 ? [] : [{ form: 'files', node, entries }];
  });
}

/** The file itself, and every folder that it is in, where their names are OpenAI's. */
function namedAfterOpenAI(file: string): string[] {
  const parts = file.split('/');
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return paths.filter((path) => isOpenAIName(nameAt(path)));
}

function nameAt(path: string): string {
  return posix.basename(path).replace(CODE, '');
}

/** The place and its siblings: files beside a file, folders with a file of the same name in them beside a folder. */
function alike(place: string, code: readonly string[]): string[] {
  const parent = posix.dirname(place);
  const start = parent === '.' ? '' : `${parent}/`;
  const beside = code.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  if (CODE.test(place)) return beside.filter((rest) => !rest.includes('/')).map((rest) => start + rest);
  const folders = new Map<string, Set<string>>();
  for (const rest of beside) {
    const [folder = '', ...inside] = rest.split('/');
    if (inside.length > 0) folders.set(folder, (folders.get(folder) ?? new Set()).add(inside.join('/')));
  }
  const own = folders.get(posix.basename(place)) ?? new Set();
  return [...folders].flatMap(([folder, names]) => ([...names].some((name) => own.has(name)) ? [start + folder] : []));
}
