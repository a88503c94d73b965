import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { inFileOf } from '../find.ts';
import { keyText } from './additions.ts';
import { base, type FieldChange } from './field-change.ts';
import { type OptionPlace, optionPlace } from './fields.ts';
import { type MovedGeneration, movedGenerations } from './moved-generations.ts';
import type { Known } from './moves.ts';

/**
 * The key under which a generation's options stand, and what else would go with an empty one. The type that such options
 * are checked against is OpenAI's: the new models have others.
 */
export function keyChanges(
  place: OptionPlace | undefined,
  { moved, isEmptied }: { readonly moved: MovedGeneration; readonly isEmptied: boolean },
): FieldChange[] {
  const { optionsKey: key } = moved;
  if (place === undefined || key === 'openai') return [];
  const { property, holder, openai, options } = place;
  if (holder === undefined) return [manual(property, words.param.otherKey)];
  if (openai === undefined) return [];
  if (key === undefined || options === undefined || ts.isShorthandPropertyAssignment(openai))
    return [manual(openai, words.param.otherKey)];
  if (propertyOf(holder, key) !== undefined) return [manual(openai, words.param.bothKeys(key))];
  if (isEmptied) return [gone(place, moved)];
  return [
    {
      node: openai.name,
      literal: holder,
      change: { kind: 'replace', node: openai.name, text: keyText(key, holder.getSourceFile()) },
      edits: typeEdits(openai),
      found: { ...base, action: 'rewrite', message: words.param.key(key) },
    },
  ];
}

/** Nothing is left of the options, so they go, and their holder with them where it holds nothing else. */
function gone({ property, holder, openai }: OptionPlace, { generation }: MovedGeneration): FieldChange {
  const isAlone = holder?.properties.length === 1;
  const removed = isAlone ? property : openai;
  const literal = isAlone ? generation.parts.literals.find(({ properties }) => properties.includes(property)) : holder;
  return {
    node: property,
    ...(literal === undefined || removed === undefined
      ? {}
      : { literal, change: { kind: 'remove', property: removed } }),
    found: { ...base, action: 'rewrite', message: words.param.emptied },
  };
}

function manual(node: ts.Node, message: string): FieldChange {
  return { node, found: { ...base, action: 'manual', message, todo: message } };
}

/** ` satisfies OpenAIResponsesProviderOptions` is taken out. */
function typeEdits(openai: ts.PropertyAssignment) {
  const clause = typeClause(openai);
  if (clause === undefined) return [];
  return inFileOf(clause, [{ start: clause.expression.end, end: clause.end, text: '' }]);
}

/** The types of OpenAI's package that options are no longer checked against, as the code names them. */
export function typesLeft(known: Known): ReadonlySet<ts.Node> {
  const places = movedGenerations(known).flatMap(({ generation, optionsKey, isSure }) => {
    const place = isSure && optionsKey !== undefined ? optionPlace(generation, known.inventory.tracer) : undefined;
    return place?.options === undefined || optionsKey === 'openai' ? [] : [place.openai];
  });
  return new Set(
    places.flatMap((openai) =>
      openai !== undefined && ts.isPropertyAssignment(openai) ? (typeClause(openai) ?? []) : [],
    ),
  );
}

/** What says that options are of a type of OpenAI's package. */
function typeClause(openai: ts.PropertyAssignment): ts.SatisfiesExpression | ts.AsExpression | undefined {
  const { initializer } = openai;
  return ts.isSatisfiesExpression(initializer) || ts.isAsExpression(initializer) ? initializer : undefined;
}
