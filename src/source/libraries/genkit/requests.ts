import type { ApiCall } from '../../calls.ts';
import { type Flow, join, type Leaf } from '../../flow.ts';
import { memberName, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';
import { exportsOf, packageOf } from '../exports.ts';
import { servedBy, toCall, writtenConfig } from './asking.ts';
import type { Plugin } from './plugins.ts';

interface Method {
  /** The option that names the model. */
  readonly model: string;
  /** The option that says how it is asked. */
  readonly config: string;
  readonly isEmbedder?: true;
}

const CHAT: Method = { model: 'model', config: 'config' };
const EMBED: Method = { model: 'embedder', config: 'options', isEmbedder: true };

/** What asks a model, or will: methods of what `genkit()` gives. */
const METHODS: Readonly<Record<string, Method>> = {
  generate: CHAT,
  generateStream: CHAT,
  definePrompt: CHAT,
  chat: CHAT,
  embed: EMBED,
  embedMany: EMBED,
};

/**
 * Everything that asks a model of these plugins, and `genkit({ model })` for what names none.
 *
 * @param references models that are named ahead
 */
export function findRequests(plugins: readonly Plugin[], references: readonly ApiCall[], tracer: Tracer): ApiCall[] {
  const named = new Map<ts.Node, ApiCall>(references.map((call) => [call.node, call]));
  return tracer.index.calls.flatMap((node) => {
    const path = pathOf(node, tracer);
    const [first] = node.arguments;
    if (path === undefined || first === undefined) return [];
    const method = METHODS[path] ?? CHAT;
    const asked = tracer.member(tracer.trace(first), method.model, node);
    const ahead = asked.leaves.flatMap((leaf) => ('node' in leaf ? (named.get(leaf.node) ?? []) : []));
    const served = servedBy(asked, plugins);
    const behind = plugins.filter(
      (plugin) => served.includes(plugin) || ahead.some(({ clients }) => clients.includes(plugin.client)),
    );
    // What is named ahead is accounted for there; here it only matters how it is asked.
    const config = writtenConfig(first, method.config);
    if (behind.length === 0 || (served.length === 0 && config === undefined)) return [];
    const asking = { node, path, plugins: behind, model: modelsIn(asked, ahead), config };
    return [toCall({ ...asking, isEmbedder: method.isEmbedder === true, needsElsewhere: ahead.length > 0 }, tracer)];
  });
}

/** `generate` of `ai.generate(…)`, `genkit` itself; undefined for what is not Genkit's. */
function pathOf({ expression }: ts.CallExpression, tracer: Tracer): string | undefined {
  const callee = unwrap(expression);
  if (ts.isIdentifier(callee)) return isSetUp(callee, tracer) ? 'genkit' : undefined;
  const name = memberName(callee);
  if (name === undefined || !Object.hasOwn(METHODS, name)) return undefined;
  const { leaves } = tracer.trace((callee as ts.PropertyAccessExpression).expression);
  return leaves.some((leaf) => isInstance(leaf, tracer)) ? name : undefined;
}

function isSetUp(callee: ts.Expression, tracer: Tracer): boolean {
  return exportsOf(tracer.trace(callee)).some(({ name, from }) => from === 'genkit' && name === 'genkit');
}

/** What `genkit()` gives, or what is declared as such. */
function isInstance(leaf: Leaf, tracer: Tracer): boolean {
  if (leaf.kind === 'typed') return packageOf(leaf.specifier) === 'genkit' && /^Genkit/.test(leaf.type.at(-1) ?? '');
  return (
    leaf.kind === 'unknown' &&
    leaf.path.length === 0 &&
    ts.isCallExpression(leaf.node) &&
    isSetUp(leaf.node.expression, tracer)
  );
}

/** The names that are written here, and those of models that are named ahead. */
function modelsIn(asked: Flow, ahead: readonly ApiCall[]): Flow {
  const own = asked.leaves.filter((leaf) => !ahead.some(({ node }) => 'node' in leaf && leaf.node === node));
  return join([{ ...asked, leaves: own }, ...ahead.flatMap(({ model }) => model ?? [])]);
}
