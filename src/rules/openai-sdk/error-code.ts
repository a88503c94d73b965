import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import { ERROR_CODES } from '../../openai/error-codes.ts';
import type { Provider } from '../../providers/provider.ts';
import { type StringTest, stringTests } from '../../source/string-tests.ts';
import { isInTest } from '../../source/test-file.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import { caughtFrom, lookedAt } from './caught.ts';
import { movedCalls, providerOf } from './moved-chats.ts';

/** Codes that nobody else's errors have; of the others only a `catch` around a call says that they are OpenAI's. */
const TELLING: ReadonlySet<string> = new Set([
  'insufficient_quota',
  'context_length_exceeded',
  'rate_limit_exceeded',
  'invalid_api_key',
  'model_not_found',
  'content_policy_violation',
  'billing_hard_limit_reached',
  'billing_not_active',
  'unsupported_country_region_territory',
  'invalid_request_error',
]);

/** Code that tells errors apart by codes or types which the vendor does not answer with. */
export const errorCodeRule: Rule = {
  id: 'openai-sdk/error-code',
  family: 'openai-sdk',
  find: (context) => {
    const { target, inventory } = context;
    const moved = movedCalls(context);
    if (target === null || moved.length === 0) return [];
    return stringTests(new Set(ERROR_CODES.keys()), inventory.tracer).flatMap((test) => {
      const member = lookedAt(test.subject, inventory.tracer);
      if (isInTest(test.node) || (member !== 'code' && member !== 'type')) return [];
      const { calls, isSure } = caughtFrom(test.subject, moved, inventory.tracer);
      const [call] = calls;
      if (call === undefined || !(isSure || test.values.some((value) => TELLING.has(value)))) return [];
      return judge(test, { member, isSure, provider: providerOf(call, target) });
    });
  },
};

interface Looked {
  readonly member: 'code' | 'type';
  readonly isSure: boolean;
  readonly provider: Provider;
}

function judge({ node, values }: StringTest, { member, isSure, provider }: Looked): RuleFinding[] {
  const { errors } = provider.behaviour;
  // What an endpoint of the user's own answers is the user's to know.
  if (provider.models.length === 0) return [];
  const changed = values.flatMap((value) => {
    const kind = ERROR_CODES.get(value);
    const answer = kind === undefined ? undefined : errors.cases[kind];
    if (kind === undefined || answer?.code === value || answer?.type === value) return [];
    return [{ value, kind, answer }];
  });
  if (changed.length === 0) return [];
  const isKnown = changed.some(({ answer }) => answer !== undefined);
  const message = words.errors.code(changed, { member, vendor: provider.name });
  return [
    at(node, {
      rule: 'openai-sdk/error-code',
      kind: 'response',
      confidence: !isKnown ? 'possible' : isSure ? 'certain' : 'likely',
      action: 'manual',
      message,
      ...(isKnown ? { todo: message } : {}),
      fact: errors,
    }),
  ];
}
