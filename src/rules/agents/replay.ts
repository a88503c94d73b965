import type { RuleFinding } from '../../finding.ts';
import { agents as words } from '../../messages/agents.ts';
import { consequences } from '../../messages/consequences.ts';
import { rules } from '../../messages/rules.ts';
import { reasons } from '../../openai/models.ts';
import { fitsModels } from '../../providers/compat.ts';
import { thinks } from '../../providers/thinks.ts';
import { propertyOf } from '../../source/syntax.ts';
import { at } from '../find.ts';
import { ableModels } from '../openai-sdk/able-models.ts';
import type { Rule } from '../rule.ts';
import { type AgentCall, agentCall } from './agent-call.ts';

const base = { rule: 'agents/replay', kind: 'response', confidence: 'certain' } as const;

/** What makes an agent call tools: handing on to another agent is one. */
const TOOLS = ['tools', 'handoffs', 'mcpServers'];

/** Vendors that want a model's thoughts back with its tool calls: the SDK drops them, so no such model can use tools. */
export const replayRule: Rule = {
  id: 'agents/replay',
  family: 'agents',
  find: (context) => context.inventory.calls.flatMap((call) => find(agentCall(call, context))),
};

function find(judged: AgentCall | undefined): RuleFinding[] {
  const { provider } = judged?.target ?? {};
  const { replay } = provider?.behaviour ?? {};
  const tools = TOOLS.map((name) => judged?.config && propertyOf(judged.config, name)).find(
    (each) => each !== undefined,
  );
  if (judged === undefined || provider === undefined || replay === undefined || tools === undefined) return [];
  const thinking = judged.models.find(({ to, params }) => {
    const now = provider.models.find(({ id }) => id === to);
    return now !== undefined && fitsModels(replay.models, [to]) && thinks(now, params, provider);
  });
  if (thinking === undefined) return [];
  // What stands in for a model that thinks is not told not to.
  const mayThink = !reasons(thinking.from);
  const able = ableModels(
    provider,
    thinking,
    (model) => model.tools === true && model.thinks !== 'always' && (mayThink || model.thinks !== 'default'),
  );
  const message = rules.param.and(
    words.replay(thinking.to, provider.name),
    consequences.tools.able(able, thinking.from, provider.name),
  );
  const action = able.length === 0 ? 'blocked' : 'manual';
  return [at(tools, { ...base, action, message, todo: message, fact: replay })];
}
