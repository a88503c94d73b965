import { setFlagsFromString } from 'node:v8';
import type { ElementNode, FrontmatterNode, Node, TextNode } from '@astrojs/compiler/types';
import { loadParser } from './parser.ts';
import { languageOf, type Script } from './script.ts';

const FENCE = '---';

/** The parser's time and memory grow with the square of the elements: gigabytes for twice as many. */
const MOST_MARKS = 1_500;

/** Of 64 kB each: half a gigabyte, for what is made to look small. */
const MOST_PAGES = 8_192;

/**
 * The code of an Astro component, which is always TypeScript: the frontmatter, and the `<script>` elements, which run in
 * the browser and are modules of their own.
 */
export function astroScripts(text: string): Script[] {
  if ((text.match(/[<{]/g) ?? []).length > MOST_MARKS)
    throw new Error('its parser would need gigabytes for so much markup');
  setFlagsFromString(`--wasm-max-mem-pages=${MOST_PAGES}`);
  const { parse } = loadParser<typeof import('@astrojs/compiler/sync')>('@astrojs/compiler/sync');
  // The parser counts in bytes of UTF-8.
  const bytes = Buffer.from(text);
  const startOf = ({ position }: Node): number => bytes.toString('utf8', 0, position?.start.offset).length;
  const scripts: Script[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'frontmatter') scripts.push({ ...codeAt(startOf(node) + FENCE.length, node), isApart: false });
    const content = node.type === 'element' && node.name === 'script' ? contentOf(node) : undefined;
    if (content !== undefined) scripts.push({ ...codeAt(startOf(content), content), isApart: true });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parse(text, { position: true }).ast);
  return scripts;
}

function codeAt(start: number, { value }: FrontmatterNode | TextNode) {
  return { start, end: start + value.length, language: 'ts' } as const;
}

function contentOf({ attributes, children }: ElementNode): TextNode | undefined {
  const [content] = children;
  const type = attributes.find(({ name }) => name === 'type')?.value;
  return content?.type === 'text' && languageOf(undefined, type) !== undefined ? content : undefined;
}
