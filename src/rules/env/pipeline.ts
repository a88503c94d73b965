import { type VariablePlace, variablePlaces } from '../../source/config/variable-places.ts';
import { yamlTrees } from '../../source/config/yaml-tree.ts';
import type { Rule } from '../rule.ts';
import { inConfigs, type Standing } from './config-file.ts';

/** Pipelines of GitLab, Gitee and others, whose scripts read variables that are declared in them or in their settings. */
export const pipelineRule: Rule = {
  id: 'env/pipeline',
  family: 'env',
  find: (context) =>
    inConfigs(context, 'pipeline', (_, text, names) => {
      const places = yamlTrees(text)?.flatMap((tree) => variablePlaces(tree, names));
      const declared = new Set(places?.filter(isDeclaration).map(({ name }) => name));
      const standingOf = (place: VariablePlace): Standing =>
        place.form === 'reference' && !declared.has(place.name) ? { of: 'setting' } : { of: 'app' };
      return { places, standingOf };
    }),
};

/** `NAME: value`; `NAME: $NAME` only hands on what the settings hold. */
function isDeclaration({ form, name, value }: VariablePlace): boolean {
  return form === 'set' && value?.text.includes(name) !== true;
}
