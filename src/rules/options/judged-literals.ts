import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { optionsLiteral } from '../../source/clients.ts';
import { isInside } from '../../source/is-inside.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import type { ts } from '../../source/ts.ts';
import { judgedCall, type ParamCall } from '../openai-sdk/param-call.ts';
import { changesFor, type ParamChange } from '../openai-sdk/param-changes.ts';
import { byHand, toFindings } from '../openai-sdk/param-findings.ts';
import { isPieced } from '../openai-sdk/param-late.ts';
import { paramSharing } from '../openai-sdk/param-sharing.ts';

interface JudgedLiterals {
  /** Of the options themselves, and of objects within them: what they become is one edit with key and address. */
  readonly own: readonly { readonly literal: ts.ObjectLiteralExpression; readonly changes: readonly ParamChange[] }[];
  /** Of all other objects that the options are made of. */
  readonly findings: readonly RuleFinding[];
}

/** What becomes of the objects that a model's options are made of, each in the hands of one rule alone. */
export function judgedLiterals(judged: ParamCall): JudgedLiterals {
  const { call, context, target, literals } = judged;
  const { name: vendor } = target.provider;
  const options = call.library?.options === undefined ? undefined : optionsLiteral(call.library.options);
  const { foreign, plain } = paramSharing(context);
  const judgements = literals.map((literal) => ({ literal, changes: changesFor(literal, judged) }));
  const isApart = ({ literal }: { readonly literal: ts.Node }) =>
    isPieced(judged) || foreign.has(literal) || plain.has(literal);
  const isOwn = ({ literal }: { readonly literal: ts.Node }) => options !== undefined && isInside(literal, options);
  return {
    own: judgements.filter((judgement) => isOwn(judgement) && !isApart(judgement)),
    findings: judgements.flatMap(({ literal, changes }) => {
      if (foreign.has(literal)) return byHand(literal, changes, words.param.shared(vendor));
      if (isPieced(judged)) return byHand(literal, changes, words.param.pieced(vendor));
      if (plain.has(literal)) return byHand(literal, besideCalls(literal, changes, judged), words.param.both(vendor));
      return isOwn({ literal }) || isOfAnother(literal, judged) ? [] : toFindings(literal, changes);
    }),
  };
}

/** `{ ...settings, streaming: true }` beside a model that is built with `settings`: that one changes them. */
function isOfAnother(literal: ts.ObjectLiteralExpression, { call, context }: ParamCall): boolean {
  return [...context.verdicts.calls].some(
    ([other, { fate }]) =>
      other !== call &&
      fate === 'moves' &&
      other.library?.family === call.library?.family &&
      other.library?.options !== undefined &&
      optionsLiteral(other.library.options) === literal,
  );
}

/** What is left where calls of the SDK send the same object, and change it in their own words. */
function besideCalls(
  literal: ts.ObjectLiteralExpression,
  changes: readonly ParamChange[],
  { context }: ParamCall,
): ParamChange[] {
  const theirs = (paramSharing(context).plain.get(literal) ?? []).flatMap((call) => {
    const judged = judgedCall(call, context);
    return judged === undefined ? [] : changesFor(literal, judged);
  });
  return changes.filter(
    ({ node, change }) => !theirs.some((other) => other.node === node && isSame(change, other.change)),
  );
}

function isSame(one: ObjectChange | undefined, other: ObjectChange | undefined): boolean {
  return one?.kind === other?.kind && textOf(one) === textOf(other);
}

function textOf(change: ObjectChange | undefined): string | undefined {
  return change === undefined || change.kind === 'remove' ? undefined : change.text;
}
