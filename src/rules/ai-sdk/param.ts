import type { RuleFinding } from '../../finding.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { rules } from '../../messages/rules.ts';
import type { ParamRule } from '../../providers/param-rule.ts';
import type { ApiCall } from '../../source/calls.ts';
import { nameOf } from '../../source/syntax.ts';
import type { ts } from '../../source/ts.ts';
import { at, type Found } from '../find.ts';
import { literalEdits } from '../literal-edits.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import { modelsOf } from '../openai-sdk/models-of.ts';
import type { ParamCall } from '../openai-sdk/param-call.ts';
import type { Rule } from '../rule.ts';
import { additionsFor } from './additions.ts';
import type { FieldChange } from './field-change.ts';
import { fieldChanges } from './field-changes.ts';
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
    const changed = movedGenerations(own).flatMap((moved) => {
      const { literals } = moved.generation.parts;
      // Two generations may share their settings.
      const isNew = literals.every((literal) => !seen.has(literal));
      for (const literal of literals) seen.add(literal);
      return isNew ? [changesOf(moved, own)] : [];
    });
    return [...settings, ...toFindings(changed), ...vectorFindings(own), ...unreachedModels(own)];
  },
};

interface Changed {
  readonly moved: MovedGeneration;
  readonly changes: readonly FieldChange[];
}

function changesOf(moved: MovedGeneration, context: MoveContext): Changed {
  const { generation, operation, calls, target } = moved;
  const models = calls.flatMap((each) => modelsOf(each, context));
  const [call] = calls;
  if (call === undefined) return { moved, changes: [] };
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
  // Where a person chooses, each option is told by itself.
  const isEmptied =
    moved.isSure &&
    (options?.properties ?? []).every((property) => removed.includes(property as (typeof removed)[number])) &&
    options !== undefined &&
    !added.some(({ literal }) => literal === options);
  const within = (change: FieldChange) => change.literal !== undefined && change.literal === options;
  const all = [
    ...keyChanges(place, { moved, isEmptied }),
    ...(isEmptied ? changes.map((change) => (within(change) ? withoutEdit(change) : change)) : changes),
    ...added,
  ];
  return { moved, changes: all };
}

/** The whole object goes, so what stands in it needs no edit of its own. */
function withoutEdit({ change: _, ...rest }: FieldChange): FieldChange {
  return { ...rest, found: { ...rest.found, action: 'none' } };
}

/** Some of the models that may arrive stay, or are not seen: what would be changed is a person's choice. */
function byHand({ node, found, change }: FieldChange): RuleFinding {
  if (found.action !== 'rewrite') return at(node, found);
  const manual = { ...found, confidence: 'likely', action: 'manual' } as const;
  if (change?.kind === 'remove') {
    const name = nameOf(change.property.name) ?? change.property.getText();
    const rule = ruleOf(found);
    // What is merely ignored may stand there for the others.
    if (rule?.wire !== 'refused')
      return at(node, { ...manual, action: 'none', message: words.param.unusedByCase(name) });
    const message = rules.param.and(words.param.refusedByCase(name), rule.note);
    return at(node, { ...manual, message, todo: message });
  }
  if (change?.kind !== 'insert') return at(node, manual);
  const message = words.param.byCase(change.text);
  return at(node, { ...manual, message, todo: message });
}

/** The rule on a parameter that a finding rests on. */
function ruleOf({ fact }: Found): ParamRule | undefined {
  return fact !== undefined && 'wire' in fact ? (fact as ParamRule) : undefined;
}

/** Changes of literals share their commas, and one may stand in another: their edits are computed together. */
function toFindings(changed: readonly Changed[]): RuleFinding[] {
  const sure = changed.filter(({ moved }) => moved.isSure).flatMap(({ changes }) => changes);
  const editing = sure.flatMap((each) => {
    const { literal, change } = each;
    return literal === undefined || change === undefined ? [] : [{ each, literal, change }];
  });
  const edits = literalEdits(editing);
  const own = new Map(editing.map(({ each }, index) => [each, edits[index] ?? []] as const));
  return changed.flatMap(({ moved: { generation, isSure }, changes }) => {
    const group = `ai-sdk-param:${generation.node.getSourceFile().fileName}:${generation.node.pos}`;
    return changes.map((each) => {
      if (!isSure) return byHand(each);
      const found = own.get(each);
      return at(
        each.node,
        found === undefined ? each.found : { ...each.found, edits: [...found, ...(each.edits ?? [])], group },
      );
    });
  });
}
