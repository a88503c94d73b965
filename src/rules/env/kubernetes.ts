import { templatePlaces } from '../../source/config/template-places.ts';
import type { ConfigNode } from '../../source/config/tree.ts';
import { hasKey, textAt } from '../../source/config/tree.ts';
import { type VariablePlace, variablePlaces } from '../../source/config/variable-places.ts';
import { yamlTrees } from '../../source/config/yaml-tree.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { type ConfigReading, inConfigs, type Standing } from './config-file.ts';

const VALUES = /(?:^|\/)values[\w.-]*\.ya?ml$/;
const TEMPLATE = /^(?=.*\.(?:ya?ml|tpl)$)(?:.*\/)?templates\//;
const YAML = /\.ya?ml$/;
/** `key: NAME` of a `secretKeyRef`, `secretKey: NAME` of an external secret. */
const STORE_KEY = /\b(?:key|secretKey|property)\s*:\s*["']?([A-Z][A-Z0-9_]*)/g;

/** Manifests of Kubernetes, values and templates of Helm. */
export const kubernetesRule: Rule = {
  id: 'env/kubernetes',
  family: 'env',
  find: (context) => {
    const stored = storeKeys(context);
    return inConfigs(context, 'kubernetes', (file, text, names) => read(file, text, { names, stored }));
  },
};

/** Keys by which pods pick a single value out of a secret or a config map. */
function storeKeys({ inventory }: RuleContext): ReadonlySet<string> {
  const texts = [...inventory.texts].flatMap(([path, text]) => (YAML.test(path) ? [text] : []));
  return new Set(texts.flatMap((text) => [...text.matchAll(STORE_KEY)].map(([, name = '']) => name)));
}

function read(
  file: string,
  text: string,
  { names, stored }: { readonly names: ReadonlySet<string>; readonly stored: ReadonlySet<string> },
): ConfigReading | 'unread' | undefined {
  if (TEMPLATE.test(file)) return { places: templatePlaces(text, names), standingOf: inTemplate };
  const trees = yamlTrees(text);
  if (trees === undefined) return /^apiVersion:/m.test(text) ? 'unread' : undefined;
  const isManifest = trees.some((tree) => hasKey(tree, 'apiVersion') && hasKey(tree, 'kind'));
  if (!isManifest && !VALUES.test(file)) return undefined;
  const places = trees.flatMap((tree) => variablePlaces(tree, names));
  const standingOf = (place: VariablePlace) => (isManifest ? inManifest(place, stored) : inValues(place));
  return { places, standingOf };
}

/**
 * Data of a secret or config map becomes variables by `envFrom`; where a pod names one of its keys instead, the key is
 * the user's own.
 */
function inManifest({ name, form, path, around }: VariablePlace, stored: ReadonlySet<string>): Standing {
  const kind = textAt(around[0], 'kind');
  if (kind === 'Secret' || kind === 'ConfigMap') {
    const isData = path[0] === 'data' || path[0] === 'stringData';
    return isData && !stored.has(name) ? { of: 'app' } : { of: 'store' };
  }
  if (form === 'set') return isEnv(path, around) ? { of: 'app' } : { of: 'store' };
  return form === 'reference' || form === 'assignment' ? { of: 'app' } : { of: 'store' };
}

function isEnv(path: readonly string[], around: readonly ConfigNode[]): boolean {
  return path.at(-2) === 'env' || (around.at(-1)?.kind === 'map' && /^(?:env|literals)/i.test(path.at(-2) ?? ''));
}

function inValues({ form, path }: VariablePlace): Standing {
  return form === 'property' && /key/i.test(path.at(-1) ?? '') ? { of: 'store' } : { of: 'app' };
}

function inTemplate({ form }: VariablePlace): Standing {
  return form === 'property' ? { of: 'store' } : { of: 'app' };
}
