import { prompts } from '../../messages/prompts.ts';
import type { Usage } from '../../pipeline/run.ts';
import { mapModel } from '../../providers/map-model.ts';
import type { ModelFacts } from '../../providers/model.ts';
import type { Target } from '../../target.ts';
import { alignColumns } from '../columns.ts';
import { foldTarget } from '../options.ts';
import { targetOf } from '../target.ts';
import type { Choice } from './ask.ts';
import type { Question } from './question.ts';

const words = prompts.models;
const ACCEPT = null;

type UsedModel = Usage['models'][number];

/** Shows the model mapping as a table until it is accepted; the answer is the rows that were edited. */
export const askModels: Question = async ({ ask, known, usage }) => {
  if (known.model !== undefined || usage.models.length === 0) return {};
  const target = targetOf(foldTarget(known));
  let models: Target['models'] = {};
  for (;;) {
    const row = await ask.select(words.question, mappingChoices({ ...target, models }, usage.models));
    if (row === ACCEPT) break;
    const offered = target.provider.models.filter(({ kind }) => kind === row.kind);
    const to = await ask.search(words.replacement(row.id), (typed) => replacementChoices(offered, typed));
    models = { ...models, [row.id]: to };
  }
  const edited = Object.entries(models).map(([from, to]) => `${from}=${to}`);
  return edited.length > 0 ? { model: edited } : {};
};

/** The table: the way out first, then a row for each model found. */
function mappingChoices(target: Target, used: Usage['models']): Choice<UsedModel | typeof ACCEPT>[] {
  const mapped = used.map(({ id }) => mapModel(target, id));
  const lines = alignColumns(
    used.map(({ id, kind, occurrences }, row) => [
      id,
      '→',
      mapped[row]?.to ?? words.unmapped,
      kind,
      words.places(occurrences),
    ]),
  );
  const rows = used.map((model, row) => ({
    value: model,
    short: model.id,
    name: lines[row] ?? model.id,
    description: mapped[row]?.reason ?? '',
  }));
  return [{ value: ACCEPT, name: words.accept, short: words.accepted }, ...rows];
}

/** The vendor's models that contain what was typed, and what was typed itself: our data need not know a new model. */
function replacementChoices(offered: readonly ModelFacts[], typed: string): Choice<string>[] {
  const wanted = typed.trim();
  const listed = offered
    .filter(({ id }) => id.toLowerCase().includes(wanted.toLowerCase()))
    .map(({ id, note }) => ({ value: id, name: id, ...(note && { description: note }) }));
  const isNew = /^\S+$/.test(wanted) && !listed.some(({ value }) => value === wanted);
  return isNew ? [...listed, { value: wanted, name: words.asTyped(wanted), short: wanted }] : listed;
}
