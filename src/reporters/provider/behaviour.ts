import { joining } from '../../messages/joining.ts';
import { providerSections as words } from '../../messages/provider-sections.ts';
import { type Behaviour, ERROR_KINDS } from '../../providers/behaviour.ts';
import type { Provider } from '../../providers/provider.ts';
import { fieldTexts } from './fields.ts';
import type { ProviderRow } from './row.ts';

const { behaviour: titles } = words;

/** What answers look like. */
export function behaviourRows({
  behaviour,
  thinking,
  tokens,
}: Pick<Provider, 'behaviour' | 'thinking' | 'tokens'>): ProviderRow[] {
  const { finishReasons, thoughts, replay, streamUsage, jsonWord, unknownFields } = behaviour;
  const said = (...parts: readonly (string | undefined)[]) =>
    joining.sentences(parts.filter((part) => part !== undefined));
  return [
    { cells: [titles.finishReasons], text: words.codes(finishReasons.values), facts: [finishReasons] },
    { cells: [titles.thoughts], text: said(words.thoughts[thoughts.field], thoughts.note), facts: [thoughts] },
    ...(thinking ? [{ cells: [titles.thinking], text: words.codes(fieldTexts(thinking.on)), facts: [thinking] }] : []),
    ...(replay
      ? [
          {
            cells: [titles.replay],
            text: said(replay.note, replay.models && words.onlyModels(replay.models)),
            facts: [replay],
          },
        ]
      : []),
    ...(jsonWord ? [{ cells: [titles.jsonWord], text: jsonWord.note, facts: [jsonWord] }] : []),
    {
      cells: [titles.streamUsage],
      text: said(words.streamUsage[streamUsage.placement], streamUsage.note),
      facts: [streamUsage],
    },
    { cells: [titles.tokens], text: said(words.tokenCounts[tokens.by], tokens.note), facts: [tokens] },
    { cells: [titles.unknownFields], text: words.unknownFields[unknownFields.reaction], facts: [unknownFields] },
    ...errorRows(behaviour),
  ];
}

function errorRows({ errors }: Behaviour): ProviderRow[] {
  const cases = ERROR_KINDS.flatMap((kind) => {
    const each = errors.cases[kind];
    if (!each) return [];
    const names = [each.code, each.type].filter((name) => name !== undefined);
    return [words.errorCase(words.errors[kind], each.status, names)];
  });
  return [
    { cells: [titles.errorBody], text: words.code(JSON.stringify(errors.body)), facts: [errors] },
    {
      cells: [titles.errorCodes],
      text: joining.statements([joining.items(cases), errors.note ?? ''].filter(Boolean)),
      facts: [errors],
    },
  ];
}
