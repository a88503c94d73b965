import type { RuleFinding } from '../finding.ts';
import { rules as words } from '../messages/rules.ts';
import type { Client } from '../source/clients.ts';
import type { Ownership } from '../source/ownership.ts';
import { isInTest } from '../source/test-file.ts';
import type { Target } from '../target.ts';
import { at } from './find.ts';
import type { ClientVerdict } from './verdicts.ts';

/** A client that no edit moves, in the name of a family's rule: why it stays what it is, or what a person must do. */
export function accountClient(
  client: Client,
  { rule, verdict, target }: { readonly rule: string; readonly verdict: ClientVerdict; readonly target: Target | null },
): RuleFinding[] {
  const base = { rule, kind: 'client' } as const;
  switch (verdict.fate) {
    case 'moves':
      if (target !== null) return [];
      return [at(client.node, { ...base, confidence: 'certain', action: 'manual', message: words.client.found })];
    case 'stays':
      return target === null ? [] : [stays(client, verdict, { base, target })];
    case 'there': {
      const message = words.client.there(target?.provider.name ?? '');
      return [at(client.node, { ...base, confidence: 'certain', action: 'none', message })];
    }
    case 'entry': {
      const message = words.client.entry(verdict.place.provider.name);
      return [at(client.node, { ...base, confidence: 'certain', action: 'none', message })];
    }
    case 'left':
      return [left(client, verdict.ownership, base)];
  }
}

interface Base {
  readonly rule: string;
  readonly kind: 'client';
}

function stays(
  client: Client,
  { action, calls, isVersioned }: Extract<ClientVerdict, { fate: 'stays' }>,
  { base, target }: { readonly base: Base; readonly target: Target },
): RuleFinding {
  const resources = [...new Set(calls.map(({ resource }) => resource))];
  const say = action === 'blocked' ? words.client.stays : words.client.staysManual;
  const message =
    isVersioned && client.sdk === 'library'
      ? words.client.versioned(client.name, target.provider.name, target.baseURL)
      : say(target.provider.name, resources);
  return at(client.node, {
    ...base,
    confidence: 'certain',
    action,
    message,
    todo: message,
    docs: target.provider.docs,
  });
}

function left(client: Client, ownership: Exclude<Ownership, { of: 'openai' }>, base: Base): RuleFinding {
  if (ownership.of === 'unknown') {
    const message = words.client.unknown[ownership.why];
    const isForTests = ownership.why === 'tested' || (ownership.why === 'fetch' && isInTest(client.node));
    const action = isForTests ? 'none' : 'manual';
    return at(client.node, { ...base, confidence: 'possible', action, message });
  }
  if (ownership.why === 'host' && ownership.isRelay === true) {
    const message = words.client.relay(ownership.host);
    return at(client.node, { ...base, confidence: 'certain', action: 'manual', message, todo: message });
  }
  const message =
    ownership.why === 'host'
      ? words.client.otherHost(ownership.host)
      : ownership.why === 'azure'
        ? words.client.azure
        : words.client.otherKey(ownership.name);
  return at(client.node, { ...base, confidence: 'certain', action: 'none', message });
}
