import { rules as words } from '../../messages/rules.ts';
import { judgeParam, type Question, ruleFor } from '../../providers/compat.ts';
import type { ParamRule } from '../../providers/param-rule.ts';
import { ts } from '../../source/ts.ts';
import type { ParamCall } from './param-call.ts';
import type { ParamChange } from './param-changes.ts';
import { valueNode, type WrittenProperty } from './param-parts.ts';
import { typeOf } from './param-value.ts';

const base = { rule: 'openai-sdk/param', kind: 'param', action: 'manual' } as const;

/** Judged elsewhere, by what is known of widths. */
const ELSEWHERE: ReadonlySet<string> = new Set(['dimensions', 'encoding_format']);

/** How long a list OpenAI itself takes. https://platform.openai.com/docs/api-reference */
const OWN_LENGTHS: Readonly<Record<string, number>> = { input: 2048, stop: 4, tools: 128 };

interface Open {
  readonly property: WrittenProperty;
  readonly question: Question;
  readonly judged: Pick<ParamCall, 'target' | 'context'>;
}

/**
 * A value that only the run knows, of a parameter that the vendor takes a few values of, or a list longer than it may
 * take: never passed over in silence. Undefined where all that may arrive is taken.
 */
export function openChange({ property, question, judged }: Open): ParamChange | undefined {
  const { name, value, items } = question;
  const rule = ruleFor(question);
  if (rule?.action !== 'supported' || value !== undefined || items !== undefined || ELSEWHERE.has(name))
    return undefined;
  const vendor = judged.target.provider.name;
  const isShorter = rule.maxItems !== undefined && rule.maxItems < (OWN_LENGTHS[name] ?? Number.POSITIVE_INFINITY);
  if (rule.maxItems !== undefined && isShorter && isList(property, judged))
    return told(property, words.param.openList(name, rule.maxItems, vendor), rule);
  if (rule.values === undefined && rule.replace === undefined) return undefined;
  const possible = possibleValues(property, judged);
  if (possible === undefined) return told(property, words.param.open(name, rule.values ?? [], vendor), rule);
  const refused = possible.filter((each) => judgeParam({ ...question, value: each }) !== undefined);
  if (refused.length === 0) return undefined;
  return told(property, words.param.openValues(name, refused, vendor), rule);
}

function told(property: WrittenProperty, message: string, rule: ParamRule): ParamChange {
  const noted = words.param.and(message, rule.note);
  return { node: property, found: { ...base, confidence: 'likely', message: noted, todo: noted, fact: rule } };
}

/** The literals that may arrive: those written in the code, or the members of a declared union. */
function possibleValues(property: WrittenProperty, { context }: Open['judged']): string[] | undefined {
  const { tracer, island } = context.inventory;
  const leaves = tracer
    .trace(valueNode(property))
    .leaves.filter(({ kind }) => kind !== 'undefined' && kind !== 'literal');
  const written = leaves.flatMap((leaf) => (leaf.kind === 'string' || leaf.kind === 'type' ? [leaf.node.text] : []));
  if (written.length > 0 && written.length === leaves.length) return [...new Set(written)];
  const type = typeOf(property, island.checker);
  const members = (type.isUnion() ? type.types : [type]).filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0);
  return members.length > 0 && members.every((member) => member.isStringLiteral())
    ? members.map((member) => String((member as ts.StringLiteralType).value))
    : undefined;
}

/** Whether the value is surely a list; a text is one item. */
function isList(property: WrittenProperty, { context }: Open['judged']): boolean {
  const type = typeOf(property, context.inventory.island.checker);
  return type.getSymbol()?.name === 'Array' || type.getSymbol()?.name === 'ReadonlyArray';
}
