import type { RuleFinding } from '../../finding.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { rules } from '../../messages/rules.ts';
import { ruleFor } from '../../providers/compat.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import { seenFrom } from '../../target.ts';
import { at } from '../find.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import { modelsOf } from '../openai-sdk/models-of.ts';
import { valueNode, writtenProperty } from '../openai-sdk/param-parts.ts';
import { widthChanges } from '../openai-sdk/width-change.ts';
import { widthFindings } from '../openai-sdk/width-finding.ts';
import { base } from './field-change.ts';
import { type MovedGeneration, movedGenerations, routedModels } from './moved-generations.ts';
import { providerMoves } from './moves.ts';

/** How many texts the packages send in one call. */
const TEXTS_A_CALL = 2048;

/** What becomes of vectors: those that are stored fit no new ones, and long lists of texts may be too long for a call. */
export function vectorFindings(context: MoveContext): RuleFinding[] {
  const providers = [...providerMoves(context).flatMap((move) => move.providers), ...routedModels(context)];
  const stored = providers.flatMap(({ place, calls }) =>
    calls
      .filter(({ resource, node }) => resource === 'embeddings' && !isInTest(node))
      .flatMap((call) => {
        const models = modelsOf(call, context);
        const target = seenFrom(context.target, place);
        const judged = {
          call,
          operation: 'embeddings',
          literals: call.parts.literals,
          models,
          target,
          context,
        } as const;
        const changes = widthChanges(judged, { inventory: context.inventory, target });
        return widthFindings(changes, judged).map((finding) => ({ ...finding, rule: base.rule }));
      }),
  );
  return [...stored, ...movedGenerations(context).flatMap((moved) => tooMany(moved, context))];
}

/** `embedMany` cuts its list into calls by what OpenAI takes. */
function tooMany({ generation, calls, target }: MovedGeneration, context: MoveContext): RuleFinding[] {
  if (generation.name !== 'embedMany' || isInTest(generation.node)) return [];
  const models = calls.flatMap((call) => modelsOf(call, context)).map(({ to }) => to);
  const rule = ruleFor({ rules: target.provider.params.embeddings, name: 'input', models, given: {} });
  const most = rule?.maxItems ?? TEXTS_A_CALL;
  const written = generation.parts.literals.flatMap((literal) => writtenProperty(literal, 'values') ?? [])[0];
  const list = written === undefined ? undefined : valueNode(written);
  const isShort = list !== undefined && ts.isArrayLiteralExpression(list) && list.elements.length <= most;
  if (rule === undefined || most >= TEXTS_A_CALL || isShort) return [];
  const message = rules.param.and(words.param.texts(TEXTS_A_CALL, most, target.provider.name), rule.note);
  return [at(written ?? generation.node, { ...base, action: 'manual', message, todo: message, fact: rule })];
}
