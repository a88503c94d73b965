import { agents as words } from '../../messages/agents.ts';
import { propertyOf } from '../../source/syntax.ts';
import { factOf } from '../find.ts';
import { quoted } from '../quote.ts';
import type { AgentCall } from './agent-call.ts';
import type { Planned } from './settle.ts';

const base = { rule: 'agents/model', kind: 'model', confidence: 'certain' } as const;

/** An agent that names no model asks one of OpenAI's: from now on it names one of the target's. */
export function unnamedModel({ call, config, models, unnamed, target }: AgentCall): Planned[] {
  const [mapped] = models;
  // A copy asks what it is a copy of.
  if (unnamed === undefined || mapped?.to === unnamed || call.path === 'clone') return [];
  if (mapped === undefined || config === undefined) {
    const message = words.model.unnamed(unnamed, target.provider.name);
    return [{ node: call.node, found: { ...base, action: 'manual', message, todo: message } }];
  }
  const { from, to, kind, reason } = mapped;
  const after = propertyOf(config, 'instructions') ?? propertyOf(config, 'name');
  const text = `model: ${quoted(to, config.getSourceFile())}`;
  const message = words.model.named(from, to);
  const found = {
    ...base,
    action: 'rewrite',
    message,
    model: { from, to, kind, reason },
    ...factOf(mapped.row),
  } as const;
  const change = { kind: 'insert', text, ...(after === undefined ? {} : { after }) } as const;
  return [{ node: call.node, found, changes: [{ literal: config, change }] }];
}
