import { OPERATION_OF, type Operation } from '../../openai/operations.ts';
import type { ApiCall } from '../../source/calls.ts';
import { isInTest } from '../../source/test-file.ts';
import type { ts } from '../../source/ts.ts';
import { type MappedModel, placeOf, seenFrom, type Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { modelsOf } from './models-of.ts';

/** Everything that is known of one call when its parameters are judged. */
export interface ParamCall {
  readonly call: ApiCall;
  readonly operation: Operation;
  readonly literals: readonly ts.ObjectLiteralExpression[];
  /** What the models that reach the call become; empty where that is open. */
  readonly models: readonly MappedModel[];
  readonly target: Target;
  readonly context: RuleContext;
}

/** What a call's parameters are judged by; undefined where it stays, or has parameters that nobody can judge. */
export function judgedCall(call: ApiCall, context: RuleContext): ParamCall | undefined {
  const operation = OPERATION_OF[call.resource];
  const { library } = call;
  const isJudged = library === undefined || library.fields !== undefined || library.spoken !== undefined;
  const { target } = context;
  if (target === null || operation === undefined || !isJudged) return undefined;
  if (context.verdicts.calls.get(call)?.fate !== 'moves') return undefined;
  const literals = call.parts.literals.filter((literal) => isInTest(call.node) || !isInTest(literal));
  const seen = seenFrom(target, placeOf(target, call.resource));
  const models = modelsOf(call, context);
  const params = library?.paramsFor?.(models.map(({ to }) => to));
  const own = library === undefined || params === undefined ? call : { ...call, library: { ...library, params } };
  return { call: own, operation, literals, models, target: seen, context };
}
