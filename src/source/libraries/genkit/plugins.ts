import { optionAt } from '../../clients.ts';
import type { Leaf } from '../../flow.ts';
import { createNamedCallee, packageNames } from '../../named-callee.ts';
import { SDK_OPTIONS, SDK_READS } from '../../sdk-options.ts';
import { isJavaScript } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { packageOf } from '../exports.ts';
import type { LibraryClient } from '../library.ts';
import { optionClient } from '../option-client.ts';

const PACKAGE = '@genkit-ai/compat-oai';

/** A plugin of Genkit that asks OpenAI, or whoever else answers like it. */
export interface Plugin {
  readonly client: LibraryClient;
  /** What stands before the names of its models. */
  readonly makers: readonly string[];
}

const OPENAI = ['openAI', 'openAIPlugin'];
const COMPATIBLE = 'openAICompatible';

/** Whether a specifier names the package of these plugins. */
export function isPluginPackage(specifier: string): boolean {
  return packageOf(specifier) === PACKAGE;
}

/** The export of that package that an origin is, under its name: `openAI`, `openAI.model`, `openAICompatible`. */
export function pluginExport(leaf: Leaf): string | undefined {
  if (leaf.kind !== 'external' || !isPluginPackage(leaf.specifier)) return undefined;
  const [first, ...rest] = leaf.path;
  const own = leaf.specifier.endsWith('/openai') ? OPENAI[0] : COMPATIBLE;
  return [first === 'default' ? own : first, ...rest].join('.');
}

/** Every such plugin that is set up. */
export function findPlugins(tracer: Tracer): Plugin[] {
  const { index } = tracer;
  const mayMake = createNamedCallee([...OPENAI, COMPATIBLE, ...packageNames(isPluginPackage, index)], index);
  return index.calls.flatMap((node): Plugin[] => {
    if (!mayMake(node.expression)) return [];
    const [name] = tracer.trace(node.expression).leaves.flatMap((leaf) => pluginExport(leaf) ?? []);
    const isOpenAI = name !== undefined && OPENAI.includes(name);
    if (name === undefined || !(isOpenAI || name === COMPATIBLE)) return [];
    // The type of its options has no address, though it takes one.
    const names = isOpenAI && !isJavaScript(node.getSourceFile()) ? { ...SDK_OPTIONS, isUntyped: true } : SDK_OPTIONS;
    const client = optionClient(node, { family: 'agents', name, names, reads: SDK_READS, isAzure: false }, tracer);
    const named = optionAt(client.options, 'name', tracer).leaves;
    const makers = isOpenAI ? ['openai'] : named.flatMap((leaf) => (leaf.kind === 'string' ? [leaf.node.text] : []));
    return [{ client, makers }];
  });
}
