import { openAIModel } from '../../openai/models.ts';
import { QUOTED } from '../../source/embedded/markup.ts';
import { markupsReplacing } from '../../source/embedded/markup-uses.ts';
import { isInside } from '../../source/is-inside.ts';
import { nameOf, outward } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { modelStrings } from './companions.ts';

/** Whether a component offers models of OpenAI's in the place of the one that it begins with: they would not meet a new one. */
export function isOffered(node: ts.StringLiteralLike, tracer: Tracer): boolean {
  return isOfferedInMarkup(node, tracer) || isOfferedInJsx(node, tracer);
}

/** `<select v-model="model">` with options of its own. */
function isOfferedInMarkup(node: ts.StringLiteralLike, tracer: Tracer): boolean {
  return markupsReplacing(node, tracer).some(({ text }) =>
    [...text.matchAll(QUOTED)].some(([id]) => openAIModel(id) !== undefined),
  );
}

/** `useState('gpt-4o')` beside `<option value="gpt-4o">`. */
function isOfferedInJsx(node: ts.StringLiteralLike, tracer: Tracer): boolean {
  const state = outward(node);
  if (!ts.isCallExpression(state) || !/(?:^|\.)useState$/.test(state.expression.getText())) return false;
  const component = ts.findAncestor(state, ts.isFunctionLike);
  return component !== undefined && modelStrings(tracer).some((other) => isOption(other) && isInside(other, component));
}

/** `value="gpt-4o"`, `value={'gpt-4o'}` */
function isOption(node: ts.StringLiteralLike): boolean {
  const holder = outward(node);
  const attribute = ts.isJsxExpression(holder) ? holder.parent : holder;
  return ts.isJsxAttribute(attribute) && /^(?:default)?value$/i.test(nameOf(attribute.name as ts.Identifier) ?? '');
}
