import type { ElementNode } from '@vue/compiler-dom';
import { loadParser } from './parser.ts';
import { languageOf, type Script } from './script.ts';

/**
 * The scripts of a Vue component: `<script>` and `<script setup>` are one module. The parser is the one that
 * `@vue/compiler-sfc` finds its blocks with, without PostCSS and code generation. An error in the template is the
 * template's business: the blocks are found all the same.
 */
export function vueScripts(text: string): Script[] {
  const { parse } = loadParser<typeof import('@vue/compiler-dom')>('@vue/compiler-dom');
  const { children } = parse(text, { parseMode: 'sfc', onError: () => undefined, onWarn: () => undefined });
  return children.flatMap((node): Script[] => {
    const { tag, props, innerLoc } = node as ElementNode;
    if (tag !== 'script' || innerLoc === undefined) return [];
    const attributes = new Map(
      props.flatMap((prop) => ('value' in prop ? [[prop.name, prop.value?.content ?? ''] as const] : [])),
    );
    const language = languageOf(attributes.get('lang'), attributes.get('type'));
    if (language === undefined || attributes.has('src')) return [];
    return [{ start: innerLoc.start.offset, end: innerLoc.end.offset, language, isApart: false }];
  });
}
