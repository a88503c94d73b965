import { posix } from 'node:path';
import { rules as words } from '../../messages/rules.ts';
import { type ConfigNode, hasKey, textAt, valueAt } from '../../source/config/tree.ts';
import { type VariablePlace, variablePlaces } from '../../source/config/variable-places.ts';
import { yamlTrees } from '../../source/config/yaml-tree.ts';
import type { Rule } from '../rule.ts';
import { inConfigs, type Standing } from './config-file.ts';
import { homesOf } from './homes.ts';

/** Images that bring a runtime and no program: what runs in them is the repository's. */
const RUNTIME = /(?:^|\/)(?:node|bun|deno|alpine|debian|ubuntu|busybox|typescript-node|javascript-node)(?:[:@]|$)|\$/;

/** Docker compose: what services of the repository are given. */
export const composeRule: Rule = {
  id: 'env/compose',
  family: 'env',
  find: (context) =>
    inConfigs(context, 'compose', (file, text, names) => {
      const homes = homesOf(context);
      const places = yamlTrees(text)?.flatMap((tree) => variablePlaces(tree, names));
      const folder = posix.dirname(file);
      const built = new Map<ConfigNode, ReadonlySet<string>>();
      const builtOf = (services: ConfigNode): ReadonlySet<string> => {
        const known = built.get(services) ?? builtImages(services);
        built.set(services, known);
        return known;
      };
      const standingOf = (place: VariablePlace) => standing(place, { folder, homes, builtOf });
      return { places, standingOf };
    }),
};

/** A service that is built from elsewhere, or from a ready-made image, reads its variables by its own names. */
function standing(
  { path, around }: VariablePlace,
  {
    folder,
    homes,
    builtOf,
  }: {
    readonly folder: string;
    readonly homes: readonly string[];
    readonly builtOf: (services: ConfigNode) => ReadonlySet<string>;
  },
): Standing {
  const [, services, service] = around;
  if (path[0] !== 'services' || services === undefined || service === undefined) return { of: 'app' };
  const name = path[1] ?? '';
  const build = valueAt(service, 'build');
  const context = build?.kind === 'scalar' ? build.text : textAt(build, 'context');
  if (build !== undefined) {
    if (context === undefined || /[$:]/.test(context)) return { of: 'app' };
    const from = posix.join(folder, context, '/');
    const isHome = from.startsWith('./') || from.startsWith('../') || homes.some((home) => home.startsWith(from));
    return isHome ? { of: 'app' } : { of: 'other', whose: words.env.whose.build(name) };
  }
  const image = textAt(service, 'image');
  if (
    image === undefined ||
    builtOf(services).has(image) ||
    RUNTIME.test(image) ||
    hasKey(service, 'extends') ||
    hasKey(service, '<<')
  )
    return { of: 'app' };
  return { of: 'other', whose: words.env.whose.image(name) };
}

/** Images that one of the services is built as. */
function builtImages(services: ConfigNode): Set<string> {
  const values = services.kind === 'map' ? services.entries.map(({ value }) => value) : [];
  return new Set(values.flatMap((value) => (hasKey(value, 'build') ? (textAt(value, 'image') ?? []) : [])));
}
