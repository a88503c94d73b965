import { mapModel } from '../../providers/map-model.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import type { ApiCall } from '../../source/calls.ts';
import { defaultModel, isToldNotToThink } from '../../source/libraries/agents/default-model.ts';
import { isOfAgents, settingsOf } from '../../source/libraries/agents/settings.ts';
import { AGENTS, agentsUses, optionOf } from '../../source/libraries/agents/uses.ts';
import { modelIds } from '../../source/model-ids.ts';
import { programsOf } from '../../source/programs.ts';
import { type MappedModel, placeOf, seenFrom, type Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { modelsOf } from '../openai-sdk/models-of.ts';
import { literalValue } from '../openai-sdk/param-parts.ts';
import { isAskedInChats } from './speech.ts';
import { type WrittenSettings, writtenSettings } from './written-settings.ts';

/** Everything that is known of what an agent asks, when its settings are judged. */
export interface AgentCall extends WrittenSettings {
  readonly call: ApiCall;
  readonly target: Target;
  readonly context: RuleContext;
  /** What its models become; empty where that is open. */
  readonly models: readonly MappedModel[];
  /** The model that it asks because nobody names one. */
  readonly unnamed: string | undefined;
  /** What the SDK calls its settings, with what they are on the wire. */
  readonly names: Readonly<Record<string, string>>;
  /** Asked in chats, whose parameters are known one by one; of responses only what both have in common. */
  readonly isChat: boolean;
}

/** What asks a model though it may name none: an agent, and a copy of one. */
const ASKING: readonly string[] = [...AGENTS, 'clone'];

/** What may say how a model is asked. */
const SETTING: readonly string[] = [...ASKING, 'Runner', 'asTool'];

/** Undefined for what does not move, and for what has no settings: a model that is built as an object has those of its agent. */
export function agentCall(call: ApiCall, context: RuleContext): AgentCall | undefined {
  const { target, verdicts, inventory } = context;
  const isSetting = isOfAgents(call) && SETTING.includes(call.path);
  if (target === null || !isSetting || verdicts.calls.get(call)?.fate !== 'moves') return undefined;
  const seen = seenFrom(target, placeOf(target, call.resource));
  const written = writtenSettings(call, inventory.tracer);
  const version = versionAt(call, context);
  const unnamed =
    ASKING.includes(call.path) && call.model === undefined && !isNamedElsewhere(call, context)
      ? defaultModel(version)
      : undefined;
  const named =
    unnamed === undefined
      ? [...modelsOf(call, context), ...ownModels(call, seen, context)]
      : [mapModel(seen, unnamed) ?? []].flat();
  const isEffortSaid = written.written.some(({ wire }) => wire === 'reasoning_effort');
  const models = named.map((model) =>
    isEffortSaid || !isToldNotToThink(model.from, version)
      ? model
      : { ...model, params: { ...model.params, ...plainOf(model, seen) } },
  );
  return {
    ...written,
    call,
    target: seen,
    context,
    models,
    unnamed,
    names: settingsOf(version),
    isChat: isAskedInChats(seen.provider) || saysChat(call, context),
  };
}

/** Models of the target that the call names already: what an earlier run wrote is judged by what it is. */
function ownModels(call: ApiCall, { provider }: Target, { inventory }: RuleContext): MappedModel[] {
  const ids = (call.model?.leaves ?? []).flatMap((leaf) => modelIds(call, leaf, inventory));
  return provider.models
    .filter(({ id }) => ids.includes(id))
    .map(({ id, kind }) => ({ from: id, to: id, kind, params: {}, reason: '', origin: 'provider' }));
}

/** The version of the SDK in the file of a call. */
function versionAt({ node }: ApiCall, { inventory: { island, versions } }: RuleContext) {
  const path = island.pathOf(node);
  return versions.of('@openai/agents', path) ?? versions.of('@openai/agents-core', path);
}

/** Whether the program itself asks in chats, where its vendor would leave that open. */
function saysChat({ node }: ApiCall, { inventory: { tracer } }: RuleContext): boolean {
  const { together } = programsOf(tracer);
  return agentsUses(tracer).some(({ name, node: use }) => {
    const [value] = use.arguments ?? [];
    const isSaid =
      name === 'OpenAIChatCompletionsModel' ||
      (name === 'setOpenAIAPI' && value !== undefined && literalValue(value, tracer) === 'chat_completions');
    return isSaid && together(use.getSourceFile(), node.getSourceFile());
  });
}

/** A runner of the same program names the model of agents that name none. */
function isNamedElsewhere({ node }: ApiCall, { inventory: { tracer } }: RuleContext): boolean {
  const { together } = programsOf(tracer);
  return agentsUses(tracer).some(
    (use) =>
      use.name === 'Runner' &&
      together(use.node.getSourceFile(), node.getSourceFile()) &&
      optionOf(use, 'model', tracer) !== undefined,
  );
}

/** The switch that keeps a model from thinking. */
function plainOf({ to }: MappedModel, { provider }: Target): Readonly<Record<string, ParamValue>> {
  return provider.models.find(({ id }) => id === to)?.plain ?? {};
}
