import type { Leaf } from '../../flow.ts';
import { createNamedCallee } from '../../named-callee.ts';
import { memberName, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import type { ts } from '../../ts.ts';

/** Something of Mastra's that is given a model, or tells an agent how to ask its own. */
export interface MastraUse {
  readonly node: ts.NewExpression | ts.CallExpression;
  /** `asking`: a call of an agent that `agents` built. */
  readonly kind: 'agent' | 'memory' | 'embedder' | 'asking';
  readonly agents: readonly ts.NewExpression[];
}

const CLASSES: Readonly<Record<string, MastraUse['kind']>> = {
  Agent: 'agent',
  Memory: 'memory',
  ModelRouterEmbeddingModel: 'embedder',
};

/** Methods by which an agent is asked: a message, then options. */
const ASKING: ReadonlySet<string> = new Set([
  'generate',
  'stream',
  'generateVNext',
  'streamVNext',
  'generateLegacy',
  'streamLegacy',
]);

/** Whether a specifier names one of Mastra's packages, or a file in one. */
function isMastra(specifier: string): boolean {
  return /^(?:npm:\/?)?@mastra\//.test(specifier);
}

const known = new WeakMap<Tracer, readonly MastraUse[]>();

/** Every such use, found once; nothing is traced where nobody imports Mastra. */
export function mastraUses(tracer: Tracer): readonly MastraUse[] {
  const uses = known.get(tracer) ?? find(tracer);
  known.set(tracer, uses);
  return uses;
}

function find(tracer: Tracer): MastraUse[] {
  const { index } = tracer;
  if (!index.specifiers.some(({ text }) => isMastra(text))) return [];
  const mayBe = createNamedCallee(Object.keys(CLASSES), index);
  const built = index.constructions.flatMap((node): MastraUse[] => {
    if (!mayBe(node.expression)) return [];
    const [kind] = tracer.trace(node.expression).leaves.flatMap((leaf) => kindOf(leaf) ?? []);
    return kind === undefined ? [] : [{ node, kind, agents: [] }];
  });
  const agents = new Set<ts.Node>(built.flatMap(({ node, kind }) => (kind === 'agent' ? [node] : [])));
  const asking = index.calls.flatMap((node): MastraUse[] => {
    const callee = unwrap(node.expression);
    if (agents.size === 0 || !ASKING.has(memberName(callee) ?? '') || node.arguments.length < 2) return [];
    const { leaves } = tracer.trace((callee as ts.PropertyAccessExpression).expression);
    const own = leaves.flatMap((leaf) => (leaf.kind === 'construct' && agents.has(leaf.node) ? [leaf.node] : []));
    return own.length === 0 ? [] : [{ node, kind: 'asking', agents: own }];
  });
  return [...built, ...asking];
}

function kindOf(leaf: Leaf): MastraUse['kind'] | undefined {
  const name =
    leaf.kind === 'external' && isMastra(leaf.specifier) && leaf.path.length === 1 ? leaf.path[0] : undefined;
  return name !== undefined && Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
}
