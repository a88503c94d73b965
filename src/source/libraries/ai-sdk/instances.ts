import type { AiSdkMajor } from '../../../providers/ai-sdk-package.ts';
import type { Leaf } from '../../flow.ts';
import { createNamedCallee } from '../../named-callee.ts';
import type { SdkVersions } from '../../sdk-version.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';
import { type Bringer, bringerOf, broughtFrom } from './bringer.ts';
import { majorAt } from './major.ts';
import { type AiSdkModule, aiSdkModule } from './module.ts';

/** One provider object of the AI SDK: what makes models of one vendor. */
export interface ProviderInstance {
  /** The call that builds it; of a package's ready instance, where it enters the repository. */
  readonly node: ts.Node;
  /** The call that builds it; undefined for a ready instance. */
  readonly built: ts.CallExpression | ts.NewExpression | undefined;
  /** Where the export is brought in that it comes from; undefined where that is not seen. */
  readonly bringer: Bringer | undefined;
  /** The export: `createOpenAI`, `openai`, `azure`. */
  readonly name: string;
  /** Whose models it makes; a gateway hands on to whoever a name begins with. */
  readonly kind: 'openai' | 'azure' | 'gateway';
  readonly major: AiSdkMajor;
  /** By other ways the function that builds it is another vendor's, or Azure's. */
  readonly isByTurns?: boolean;
}

export interface ProviderInstances {
  all(): readonly ProviderInstance[];
  /** The instance that an origin is, or is a part of; `path`: what is taken of it. */
  of(leaf: Leaf): { readonly instance: ProviderInstance; readonly path: readonly string[] } | undefined;
}

/** What builds a provider; the class `OpenAI` was the first way of it. */
const CREATORS: ReadonlySet<string> = new Set([
  'createOpenAI',
  'createAzure',
  'OpenAI',
  'createGateway',
  'createGatewayProvider',
]);
const READY: ReadonlySet<string> = new Set(['openai', 'azure', 'gateway']);

interface Materials {
  readonly tracer: Tracer;
  readonly versions: SdkVersions;
  readonly pathOf: (node: ts.Node) => string;
}

/** Every provider object of OpenAI and Azure: those that are built, and the packages' own as files bring them in. */
export function findInstances({ tracer, versions, pathOf }: Materials): ProviderInstances {
  const built = new Map<ts.Node, ProviderInstance>();
  const ready = new Map<ts.Node, ProviderInstance>();

  const brought = tracer.index.specifiers.flatMap((specifier) => {
    const from = tracer.bindings.packageOf(specifier);
    const module = from === undefined ? undefined : aiSdkModule(from);
    return module === undefined ? [] : broughtFrom(specifier).map((found) => ({ ...found, module }));
  });
  for (const { node, name, module } of brought)
    if (kindOf(module, name) !== undefined && READY.has(name) && isUsed(node, tracer))
      ready.set(node, toInstance({ node, bringer: node, name, module }));
  const calls = brought.length === 0 ? [] : [...tracer.index.calls, ...tracer.index.constructions];
  const mayCreate = createNamedCallee(CREATORS, tracer.index);
  for (const node of calls) {
    if (!mayCreate(node.expression)) continue;
    const { leaves } = tracer.trace(node.expression);
    const [found, ...others] = leaves.flatMap((leaf) => exportAt(leaf, CREATORS) ?? []);
    if (found === undefined) continue;
    const kinds = new Set([found, ...others].map(({ module, name }) => kindOf(module, name)));
    const isByTurns = kinds.size > 1 || leaves.some((leaf) => isForeign(leaf));
    const bringer = bringerOf(found.from, tracer, found.name);
    built.set(node, { ...toInstance({ ...found, node, built: node, bringer }), ...(isByTurns ? { isByTurns } : {}) });
  }

  function toInstance({
    node,
    built: call,
    bringer,
    name,
    module,
  }: Omit<ProviderInstance, 'kind' | 'major' | 'built'> & {
    readonly built?: ProviderInstance['built'];
    readonly module: AiSdkModule;
  }): ProviderInstance {
    const major = majorAt(pathOf(node), { module, versions });
    return { node, built: call, bringer, name, kind: kindOf(module, name) ?? 'openai', major };
  }

  return {
    all: () => [...built.values(), ...ready.values()],
    of: (leaf) => {
      if (leaf.kind === 'unknown' || leaf.kind === 'construct') {
        const instance = built.get(leaf.node);
        return instance === undefined ? undefined : { instance, path: leaf.path };
      }
      const found = exportAt(leaf, READY);
      if (found === undefined) return undefined;
      const bringer = bringerOf(found.from, tracer, found.name);
      const node = bringer ?? found.from;
      const instance = ready.get(node) ?? toInstance({ ...found, node, bringer });
      ready.set(node, instance);
      return { instance, path: found.rest };
    },
  };
}

/** What is imported and never named again is no provider of anything. */
function isUsed(node: Bringer, { index }: Tracer): boolean {
  if (!ts.isImportSpecifier(node)) return true;
  return index.identifiersIn(node.getSourceFile(), node.name.text).some((use) => use.parent !== node);
}

/** What comes from a package that makes no models of OpenAI's. */
function isForeign(leaf: Leaf): boolean {
  return leaf.kind === 'external' && aiSdkModule(leaf.specifier) === undefined;
}

interface Export {
  readonly module: AiSdkModule;
  readonly name: string;
  /** What is taken of it. */
  readonly rest: readonly string[];
  /** The name that stands for it. */
  readonly from: ts.Node;
}

function exportAt(leaf: Leaf, names: ReadonlySet<string>): Export | undefined {
  if (leaf.kind !== 'external') return undefined;
  const module = aiSdkModule(leaf.specifier);
  const [name, ...rest] = leaf.path;
  if (module === undefined || name === undefined || !names.has(name) || kindOf(module, name) === undefined)
    return undefined;
  return { module, name, rest, from: ts.isShorthandPropertyAssignment(leaf.node) ? leaf.node.name : leaf.node };
}

/** What kind of provider an export of a package is, if any: `ai` passes the gateway on. */
function kindOf(module: AiSdkModule, name: string): ProviderInstance['kind'] | undefined {
  if (module.package === 'openai' || module.package === 'azure') return module.package;
  return /gateway/i.test(name) ? 'gateway' : undefined;
}
