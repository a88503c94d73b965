import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { openAIModel } from '../../openai/models.ts';
import { mapModel } from '../../providers/map-model.ts';
import type { VariablePlace } from '../../source/config/variable-places.ts';
import type { Target } from '../../target.ts';
import type { ConfigFile } from './config-file.ts';
import { configFinding } from './config-finding.ts';

/** A variable that holds the name of a model keeps its own name; the model becomes the target's. */
export function configModel(
  place: VariablePlace,
  config: ConfigFile,
  { target, isShared }: { readonly target: Target | null; readonly isShared: boolean },
): RuleFinding[] {
  const { value } = place;
  const name = place.written ?? place.name;
  if (value === undefined || openAIModel(value.text) === undefined) return [];
  const standing = config.standingOf(place);
  if (standing.of === 'other' || standing.of === 'store') return [];
  const at = { place, config };
  if (target === null) return [configFinding(at, 'manual', words.env.stands(name))];
  const mapped = mapModel(target, value.text);
  if (mapped === undefined || mapped.to === value.text) return [];
  if (isShared) return [{ ...configFinding(at, 'manual', words.model.shared([value.text])), kind: 'model' }];
  const { from, to, kind, reason } = mapped;
  const message = words.env.model(name, from, to);
  const edit = { file: config.file, start: value.start, end: value.end, text: to };
  const found =
    standing.of === 'unknown' ? configFinding(at, 'manual', message) : configFinding(at, 'rewrite', message, [edit]);
  return [{ ...found, kind: 'model', model: { from, to, kind, reason } }];
}
