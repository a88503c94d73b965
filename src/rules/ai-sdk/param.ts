import type { RuleFinding } from '../../finding.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import { literalEdits } from '../literal-edits.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import { modelsOf } from '../openai-sdk/models-of.ts';
import type { ParamCall } from '../openai-sdk/param-call.ts';
import type { Rule } from '../rule.ts';
import { additionsFor } from './additions.ts';
import { type FieldChange, fieldChanges } from './field-changes.ts';
import { fieldsOf, optionPlace } from './fields.ts';
import { impliedChanges } from './implied.ts';
import { modelSettings } from './model-settings.ts';
import { type MovedGeneration, movedGenerations } from './moved-generations.ts';
import { providerMoves } from './moves.ts';
import { keyChanges } from './option-key.ts';
import { unreachedModels } from './unreached.ts';
import { vectorFindings } from './vectors.ts';

/** Settings and options of generations whose models move: what the vendor refuses, ignores, bounds or needs. */
export const paramRule: Rule = {
  id: 'ai-sdk/param',
  family: 'ai-sdk',
  find: (context) => {
    const { target } = context;
    if (target === null) return [];
    const own: MoveContext = { ...context, target };
    const seen = new Set<ts.Node>();
    const settings = providerMoves(own).flatMap(({ providers }) =>
      providers.flatMap((each) => modelSettings(each, own)),
    );
    const generations = movedGenerations(own).flatMap((moved) => {
      const { literals } = moved.generation.parts;
      // Two generations may share their settings.
      const isNew = literals.every((literal) => !seen.has(literal));
      for (const literal of literals) seen.add(literal);
      return isNew ? ofGeneration(moved, own) : [];
    });
    return [...settings, ...generations, ...vectorFindings(own), ...unreachedModels(own)];
  },
};

function ofGeneration(moved: MovedGeneration, context: MoveContext): RuleFinding[] {
  const { generation, operation, calls, target, isSure } = moved;
  const models = calls.flatMap((each) => modelsOf(each, context));
  const [call] = calls;
  if (call === undefined) return [];
  const shown: ApiCall = {
    ...call,
    node: generation.node,
    params: generation.params,
    parts: {
      ...generation.parts,
      literals: operation === 'embeddings' ? call.parts.literals : generation.parts.literals,
    },
  };
  const judged: ParamCall = { call: shown, operation, literals: generation.parts.literals, models, target, context };
  const place = optionPlace(generation, context.inventory.tracer);
  const fields = fieldsOf(generation, place);
  const judging = { moved, judged, fields, place };
  const changes = [...fieldChanges(judging), ...impliedChanges(judging)];
  const added = additionsFor(judging);
  const removed = changes.flatMap(({ change }) => (change?.kind === 'remove' ? [change.property] : []));
  const { options } = place ?? {};
  const isEmptied =
    (options?.properties ?? []).every((property) => removed.includes(property as (typeof removed)[number])) &&
    options !== undefined &&
    !added.some(({ literal }) => literal === options);
  const within = (change: FieldChange) => change.literal !== undefined && change.literal === options;
  const all = [
    ...keyChanges(place, { moved, isEmptied }),
    ...(isEmptied ? changes.map((change) => (within(change) ? withoutEdit(change) : change)) : changes),
    ...added,
  ];
  return isSure ? toFindings(all, generation.node) : all.map(byHand);
}

/** The whole object goes, so what stands in it needs no edit of its own. */
function withoutEdit({ change: _, ...rest }: FieldChange): FieldChange {
  return { ...rest, found: { ...rest.found, action: 'none' } };
}

/** Some of the models that may arrive stay, or are not seen: what would be changed is a person's choice. */
function byHand({ node, found }: FieldChange): RuleFinding {
  return found.action === 'rewrite' ? at(node, { ...found, confidence: 'likely', action: 'manual' }) : at(node, found);
}

/** Changes of literals share their commas, so their edits are computed together. */
function toFindings(changes: readonly FieldChange[], generation: ts.Node): RuleFinding[] {
  const editing = changes.flatMap(({ literal, change }) =>
    literal === undefined || change === undefined ? [] : [{ literal, change }],
  );
  const edits = literalEdits(editing);
  const group = `ai-sdk-param:${generation.getSourceFile().fileName}:${generation.pos}`;
  let next = 0;
  return changes.map(({ node, found, literal, change, edits: more = [] }) => {
    const own = literal === undefined || change === undefined ? undefined : edits[next++];
    if (own === undefined) return at(node, found);
    return at(node, { ...found, edits: [...own, ...more], group });
  });
}
