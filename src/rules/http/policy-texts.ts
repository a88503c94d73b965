import type { Edit } from '../../edit.ts';
import type { Inventory } from '../../source/inventory.ts';
import { nameOf, outward } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { Place } from '../../target.ts';
import { besideHost, hostAt, LISTED_HOST } from '../beside.ts';
import { firstListed } from '../manifest/host-items.ts';
import { repeatItem } from '../repeat-item.ts';
import { policyEdits, shifted } from './policy-edits.ts';

type PolicyText = ts.StringLiteralLike | ts.TemplateExpression;

/** Texts of code that say who may be talked to, and name OpenAI's host. */
export function policyTexts({ tracer }: Inventory): PolicyText[] {
  const strings = [...tracer.index.strings].flatMap(([text, nodes]) =>
    LISTED_HOST.test(text) ? nodes.filter((node) => isPolicy(text) || isOfDirective(node)) : [],
  );
  return [...strings, ...tracer.index.templates.filter((node) => isPolicy(node.getText()))];
}

function isPolicy(text: string): boolean {
  return LISTED_HOST.test(text) && /(?<![\w-])(?:connect|default)-src\s/.test(text);
}

/** `connectSrc: ["'self'", 'https://api.openai.com']`, `'connect-src': 'https://api.openai.com'` */
function isOfDirective(node: ts.StringLiteralLike): boolean {
  const parent = outward(node);
  const property = ts.isArrayLiteralExpression(parent) ? outward(parent) : parent;
  return ts.isPropertyAssignment(property) && /^(?:connect|default)-?src$/i.test(nameOf(property.name) ?? '');
}

/** What lets pages talk to the places beside OpenAI; nothing where they may already. */
export function codePolicyEdits(node: PolicyText, places: readonly Place[]): Edit[] {
  const { text } = node.getSourceFile();
  const start = node.getStart();
  const written = text.slice(start, node.end);
  if (isPolicy(written)) return shifted(policyEdits(blank(node, written), places), start);
  const list = outward(node);
  if (!ts.isArrayLiteralExpression(list)) {
    const directive = 'connect-src ';
    return shifted(policyEdits(directive + written, places), start - directive.length);
  }
  if (firstListed(list) !== node) return [];
  const missing = places.filter((place) => !list.getText().includes(hostAt(place)));
  const [listed = ''] = LISTED_HOST.exec(written) ?? [];
  const copies = missing.map((place) => written.replace(listed, besideHost(listed, place)));
  return copies.length === 0 ? [] : [repeatItem(text, { start, end: node.end }, copies)];
}

/** What a template computes says nothing of hosts. */
function blank(node: PolicyText, written: string): string {
  if (!ts.isTemplateExpression(node)) return written;
  const start = node.getStart();
  return node.templateSpans.reduce((text, { expression }) => {
    const [from, to] = [expression.getStart() - start, expression.end - start];
    return text.slice(0, from) + '_'.repeat(to - from) + text.slice(to);
  }, written);
}
