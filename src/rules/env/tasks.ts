import { configTrees } from '../../source/config/config-trees.ts';
import { variablePlaces } from '../../source/config/variable-places.ts';
import type { Rule } from '../rule.ts';
import { inConfigs } from './config-file.ts';

const MANIFEST = /(?:^|\/)package\.json$/;

/** Task runners, which hash and pass on the variables they list, and the scripts of package.json. */
export const tasksRule: Rule = {
  id: 'env/tasks',
  family: 'env',
  find: (context) =>
    inConfigs(context, 'tasks', (file, text, names) => {
      const isManifest = MANIFEST.test(file);
      const places = configTrees(file, text)
        ?.flatMap((tree) => variablePlaces(tree, names))
        .filter(({ path }) => !isManifest || path[0] === 'scripts');
      return { places, standingOf: () => ({ of: 'app' }) };
    }),
};
