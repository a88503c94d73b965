import { posix } from 'node:path';
import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { openAIModel } from '../../openai/models.ts';
import { mapModel } from '../../providers/map-model.ts';
import { ancestors } from '../../source/ancestors.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { Leaf } from '../../source/flow.ts';
import { programsOf } from '../../source/programs.ts';
import { placeOf, seenFrom, type Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import { offersModels } from '../manifest/offers-models.ts';
import { givenNames } from './loose-names.ts';

interface Open {
  readonly call: ApiCall;
  readonly leaves: readonly Leaf[];
  /** The target as the call sees it. */
  readonly target: Target;
  readonly context: RuleContext;
}

/** Calls that move while no edit gives them a model: it is known only at run time, held back, or not named at all. */
export function openModels(context: RuleContext): RuleFinding[] {
  const { target, inventory, verdicts, models } = context;
  if (target === null) return [];
  const moving = inventory.calls.filter((call) => verdicts.calls.get(call)?.fate === 'moves');
  return moving.flatMap((call) => {
    const seen = seenFrom(target, placeOf(target, call.resource));
    const open: Open = { call, leaves: models.flows.get(call)?.leaves ?? [], target: seen, context };
    return [...atRunTime(open), ...heldBack(open), ...fromEnv(open), ...unnamed(open)];
  });
}

/** Origins of which no literal of the repository decides. */
const AT_RUN_TIME: ReadonlySet<Leaf['kind']> = new Set(['unknown', 'shape', 'template', 'typed', 'external']);

function isAtRunTime(leaf: Leaf): boolean {
  // `this.config.model`, where no class that is seen says what `config` is.
  return (
    AT_RUN_TIME.has(leaf.kind) || ((leaf.kind === 'instance' || leaf.kind === 'construct') && leaf.path.length > 0)
  );
}

function atRunTime({ call, leaves, target, context }: Open): RuleFinding[] {
  if (target.provider.models.length === 0 || !leaves.some(isAtRunTime)) return [];
  // A declared union says which models may arrive: it is the set that changes, or that carries the comment.
  if (leaves.some(({ kind }) => kind === 'type')) return [];
  const files = filesOfNames(call, context);
  return [manual(call, 'likely', words.model.atRunTime(target.provider.name, files, call.isByTurns === true))];
}

/** Where the call's program names models that no call is seen to take. */
function filesOfNames(call: ApiCall, context: RuleContext): string[] {
  const { tracer, island } = context.inventory;
  const programs = programsOf(tracer);
  const senders = new Set(call.sent?.map((node) => node.getSourceFile()));
  const own = givenNames(context).filter((node) => {
    const file = node.getSourceFile();
    return senders.has(file) || programs.together(file, call.node.getSourceFile());
  });
  const path = island.pathOf(call.node);
  return [...new Set([...own.map((node) => island.pathOf(node)), ...filesOffering(path, context)])].sort();
}

/** Manifests, settings and pages above the call, or in a folder of settings beside it, where users choose from OpenAI's models. */
function filesOffering(path: string, { inventory: { texts } }: RuleContext): string[] {
  const folders = new Set(ancestors(posix.dirname(path)));
  const isNear = (folder: string) =>
    folders.has(folder) || (/(?:^|\/)(?:conf(?:ig)?|settings)$/.test(folder) && folders.has(posix.dirname(folder)));
  return [...texts].flatMap(([file, text]) => (isNear(posix.dirname(file)) && offersModels(file, text) ? [file] : []));
}

/** A model that only a variable names, which no `.env` file of the repository sets. */
function fromEnv({ call, leaves, target, context }: Open): RuleFinding[] {
  const variable = leaves.find((leaf) => leaf.kind === 'env' && context.inventory.valuesOf(leaf.name).length === 0);
  const isNamed = leaves.some(({ kind }) => kind === 'string' || kind === 'type');
  if (variable?.kind !== 'env' || isNamed) return [];
  return [manual(call, 'certain', words.model.fromEnv(variable.name, target.provider.name))];
}

/** A call that moves while the names that reach it may not: the place where the program would fail. */
function heldBack({ call, target, context }: Open): RuleFinding[] {
  const group = context.models.groupOf(call);
  if (group?.obstacle === undefined) return [];
  const ids = [...new Set(group.sites.map(({ id }) => id).filter((id) => openAIModel(id) !== undefined))];
  return [manual(call, 'certain', words.model.heldBack(ids, target.provider.name))];
}

/** Images may leave the model to OpenAI's default, which no other vendor has. */
function unnamed({ call, target, context }: Open): RuleFinding[] {
  const isNamed = context.models.flows.has(call) || call.params === undefined || call.resource !== 'images.generate';
  if (isNamed) return [];
  return [
    manual(call, 'certain', words.model.missing(call.path, target.provider.name, mapModel(target, 'dall-e-2')?.to)),
  ];
}

function manual({ node }: ApiCall, confidence: 'certain' | 'likely', message: string): RuleFinding {
  return at(node, {
    rule: 'openai-sdk/model',
    kind: 'model',
    confidence,
    action: 'manual',
    message,
    todo: message,
  });
}
