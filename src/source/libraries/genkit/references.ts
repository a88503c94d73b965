import type { ApiCall } from '../../calls.ts';
import type { Leaf } from '../../flow.ts';
import { createNamedCallee } from '../../named-callee.ts';
import type { Tracer } from '../../trace.ts';
import type { ts } from '../../ts.ts';
import { exportOf } from '../exports.ts';
import { type Asking, servedBy, toCall, writtenConfig } from './asking.ts';
import { type Plugin, pluginExport } from './plugins.ts';

/** What names a model of the plugin for OpenAI, with how to ask it behind. */
const METHODS: readonly string[] = ['openAI.model', 'openAI.embedder'];

/** What names a model by the name of its plugin and its own, in an object. */
const BUILDERS: readonly string[] = ['modelRef', 'embedderRef', 'compatOaiModelRef'];

/** Models that are named ahead of their use: `openAI.model('gpt-4o', config)`, `modelRef({ name: 'openai/gpt-4o' })`. */
export function findReferences(plugins: readonly Plugin[], tracer: Tracer): ApiCall[] {
  const mayName = createNamedCallee(['model', 'embedder', ...BUILDERS], tracer.index);
  return tracer.index.calls.flatMap((node) => {
    if (!mayName(node.expression)) return [];
    const [path] = tracer.trace(node.expression).leaves.flatMap((leaf) => namerOf(leaf) ?? []);
    const asking = path === undefined ? undefined : askingOf(node, path, { plugins, tracer });
    return asking === undefined || asking.plugins.length === 0 ? [] : [toCall(asking, tracer)];
  });
}

function namerOf(leaf: Leaf): string | undefined {
  const own = pluginExport(leaf);
  if (own !== undefined) return METHODS.includes(own) || BUILDERS.includes(own) ? own : undefined;
  const found = exportOf(leaf);
  return found?.from === 'genkit' && BUILDERS.includes(found.name) ? found.name : undefined;
}

interface Search {
  readonly plugins: readonly Plugin[];
  readonly tracer: Tracer;
}

function askingOf(node: ts.CallExpression, path: string, { plugins, tracer }: Search): Asking | undefined {
  const [first, second] = node.arguments;
  if (first === undefined) return undefined;
  const asking = { node, path, isEmbedder: path.includes('embedder'), needsElsewhere: false };
  if (METHODS.includes(path)) {
    const own = plugins.filter(({ makers }) => makers.includes('openai'));
    return { ...asking, plugins: own, model: tracer.trace(first), config: second };
  }
  const model = tracer.member(tracer.trace(first), 'name', node);
  return { ...asking, plugins: servedBy(model, plugins), model, config: writtenConfig(first, 'config') };
}
