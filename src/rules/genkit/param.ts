import type { FileEdit } from '../../edit.ts';
import type { ApiCall } from '../../source/calls.ts';
import { isOfGenkit } from '../../source/libraries/genkit/asking.ts';
import { objectEdits } from '../../source/object-edits.ts';
import { propertyOf, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { inFileOf } from '../find.ts';
import { objectText } from '../options/object-text.ts';
import { optionFindings } from '../options/option-findings.ts';
import type { Rule } from '../rule.ts';

/** How a model is asked through Genkit: where it is named ahead, and where it is asked. */
export const genkitParamRule: Rule = {
  id: 'agents/genkit-param',
  family: 'agents',
  find: (context) =>
    context.inventory.calls
      .filter(isOfGenkit)
      .flatMap((call) => optionFindings(call, context, (options) => newConfig(call, options))),
};

/** A config where there is none: behind the name of a model, or among what names one. */
function newConfig({ node, path, resource }: ApiCall, options: readonly string[]): readonly FileEdit[] {
  const [first] = node.arguments ?? [];
  // A model for all that name none is no place to say how it is asked.
  if (first === undefined || path === 'genkit') return [];
  const text = objectText(options, node);
  const literal = unwrap(first);
  if (!ts.isObjectLiteralExpression(literal))
    return inFileOf(node, [{ start: first.end, end: first.end, text: `, ${text}` }]);
  const isAsked = resource === 'embeddings' && path !== 'embedderRef';
  const after = propertyOf(literal, resource === 'embeddings' ? 'embedder' : 'model') ?? propertyOf(literal, 'name');
  const change = { kind: 'insert', text: `${isAsked ? 'options' : 'config'}: ${text}` } as const;
  const edits = objectEdits(literal, [after === undefined ? change : { ...change, after }]);
  return inFileOf(literal, edits.flat());
}
