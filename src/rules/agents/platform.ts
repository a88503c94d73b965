import { agents as words } from '../../messages/agents.ts';
import { rules } from '../../messages/rules.ts';
import type { Provider } from '../../providers/provider.ts';
import { AGENTS, type AgentsUse, agentsUses, HOSTED_TOOLS } from '../../source/libraries/agents/uses.ts';
import { paramParts } from '../../source/param-parts.ts';
import { propertyOf } from '../../source/syntax.ts';
import type { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { at, type Found } from '../find.ts';
import type { Rule } from '../rule.ts';
import { movedPrograms } from './moved-programs.ts';
import { isAskedInChats } from './speech.ts';

const base = { rule: 'agents/platform', kind: 'call', confidence: 'certain' } as const;

const TOOLS: ReadonlySet<string> = new Set(HOSTED_TOOLS);

const RESPONSES_ONLY: ReadonlySet<string> = new Set([
  'OpenAIResponsesCompactionSession',
  'withResponsesWebSocketSession',
]);

/** Options of a run that go on with what OpenAI keeps. */
const STATE = ['previousResponseId', 'conversationId'];

/** What runs on OpenAI's platform and nowhere else: hosted tools, realtime, prompts and conversations that are kept there. */
export const platformRule: Rule = {
  id: 'agents/platform',
  family: 'agents',
  find: (context) => {
    const programs = movedPrograms(context);
    return agentsUses(context.inventory.tracer).flatMap((use) =>
      partsOf(use, context).map(({ node, name, say }) => {
        if (programs === undefined) return at(node, { ...base, action: 'manual', message: words.platform.found(name) });
        const { provider } = programs;
        if (!programs.has(node.getSourceFile()) && use.name !== 'RealtimeAgent')
          return at(node, { ...base, action: 'none', message: rules.call.left(name) });
        return at(node, { ...base, ...say(provider) });
      }),
    );
  },
};

/** Something that only the platform has, and what is said of it where its program moves. */
interface PlatformPart {
  readonly node: ts.Node;
  readonly name: string;
  readonly say: (provider: Provider) => Pick<Found, 'action' | 'message' | 'todo' | 'fact'>;
}

function partsOf({ name, node }: AgentsUse, { inventory: { tracer } }: RuleContext): PlatformPart[] {
  if (TOOLS.has(name)) return [{ node, name, say: needsResponses(name, words.platform.tool) }];
  if (RESPONSES_ONLY.has(name)) return [{ node, name, say: needsResponses(name, words.platform.compaction) }];
  if (name === 'RealtimeAgent') return [{ node, name, say: ofRealtime }];
  const written = (argument: ts.Expression | undefined, names: readonly string[]) =>
    (argument === undefined ? [] : paramParts(tracer.trace(argument), tracer).literals).flatMap((literal) =>
      names.flatMap((option) => {
        const property = propertyOf(literal, option);
        return property === undefined ? [] : [{ node: property, name: option }];
      }),
    );
  if (name === 'run' || name === 'Runner.run')
    return written(node.arguments?.[2], STATE).map((part) => ({
      ...part,
      say: needsResponses(part.name, words.platform.state),
    }));
  if (!AGENTS.includes(name)) return [];
  return written(node.arguments?.[0], ['prompt']).map((part) => ({
    ...part,
    say: needsResponses(part.name, (_, vendor) => words.platform.prompt(vendor)),
  }));
}

/** Gone where a vendor is asked in chats. */
function needsResponses(name: string, gone: (name: string, vendor: string) => string): PlatformPart['say'] {
  return (provider) => {
    if (!isAskedInChats(provider)) return { action: 'manual', message: words.platform.kept(name, provider.name) };
    const message = gone(name, provider.name);
    return { action: 'blocked', message, todo: message };
  };
}

/** The session carries the comment. */
function ofRealtime({ name, apis: { realtime } }: Provider): ReturnType<PlatformPart['say']> {
  if (realtime.action === 'rewrite') return { action: 'none', message: words.platform.realtimeServed(name) };
  return { action: 'blocked', message: words.platform.realtime(name), fact: realtime };
}
