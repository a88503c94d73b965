import { configTrees } from '../../source/config/config-trees.ts';
import { variablePlaces } from '../../source/config/variable-places.ts';
import type { Rule } from '../rule.ts';
import { inConfigs } from './config-file.ts';

/** Files that tell a host what variables a program is given. */
export const hostingRule: Rule = {
  id: 'env/hosting',
  family: 'env',
  find: (context) =>
    inConfigs(context, 'hosting', (file, text, names) => {
      const places = configTrees(file, text)?.flatMap((tree) => variablePlaces(tree, names));
      return { places, standingOf: () => ({ of: 'app' }) };
    }),
};
