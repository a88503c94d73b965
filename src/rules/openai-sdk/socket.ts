import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { sdkModule } from '../../source/sdk.ts';
import type { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Classes of the SDK that open a socket of their own, under `openai/realtime`, `openai/beta/realtime`, `openai/responses`. */
const SOCKETS: ReadonlySet<string> = new Set(['OpenAIRealtimeWS', 'OpenAIRealtimeWebSocket', 'ResponsesWS']);

/** Sockets: no call of the API, but a dependency on it like one. */
export const socketRule: Rule = {
  id: 'openai-sdk/socket',
  family: 'openai-sdk',
  find: (context) =>
    context.inventory.tracer.index.constructions.flatMap((node) => {
      const name = socketClass(node, context);
      return name === undefined || isOfOthers(node, context) ? [] : find(node, name, context);
    }),
};

function find(node: ts.NewExpression, name: string, { target }: RuleContext): RuleFinding[] {
  const base = { rule: 'openai-sdk/socket', kind: 'call', confidence: 'certain' } as const;
  if (target === null) return [at(node, { ...base, action: 'manual', message: words.call.found(name) })];
  const support = target.provider.apis.realtime;
  const action = support.action === 'blocked' ? 'blocked' : 'manual';
  const message = words.call[action](name, target.provider.name, support.note);
  return [at(node, { ...base, action, message, todo: message, fact: support })];
}

function socketClass(node: ts.NewExpression, { inventory }: RuleContext): string | undefined {
  const names = inventory.tracer.trace(node.expression).leaves.flatMap((leaf) => {
    const isSdk = leaf.kind === 'external' && sdkModule(leaf.specifier) !== undefined;
    return isSdk ? leaf.path.slice(-1) : [];
  });
  return names.find((name) => SOCKETS.has(name));
}

/** A socket over a client that was never OpenAI's. */
function isOfOthers(node: ts.NewExpression, { inventory, verdicts }: RuleContext): boolean {
  return (node.arguments ?? []).some((argument) =>
    inventory.tracer.trace(argument).leaves.some((leaf) => {
      const client = inventory.clients.of(leaf);
      return client !== undefined && verdicts.clients.get(client)?.fate === 'left';
    }),
  );
}
