import { emulate as words } from '../messages/emulate.ts';
import type { Operation } from '../openai/operations.ts';
import type { ModelFacts } from '../providers/model.ts';
import { isOption } from '../providers/option-params.ts';
import type { ParamRules } from '../providers/param-rule.ts';
import type { Provider } from '../providers/provider.ts';
import { conflictIn } from './conflict-in.ts';
import { judgeValue } from './judge-value.ts';
import { missingIn } from './missing-in.ts';
import { modelLacks } from './model-lacks.ts';
import type { Body, Refusal } from './reply.ts';
import { unknownFields } from './unknown-fields.ts';
import { valuesAt } from './values-at.ts';

export interface Request {
  readonly provider: Provider;
  readonly operation: Operation;
  /** Undefined for operations that name no model. */
  readonly model: ModelFacts | undefined;
  readonly body: Body;
  readonly strict: boolean;
  /** The fields that the data names, worked out once. */
  readonly known: ReadonlySet<string>;
}

export interface Judged {
  readonly refusal?: Refusal;
  /** Fields that are taken without effect. */
  readonly ignored: readonly string[];
  /** Fields that nobody documents; they have no effect here either. */
  readonly undocumented: readonly string[];
  /** What is left of the body. */
  readonly body: Body;
}

/** What the vendor makes of a body, by the rules that the migration acts on: `judgeParam` and `conflictsIn`. */
export function judgeBody(request: Request): Judged {
  const { body } = request;
  const ignored = new Set<string>();
  const undocumented = new Set<string>();
  const refused = (refusal: Refusal): Judged => ({ refusal, ignored: [...ignored], undocumented: [], body });

  const missing = missingIn(request);
  if (missing) return refused(missing);
  for (const [name, rules] of rulesOf(request)) {
    for (const value of valuesAt(body, name.split('.'))) {
      const outcome = judgeValue({ ...request, rules, name, value });
      if (outcome.fate === 'refused') return refused(outcome.refusal);
      if (outcome.fate === 'ignored') ignored.add(name);
      if (outcome.fate === 'undocumented') undocumented.add(name);
    }
  }
  const unknown = unknownFields(request);
  const [first] = unknown.names;
  if (first !== undefined && unknown.fate === 'refused') {
    return refused({ kind: 'parameter', message: words.unknownField(first), param: first, log: first });
  }
  for (const name of unknown.names) (unknown.fate === 'ignored' ? ignored : undocumented).add(name);

  const last = conflictIn(request) ?? modelLacks(request);
  if (last) return refused(last);
  // Whether a stream tells its usage is a fact of its own, `behaviour.streamUsage`.
  const hasEffect = (name: string) => isOption(name) || !(ignored.has(name) || undocumented.has(name));
  const left = Object.entries(body).filter(([name]) => hasEffect(name));
  return { ignored: [...ignored], undocumented: [...undocumented], body: Object.fromEntries(left) };
}

function rulesOf({ provider, operation }: Request): [name: string, rules: ParamRules][] {
  const { params, ownParams } = provider;
  return [params[operation], ownParams[operation] ?? {}].flatMap((rules) =>
    Object.keys(rules).map((name): [string, ParamRules] => [name, rules]),
  );
}
