import type { ParamValue } from '../../providers/param-rule.ts';
import type { Provider } from '../../providers/provider.ts';
import type { MovedModel } from './moved-chats.ts';

/**
 * Whether a model thinks before it answers, with the body fields that are added for it. What a call sets itself is
 * OpenAI's, and stops nothing here.
 */
export function isThinking({ mapped, now }: MovedModel, { thinking }: Provider): boolean {
  if (now === undefined) return false;
  const byDefault = now.thinks ?? (now.plain === undefined ? 'never' : 'default');
  if (byDefault === 'always') return true;
  if (byDefault === 'default') return !carries(mapped.params, now.plain);
  return byDefault === 'optional' && carries(mapped.params, thinking?.on);
}

/** Whether a body has all of some fields, with these values. */
export function carries(
  body: Readonly<Record<string, ParamValue>>,
  fields: Readonly<Record<string, ParamValue>> | undefined,
): boolean {
  return (
    fields !== undefined &&
    Object.entries(fields).every(([name, value]) => JSON.stringify(body[name]) === JSON.stringify(value))
  );
}
