import { findConstructions } from '../../constructions.ts';
import type { Flow, Leaf } from '../../flow.ts';
import { elementsFrom } from '../../names-from.ts';
import { memberName, nameOf, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';

/** A call or construction of something that the Agents SDK exports, or the `super(…)` of a class that extends it. */
export interface AgentsUse {
  /** `Agent`, `Agent.create`, `run`, `setDefaultOpenAIClient`. */
  readonly name: string;
  readonly node: ts.CallExpression | ts.NewExpression;
}

const PACKAGE =
  /^(?:npm:\/?)?@openai\/agents(?<part>-core|-openai|-realtime|-extensions)?(?:@[^/]*)?(?:\/(?<subpath>.+))?$/;

/** The package that a specifier names without what stands behind it; undefined where it names something else. */
export function agentsPackage(specifier: string): string | undefined {
  const groups = PACKAGE.exec(specifier)?.groups;
  return groups === undefined ? undefined : `@openai/agents${groups.part ?? ''}`;
}

/** The export of the SDK that an origin is, through whichever of its packages. */
export function agentsExport(leaf: Leaf): string | undefined {
  if (leaf.kind !== 'external' || agentsPackage(leaf.specifier) === undefined) return undefined;
  return leaf.path.filter((name) => name !== 'default' && name !== 'realtime').join('.');
}

/** What makes an agent. */
export const AGENTS: readonly string[] = ['Agent', 'Agent.create', 'SandboxAgent'];

/** What one option of the first argument is written as; undefined where it is not written. */
export function optionOf({ node }: AgentsUse, name: string, tracer: Tracer): Flow | undefined {
  const [options] = node.arguments ?? [];
  const flow = options === undefined ? undefined : tracer.member(tracer.trace(options), name, node);
  return flow?.leaves.some(({ kind }) => kind !== 'undefined') === true ? flow : undefined;
}

const known = new WeakMap<Tracer, readonly AgentsUse[]>();

/** Every use of the SDK's exports, in source order and found once; none, and nothing traced, where nobody imports it. */
export function agentsUses(tracer: Tracer): readonly AgentsUse[] {
  const uses = known.get(tracer) ?? findUses(tracer);
  known.set(tracer, uses);
  return uses;
}

function findUses(tracer: Tracer): AgentsUse[] {
  const { index } = tracer;
  const specifiers = index.specifiers.filter(({ text }) => agentsPackage(text) !== undefined);
  if (specifiers.length === 0) return [];
  const built = findConstructions(tracer, agentsExport);
  const names = new Set([...CALLED, ...specifiers.flatMap(localNames)]);
  /** `runner.run` of `new Runner()` is `Runner.run`. */
  const methodOf = (leaf: Leaf): string | undefined => {
    const owner = leaf.kind === 'construct' && leaf.path.length === 1 ? built.at({ ...leaf, path: [] }) : undefined;
    return owner === undefined || leaf.kind !== 'construct' ? undefined : `${owner.of}.${leaf.path[0]}`;
  };
  const called = index.calls.flatMap((node) => {
    const callee = unwrap(node.expression);
    if (!names.has(ts.isIdentifier(callee) ? callee.text : (memberName(callee) ?? ''))) return [];
    const [name] = tracer.trace(callee).leaves.flatMap((leaf) => agentsExport(leaf) ?? methodOf(leaf) ?? []);
    return name === undefined || name === '' ? [] : [{ name, node }];
  });
  return [...built.all.map(({ of: name, node }) => ({ name, node })), ...called];
}

/** Names that are brought in under others: `import { run as ask }`. */
function localNames(specifier: ts.StringLiteralLike): string[] {
  return elementsFrom(specifier).flatMap(({ name }) => nameOf(name) ?? []);
}

/** Tools that run on OpenAI's side, or that only its Responses know of. */
export const HOSTED_TOOLS = [
  'webSearchTool',
  'fileSearchTool',
  'codeInterpreterTool',
  'imageGenerationTool',
  'hostedMcpTool',
  'computerTool',
  'shellTool',
  'applyPatchTool',
  'toolSearchTool',
  'programmaticToolCallingTool',
  'toolNamespace',
] as const;

/** Functions of the SDK that matter here, in any of its versions; `create` is `Agent.create`. */
const CALLED = [
  'create',
  'run',
  'setDefaultModelProvider',
  'setDefaultOpenAIClient',
  'setDefaultOpenAIKey',
  'setOpenAIAPI',
  'setTracingDisabled',
  'setTracingExportApiKey',
  'addTraceProcessor',
  'setTraceProcessors',
  'startOpenAIConversationsSession',
  'withResponsesWebSocketSession',
  ...HOSTED_TOOLS,
] as const;
