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

function standing({ name, path, around, form, written, isOwnValue }: VariablePlace): Standing {
  // An input of an action whose code is here.
  if (written !== undefined) return { of: 'app' };
  if (path[0] === 'inputs' || path[0] === 'outputs') return { of: 'other', whose: words.env.whose.input() };
  const user = around.findLast((node) => textAt(node, 'uses') !== undefined);
  const uses = textAt(user, 'uses') ?? './';
  // Lines of `NAME=value` in an input are what the action hands on: arguments of a build, variables of a function.
  const isHandedOn = path.includes('with') && around.at(-1) === valueAt(user, 'with') && form !== 'set';
  // Whether a step runs is asked of the workflow's own variables.
  const isOfAction = !uses.startsWith('./') && path.at(-1) !== 'if' && !takesByName(user, name);
  if (isOfAction && !(isHandedOn && isLines(around.at(-1), path.at(-1))))
    return { of: 'other', whose: words.env.whose.action(uses) };
  if (user === undefined && (form === 'set' || isOwnValue) && isForActions(name, { path, around }))
    return isOwnValue ? { of: 'other', whose: words.env.whose.job(path[1] ?? '') } : { of: 'unknown' };
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

const NAMES = /^(?:secrets|vars|env|envs|env_?vars|environment|variables)$/i;

/** `secrets: X` with `env: { X: … }`: what is told which variables to take hands them on to the app by their names. */
function takesByName(step: ConfigNode | undefined, name: string): boolean {
  const inputs = valueAt(step, 'with');
  const lists = inputs?.kind === 'map' ? inputs.entries.filter(({ key }) => NAMES.test(key?.text ?? '')) : [];
  return lists.some(({ value }) => value?.kind === 'scalar' && value.text.split(/[\s,]+/).includes(name));
}

/** A variable of a job or of all, whose value a step gives to an action that goes on with the old one. */
function isForActions(name: string, { path, around }: Pick<VariablePlace, 'path' | 'around'>): boolean {
  const jobs = path[0] === 'jobs' ? [around[2]] : entriesOf(valueAt(around[0], 'jobs'));
  const steps = jobs.flatMap((job) => entriesOf(valueAt(job, 'steps')));
  const given = new RegExp(`\\benv\\.${name}\\b`);
  return steps.some(
    (step) =>
      !(textAt(step, 'uses') ?? './').startsWith('./') &&
      [...scalarsIn(valueAt(step, 'with')), ...scalarsIn(valueAt(step, 'env'))].some(({ text }) => given.test(text)),
  );
}

function entriesOf(node: ConfigNode | undefined): ConfigNode[] {
  return node === undefined || node.kind === 'scalar' ? [] : node.entries.flatMap(({ value }) => value ?? []);
}
