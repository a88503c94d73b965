import { blankedAt, type SpanKinds, spansIn } from '../spans.ts';
import type { ts } from '../ts.ts';
import { markupText } from './code-text.ts';
import type { Script } from './script.ts';

/** What stands around the scripts of a component: uses of their names that no syntax tree of ours shows. */
export interface Markup {
  /** As long as the file, with blanks for scripts, styles and comments. */
  readonly text: string;
  /** Every word in it, of whatever kind; of a store that is read as `$model`, wherever, the name without its sign. */
  readonly names: ReadonlySet<string>;
}

/** A text in quotes that may be the id of a model. */
export const QUOTED = /(?<=(["'`]))[\w.:-]+(?=\1)/g;

const HIDDEN: SpanKinds = {
  opener: /<!--|<style\b/gi,
  closerOf: (opener) => (opener === '<!--' ? /-->/g : /<\/style>/gi),
};

const markups = new WeakMap<ts.SourceFile, Markup>();

/** The markup of a component; undefined of every other file. */
export function markupOf(file: ts.SourceFile): Markup | undefined {
  return markups.get(file);
}

/** Called once for each component, by whoever parses it. */
export function rememberMarkup(file: ts.SourceFile, text: string, scripts: readonly Script[]): void {
  const markup = markupText(text, scripts);
  const words = markup.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
  const stores = text.match(/(?<=\$)\p{ID_Start}\p{ID_Continue}*/gu) ?? [];
  markups.set(file, { text: blankedAt(markup, spansIn(markup, HIDDEN)), names: new Set([...words, ...stores]) });
}

/** Where the markup reads an environment variable: `import.meta.env.X`, `env['X']`. */
export function envReads({ text }: Markup, name: string): RegExpExecArray[] {
  return [...text.matchAll(new RegExp(`(?<=\\benv\\s*(?:\\?\\.|\\.|\\[\\s*["'\`]))${name}\\b`, 'g'))];
}

/** Whether the markup may give a name a value: `bind:value={model}`, `v-model="settings.model"`, `@click="model = next"`. */
export function isSetIn({ text, names }: Markup, name: string): boolean {
  if (!names.has(name)) return false;
  const word = `\\$?${name.replaceAll('$', '\\$')}(?![\\w$])`;
  const bound = `(?:\\bbind:(?<!bind:[\\w:-]*?bind:)[\\w:-]+=|\\bv-model(?<!v-model[\\w:.-]*?v-model)[\\w:.-]*=|\\.sync=)[{"'\\s]*${word}|\\bbind:${word}(?!=)`;
  const assigned = `(?=${word})(?<![\\w$-]|\\.\\s*)${word}(?:\\??\\.?\\[[^\\][]*\\]|\\s*\\??\\.\\s*[\\w$]+)*\\s*(?:\\+\\+|--|(?:[-+*/%&|^?]|\\*\\*|\\?\\?|&&|\\|\\|)?=(?![=>]))`;
  const attribute = `(?<=[\\s:])${word}=["{]`;
  return new RegExp(`${bound}|(?!${attribute})${assigned}`, 'u').test(text);
}
