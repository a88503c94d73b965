import type { RuleFinding } from '../../finding.ts';
import { langchain as words } from '../../messages/langchain.ts';
import type { ApiCall } from '../../source/calls.ts';
import { optionsLiteral } from '../../source/clients.ts';
import type { LangChainClient } from '../../source/libraries/langchain/model-client.ts';
import { propertyOf, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import { modelsOf } from '../openai-sdk/models-of.ts';
import { writtenProperty } from '../openai-sdk/param-parts.ts';
import type { Rule } from '../rule.ts';

const OPTIONS = ['reasoning', 'reasoningEffort'];

/** How much a model is to think, which the library passes over in silence for a model that is not called as OpenAI's are. */
export const langChainEffortRule: Rule = {
  id: 'langchain/effort',
  family: 'langchain',
  find: (context) => context.inventory.calls.flatMap((call) => unsent(call, context)),
};

function unsent(call: ApiCall, context: RuleContext): RuleFinding[] {
  const { library, resource, clients } = call;
  if (library?.family !== 'langchain' || resource !== 'chat.completions') return [];
  if (context.verdicts.calls.get(call)?.fate !== 'moves') return [];
  const literal = library.options === undefined ? undefined : optionsLiteral(library.options);
  const release = clients.map((client) => (client as Partial<LangChainClient>).release).find(Boolean);
  const lost = modelsOf(call, context).find(
    ({ from, to }) => release?.reasoning.test(from) === true && !release.reasoning.test(to),
  );
  if (literal === undefined || lost === undefined) return [];
  return OPTIONS.flatMap((name) => {
    const property = writtenProperty(literal, name);
    if (property === undefined || (name === 'reasoning' && !mayHoldEffort(property))) return [];
    const message = words.effort(name, lost.to);
    const base = { rule: 'langchain/effort', kind: 'param', confidence: 'certain', action: 'manual' } as const;
    return [at(property, { ...base, message, todo: message })];
  });
}

/** `reasoning: { summary: 'auto' }` says nothing of how much. */
function mayHoldEffort(property: ts.ObjectLiteralElementLike): boolean {
  const value = ts.isPropertyAssignment(property) ? unwrap(property.initializer) : property;
  if (!ts.isObjectLiteralExpression(value) || value.properties.some(ts.isSpreadAssignment)) return true;
  return propertyOf(value, 'effort') !== undefined;
}
