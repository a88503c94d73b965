import { joining } from '../../messages/joining.ts';
import { rules as words } from '../../messages/rules.ts';
import { additionsTo } from '../../providers/additions.ts';
import type { Fact } from '../../providers/fact.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import { propertyOf } from '../../source/syntax.ts';
import { type Found, factOf } from '../find.ts';
import type { AgentCall } from './agent-call.ts';
import { type NewSetting, placeSettings } from './place-settings.ts';
import type { Planned } from './settle.ts';

const base = { rule: 'agents/param', kind: 'param', confidence: 'certain' } as const;

interface Field {
  readonly wire: string;
  readonly value: ParamValue;
  readonly message: string;
  readonly fact?: Fact;
}

/**
 * Settings that keep OpenAI's behaviour: the switches of the new model, and what the vendor leaves out by default. What
 * is there under another name goes in along with them.
 */
export function newSettings(judged: AgentCall, renamed: readonly NewSetting[]): Planned[] {
  const { call, target, config, models } = judged;
  const fields = fieldsOf(judged).filter(({ wire }) => !renamed.some((each) => each.wire === wire));
  const place = config ?? call.node;
  const byHand = (message: string): Planned => ({
    node: place,
    found: { ...base, action: 'manual', message, todo: message },
  });
  const differing = agreed(models) === undefined ? [byHand(words.param.switches(target.provider.name))] : [];
  const placed = placeSettings([...renamed, ...fields], judged);
  if (placed === undefined)
    return [
      ...fields.map(({ message }) => byHand(message)),
      ...renamed.map(({ wire }) => byHand(words.param.added(wire, words.param.hidden(target.provider.name)))),
      ...differing,
    ];
  const added = placed.map((change): Planned => {
    const own = fields.filter(({ wire }) => change.wires.includes(wire));
    const moved = renamed.filter(({ wire }) => change.wires.includes(wire));
    const messages = [...own.map(({ message }) => message), ...moved.map(({ wire }) => words.param.moved(wire))];
    const found: Found = { ...base, action: 'rewrite', message: joining.sentences(messages), ...factOf(own[0]?.fact) };
    return { node: place, found, changes: [change], ...(moved.length > 0 ? { whole: config } : {}) };
  });
  return [...added, ...differing];
}

function fieldsOf({ target, models, config, written, names, isChat }: AgentCall): Field[] {
  const isSet = (name: string) => written.some(({ wire }) => wire === name) || isTooled(name, config);
  // What the SDK has no name for is a field of chats.
  const isKnown = (wire: string) => isChat || Object.values(names).includes(wire);
  const wanted = additionsTo({ operation: 'chat', models: models.map(({ to }) => to), isSet }, target.provider).map(
    (addition): Field => ({
      wire: addition.param,
      value: addition.value,
      message: words.param.added(addition.param, addition.note),
      fact: addition,
    }),
  );
  const switches = Object.entries(agreed(models) ?? {}).map(
    ([wire, value]): Field => ({ wire, value, message: words.param.keeps(wire, models[0]?.to ?? '') }),
  );
  return [...switches, ...wanted.filter(({ wire }) => !switches.some((each) => each.wire === wire))].filter(
    ({ wire }) => !isSet(wire) && isKnown(wire),
  );
}

/** The switches that all models which may arrive want alike; undefined where they differ. */
function agreed([first, ...others]: AgentCall['models']): Readonly<Record<string, ParamValue>> | undefined {
  const params = first?.params ?? {};
  return others.every((other) => JSON.stringify(other.params) === JSON.stringify(params)) ? params : undefined;
}

/** What an agent hands on to is a tool like any other. */
function isTooled(name: string, config: AgentCall['config']): boolean {
  return (
    name === 'tools' &&
    config !== undefined &&
    ['tools', 'handoffs', 'mcpServers'].some((option) => propertyOf(config, option) !== undefined)
  );
}
