import type { AST } from 'svelte/compiler';
import { blankedAt, type SpanKinds, spansIn } from '../spans.ts';
import { loadParser } from './parser.ts';
import { languageOf, type Script } from './script.ts';

/** What a preprocessor turns into CSS and HTML before any parser of Svelte's sees it: SCSS, Pug and the like. */
const PREPROCESSED: SpanKinds = {
  opener: /<(?:style|template)\b(?:(?!<(?:style|template)\b)[^>])*>/g,
  closerOf: (tag) => (/\slang=/.test(tag) ? (tag.startsWith('<style') ? /<\/style\b/g : /<\/template\b/g) : null),
};

/** The scripts of a Svelte component, 3 to 5: the module's, and each instance's, which sees the names of the first. */
export function svelteScripts(text: string): Script[] {
  const { module, instance } = parsed(text);
  return [module, instance]
    .filter((script) => script !== null && script !== undefined)
    .flatMap((script): Script[] => {
      const language = languageOf(attribute(script, 'lang'), attribute(script, 'type'));
      if (language === undefined || attribute(script, 'src') !== undefined) return [];
      const { start, end } = script.content as unknown as Pick<Script, 'start' | 'end'>;
      return [{ start, end, language, isApart: false }];
    })
    .sort((a, b) => a.start - b.start);
}

/** `loose`, because an error in the template is the template's business. */
function parsed(text: string): AST.Root {
  const { parse } = loadParser<typeof import('svelte/compiler')>('svelte/compiler');
  try {
    return parse(text, { modern: true, loose: true });
  } catch (error) {
    const contents = Array.from(spansIn(text, PREPROCESSED), ({ innerStart, innerEnd }) => ({
      start: innerStart,
      end: innerEnd,
    }));
    const plain = blankedAt(text, contents);
    if (plain === text) throw error;
    return parse(plain, { modern: true, loose: true });
  }
}

/** An attribute's text, empty where it has no value. */
function attribute({ attributes }: AST.Script, name: string): string | undefined {
  const found = attributes.find((candidate) => candidate.name === name);
  const [first] = Array.isArray(found?.value) ? found.value : [];
  return first?.type === 'Text' ? first.data : found && '';
}
