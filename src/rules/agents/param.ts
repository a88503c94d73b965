import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import { isOfAgents } from '../../source/libraries/agents/settings.ts';
import type { ts } from '../../source/ts.ts';
import type { Rule } from '../rule.ts';
import { type AgentCall, agentCall } from './agent-call.ts';
import { newSettings } from './new-settings.ts';
import { outputFormat } from './output-format.ts';
import { settingChange, settingValue } from './setting-changes.ts';
import { settingConflicts } from './setting-conflicts.ts';
import { type Planned, settle } from './settle.ts';
import { unnamedModel } from './unnamed-model.ts';
import { writtenSettings } from './written-settings.ts';

const base = { rule: 'agents/param', kind: 'param', confidence: 'likely', action: 'manual' } as const;

/** Settings of agents: what the target calls otherwise, refuses, ignores, bounds or needs; and the model that nobody names. */
export const paramRule: Rule = {
  id: 'agents/param',
  family: 'agents',
  find: (context): RuleFinding[] => {
    const { calls, tracer } = context.inventory;
    const judged = calls.flatMap((call) => agentCall(call, context) ?? []);
    const moving = new Set(judged.map(({ call }) => call));
    const left = calls.filter((call) => isOfAgents(call) && !moving.has(call));
    const foreign = new Set(left.map((call) => writtenSettings(call, tracer).settings));
    const seen = new Set<ts.Node>();
    return settle(
      judged.flatMap((each) => {
        const { settings, target } = each;
        if (settings !== undefined && foreign.has(settings))
          return [byHand(settings, words.param.shared(target.provider.name))];
        const isSeen = settings !== undefined && seen.has(settings);
        if (settings !== undefined) seen.add(settings);
        return [...unnamedModel(each), ...(isSeen ? [] : ofSettings(each)), ...outputFormat(each)];
      }),
    );
  },
};

function ofSettings(judged: AgentCall): Planned[] {
  const { call, models, written, isHidden, target, isChat } = judged;
  if (!isChat) return newSettings(judged, []);
  const given: Record<string, ParamValue> = { ...models[0]?.params };
  for (const setting of written) {
    const value = settingValue(setting, judged);
    if (value !== undefined) given[setting.wire] = value;
  }
  const refused = settingConflicts(judged);
  const gone = new Set(refused.map(({ setting }) => setting));
  const changes = written
    .filter((setting) => !gone.has(setting))
    .flatMap((setting) => settingChange(setting, judged, given));
  const renamed = changes.flatMap((change) => change.renamed ?? []);
  const isJudged = Object.keys(target.provider.params.chat).length > 0;
  return [
    ...refused,
    ...changes,
    ...newSettings(judged, renamed),
    ...(isHidden && isJudged ? [byHand(call.node, words.param.hidden(target.provider.name))] : []),
  ];
}

function byHand(node: ts.Node, message: string): Planned {
  return { node, found: { ...base, message, todo: message } };
}
