import { providers as words } from '../messages/providers.ts';
import { type OpenAIModel, openAIModel, reasons } from '../openai/models.ts';
import { type MappedModel, placeOfKind, type Target } from '../target.ts';
import type { MappingRow } from './mapping-rows.ts';
import type { ModelFacts } from './model.ts';
import type { ParamValue } from './param-rule.ts';

const NO_PARAMS: Readonly<Record<string, ParamValue>> = {};

/**
 * What a model id becomes at the target. The user's own row wins, then the provider's exact row, the row of the
 * undated id, the longest prefix, and `*` of the kind. Undefined where the id is none of OpenAI's and has no row of
 * the user's, or where the vendor has nothing of that kind.
 */
export function mapModel(
  target: Pick<Target, 'provider' | 'models'> & Partial<Target>,
  id: string,
): MappedModel | undefined {
  const model = openAIModel(id);
  const { provider } = model === undefined ? target : placeOfKind(target, model.kind);
  // A vendor's own old ids have rows too: those of an address that it gives up.
  const row = model ? rowFor(provider.mapping, model) : provider.mapping.find(({ from }) => from === id);
  const chosen = Object.hasOwn(target.models, id) ? target.models[id] : undefined;
  if (chosen !== undefined) return byUser({ id, model, row, chosen, facts: provider.models });
  if (!row) return undefined;
  return {
    from: id,
    to: row.to === '=' ? id : row.to,
    kind: model?.kind ?? provider.models.find((facts) => facts.id === row.to)?.kind ?? 'chat',
    params: row.params ?? NO_PARAMS,
    reason: row.reason,
    ...(row.manual === undefined ? {} : { manual: row.manual }),
    origin: 'provider',
    row,
  };
}

function rowFor(rows: readonly MappingRow[], model: OpenAIModel): MappingRow | undefined {
  const exact = (id: string) => rows.find((row) => row.from === id);
  return exact(model.id) ?? exact(model.base) ?? longestPrefix(rows, model);
}

/** `*` alone is the empty prefix, so it is the last resort of its kind. */
function longestPrefix(rows: readonly MappingRow[], model: OpenAIModel): MappingRow | undefined {
  return rows
    .filter((row) => row.from.endsWith('*') && row.kind === model.kind && model.base.startsWith(row.from.slice(0, -1)))
    .sort((a, b) => b.from.length - a.from.length)[0];
}

/** The user's choice of a model; the fields that keep the old behaviour still come from the provider's data. */
function byUser(choice: {
  readonly id: string;
  readonly model: OpenAIModel | undefined;
  readonly row: MappingRow | undefined;
  readonly chosen: string;
  readonly facts: readonly ModelFacts[];
}): MappedModel {
  const { id, model, row, chosen, facts } = choice;
  const to = facts.find((fact) => fact.id === chosen);
  const plain = model && !reasons(model.base) ? to?.plain : undefined;
  return {
    from: id,
    to: chosen,
    kind: model?.kind ?? to?.kind ?? 'chat',
    params: (row?.to === chosen ? row.params : plain) ?? NO_PARAMS,
    reason: words.yourChoice,
    origin: 'user',
  };
}
