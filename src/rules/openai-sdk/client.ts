import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import type { RetiredEndpoint } from '../../providers/provider.ts';
import type { Client } from '../../source/clients.ts';
import { outward } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { seenFrom, type Target } from '../../target.ts';
import { accountClient } from '../account-client.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import { familyOfClient } from '../in-play.ts';
import { optionChanges } from '../options/option-changes.ts';
import { outsideCall } from '../outside-call.ts';
import type { Rule } from '../rule.ts';
import { pointClient } from '../shared-client/point-client.ts';
import type { ClientVerdict } from '../verdicts.ts';
import { versionedAddress } from '../versioned-address.ts';
import type { MoveContext } from './client-options.ts';
import { moveClient } from './move-client.ts';

const base = { rule: 'openai-sdk/client', kind: 'client' } as const;

/** Clients: those of OpenAI get the target's key and address, those of anybody else are left with a reason. */
export const clientRule: Rule = {
  id: 'openai-sdk/client',
  family: 'openai-sdk',
  find: (context) =>
    context.inventory.clients.all.flatMap((client) => {
      const verdict = context.verdicts.clients.get(client);
      return verdict === undefined || familyOfClient(client) !== 'openai-sdk' ? [] : find(client, verdict, context);
    }),
};

function find(client: Client, verdict: ClientVerdict, context: RuleContext): readonly RuleFinding[] {
  const { target } = context;
  if (verdict.fate !== 'moves' || target === null) return accountClient(client, { rule: base.rule, verdict, target });
  return [
    ...moving(client, { ...context, target: seenFrom(target, verdict.place ?? target) }),
    ...(verdict.retired === undefined ? [] : [outdated(client, verdict.retired)]),
  ];
}

function moving(client: Client, context: MoveContext): readonly RuleFinding[] {
  const { inventory, target } = context;
  const baseURL = versionedAddress(client, target.baseURL, inventory.tracer) ?? target.baseURL;
  const shared = context.sharing.of(client);
  if (shared !== undefined) return [...pointClient(shared, context), ...handedOn(client, context)];
  const call = inventory.calls.find(({ node, library }) => library !== undefined && node === client.node);
  const { changes, findings } = call === undefined ? { changes: [], findings: [] } : optionChanges(call, context);
  return [
    ...moveClient(client, { ...context, target: { ...target, baseURL } }, changes),
    ...findings,
    ...handedOn(client, context),
  ];
}

/** A client of the vendor's own old address: the old key need not open the new one. */
function outdated(client: Client, retired: RetiredEndpoint): RuleFinding {
  const message = words.client.outdated(retired.host, retired.note);
  return at(client.node, { ...base, confidence: 'certain', action: 'manual', message, todo: message, fact: retired });
}

/** A client that something else makes the calls of: its models and parameters are nowhere to be seen. */
function handedOn(client: Client, { inventory, target }: RuleContext & { readonly target: Target }): RuleFinding[] {
  const { calls, tracer } = inventory;
  if (calls.some((call) => call.clients.includes(client))) return [];
  const holder = outward(client.node);
  const uses: readonly ts.Node[] = ts.isVariableDeclaration(holder)
    ? tracer.bindings.references(holder)
    : [client.node];
  if (!uses.some((use) => outsideCall(use, tracer) !== undefined)) return [];
  return [
    at(client.node, {
      ...base,
      confidence: 'likely',
      action: 'manual',
      message: words.client.handedOn(target.provider.name),
    }),
  ];
}
