import { safeBlock } from '../safe-text.ts';

/** HTML that is safe to put into a page. Only `html` makes it. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template of HTML whose values are escaped, unless they are Markup themselves. Attributes must stand in quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: String.raw({ raw: strings }, ...values.map(write)) };
}

function write(value: Value): string {
  if (typeof value === 'string') return safeBlock(value).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}
