import { rules as words } from '../../messages/rules.ts';
import { inputPlaces } from '../../source/config/input-places.ts';
import { type ConfigNode, scalarsIn, textAt, valueAt } from '../../source/config/tree.ts';
import { type VariablePlace, variablePlaces } from '../../source/config/variable-places.ts';
import { yamlTrees } from '../../source/config/yaml-tree.ts';
import type { Rule } from '../rule.ts';
import { inConfigs, type Standing } from './config-file.ts';

const OTHER_LANGUAGE = /\bsetup-(?:python|go|java|ruby|dotnet)\b|\b(?:pytest|pip|poetry|uv|cargo|gradle|mvn)\b/;
const OWN_LANGUAGE = /\b(?:setup-node|node|npm|npx|pnpm|yarn|bun|deno|tsx)\b/;

/** Workflows and actions of GitHub and its kin: variables of jobs and steps, and the secrets behind them. */
export const workflowRule: Rule = {
  id: 'env/workflow',
  family: 'env',
  find: (context) =>
    inConfigs(context, 'workflow', (_, text, names) => {
      const places = yamlTrees(text)?.flatMap((tree) => [...variablePlaces(tree, names), ...inputPlaces(tree, names)]);
      return { places, standingOf: standing };
    }),
};

function standing({ path, around, form, written }: VariablePlace): Standing {
  // An input of an action whose code is here.
  if (written !== undefined) return { of: 'app' };
  if (path[0] === 'inputs' || path[0] === 'outputs') return { of: 'other', whose: words.env.whose.input() };
  const user = around.findLast((node) => textAt(node, 'uses') !== undefined);
  const uses = textAt(user, 'uses') ?? './';
  // Lines of `NAME=value` in an input are what the action hands on: arguments of a build, variables of a function.
  const isHandedOn = path.includes('with') && around.at(-1) === valueAt(user, 'with') && form !== 'set';
  if (!uses.startsWith('./') && !(isHandedOn && isLines(around.at(-1), path.at(-1))))
    return { of: 'other', whose: words.env.whose.action(uses) };
  if (uses.startsWith('./') && path.includes('with') && form === 'set')
    return { of: 'other', whose: words.env.whose.input() };
  const job = path[0] === 'jobs' ? around[2] : undefined;
  const steps = scalarsIn(valueAt(job, 'steps')).map(({ text }) => text);
  const isOther = steps.some((step) => OTHER_LANGUAGE.test(step)) && !steps.some((step) => OWN_LANGUAGE.test(step));
  return isOther ? { of: 'other', whose: words.env.whose.job(path[1] ?? '') } : { of: 'app' };
}

function isLines(inputs: ConfigNode | undefined, name: string | undefined): boolean {
  return /^[^\S\r\n\u2028\u2029]*[A-Z_][A-Z0-9_]*=/m.test(textAt(inputs, name ?? '') ?? '');
}
