import type { Resource } from '../../../providers/resources.ts';
import type { Flow, Leaf } from '../../flow.ts';
import { createNamedCallee } from '../../named-callee.ts';
import { memberName, nameOf, outward, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';
import type { NamedId } from '../library.ts';
import { gatewayNames, openAIsId } from '../prefixed-id.ts';
import { wholeId } from './gateway.ts';
import type { ProviderInstance, ProviderInstances } from './instances.ts';
import { aiSdkModule } from './module.ts';
import { findNamedModels } from './named-models.ts';

/** One call that makes a model: `openai('gpt-4o')`, `openai.embedding('text-embedding-3-small')`. */
export interface ModelCall {
  readonly node: ts.CallExpression | ts.NewExpression;
  readonly instances: readonly ProviderInstance[];
  /** By other ways it makes models of another package's provider: `(isClaude ? anthropic : openai)(id)`. */
  readonly isByTurns?: boolean;
  /** The provider's method; empty where the provider itself is called. Of a generation that names its model, the generation. */
  readonly method: string;
  readonly resource: Resource;
  /** Of one that is asked for by a name: where that holds the id. */
  readonly idIn?: (name: string) => NamedId | undefined;
  /** What names it, where that is not its first argument. */
  readonly model?: Flow;
}

/** What the methods of a provider make. Language models of all kinds ask for chat completions elsewhere. */
const RESOURCES: Readonly<Record<string, Resource>> = {
  '': 'chat.completions',
  languageModel: 'chat.completions',
  chat: 'chat.completions',
  responses: 'chat.completions',
  completion: 'completions',
  embedding: 'embeddings',
  textEmbedding: 'embeddings',
  embeddingModel: 'embeddings',
  textEmbeddingModel: 'embeddings',
  image: 'images.generate',
  imageModel: 'images.generate',
  speech: 'audio.speech',
  speechModel: 'audio.speech',
  transcription: 'audio.transcriptions',
  transcriptionModel: 'audio.transcriptions',
  translation: 'audio.translations',
  speechTranslationModel: 'audio.translations',
  files: 'files',
  experimental_batch: 'batches',
  experimental_realtime: 'realtime',
};

/** Until version 1 of the package this one id alone gave a model of text completions. */
const INSTRUCT = 'gpt-3.5-turbo-instruct';

/** Every call of a provider, or of one of its methods, that makes a model. */
export function findModelCalls(tracer: Tracer, instances: ProviderInstances): ModelCall[] {
  if (instances.all().length === 0) return [];
  const named = findNamedModels(tracer, instances, (name) => Object.hasOwn(RESOURCES, name));
  const isProviderName = createNamedCallee(instances.all().flatMap(namesOf), tracer.index);
  const direct = tracer.index.calls.flatMap((node) => {
    if (!mayMakeModel(node, { tracer, isProviderName })) return [];
    const leaves = leavesOf(unwrap(node.expression), tracer);
    const found = leaves.flatMap((leaf) => instances.of(leaf) ?? []);
    const [first] = found;
    if (first === undefined || first.path.length > 1) return [];
    const [method = ''] = first.path;
    const own = Object.hasOwn(RESOURCES, method) ? RESOURCES[method] : 'other';
    if (own === undefined || method === 'tools') return [];
    const same = found.filter(({ path }) => path.join('.') === method);
    const isInstruct =
      first.instance.major < 5 && (method === '' || method === 'languageModel') && names(node, INSTRUCT);
    const resource = isInstruct ? 'completions' : own;
    const all = [...new Set(same.map(({ instance }) => instance))];
    // A gateway that stands by turns with a provider is another vendor's, as long as nothing names OpenAI in its words.
    const apart = namesInGateway(node, tracer) ? all : all.filter(({ kind }) => kind !== 'gateway');
    const chosen = apart.length === 0 ? all : apart;
    const isByTurns =
      chosen.length < all.length || leaves.some((leaf) => instances.of(leaf) === undefined && isForeign(leaf, tracer));
    const turns = isByTurns ? { isByTurns } : {};
    const model = { node, instances: chosen, method, resource, ...turns };
    if (chosen[0]?.kind !== 'gateway') return [model];
    return mayNameOpenAI(node, tracer) ? [{ ...model, idIn: wholeId }] : [];
  });
  return [...direct, ...named.map((model) => ({ ...model, resource: RESOURCES[model.method] ?? 'other' }))];
}

/** Where a callee comes from; `(provider as OpenAIProvider).responses` is a method of what was built, whatever it is said to be. */
function leavesOf(callee: ts.Expression, tracer: Tracer): readonly Leaf[] {
  const { leaves } = tracer.trace(callee);
  if (!ts.isPropertyAccessExpression(callee)) return leaves;
  const owner = unwrap(callee.expression);
  if (owner === callee.expression) return leaves;
  return [...new Set([...leaves, ...tracer.member(tracer.trace(owner), callee.name.text, callee).leaves])];
}

/** A provider that another package brings, or that its function builds. */
function isForeign(leaf: Leaf, tracer: Tracer): boolean {
  if (leaf.kind === 'external') return aiSdkModule(leaf.specifier) === undefined;
  if (leaf.kind !== 'unknown' || !ts.isCallExpression(leaf.node)) return false;
  const made = tracer.trace(leaf.node.expression).leaves;
  return made.some((inner) => inner.kind === 'external' && aiSdkModule(inner.specifier) === undefined);
}

/** Whether a gateway may be asked for a model of OpenAI's: by its name, or by one that only the run knows. */
function mayNameOpenAI(call: ts.CallExpression, tracer: Tracer): boolean {
  const isOpen = idOf(call, tracer).some(({ kind }) => kind !== 'string' && kind !== 'undefined');
  return namesInGateway(call, tracer) || (isOpen && gatewayNames(tracer.index).length > 0);
}

/** `gateway('openai/gpt-4o')`, as far as the name can be seen. */
function namesInGateway(call: ts.CallExpression, tracer: Tracer): boolean {
  return idOf(call, tracer).some((leaf) => leaf.kind === 'string' && openAIsId(leaf.node.text) !== undefined);
}

function idOf({ arguments: [id] }: ts.CallExpression, tracer: Tracer): readonly Leaf[] {
  return id === undefined ? [] : tracer.trace(id).leaves;
}

/**
 * Whether it is worth asking where a callee comes from: it is given an id, and is a method of such a name or a name that
 * stands for no function of the repository and for nothing of another package.
 */
function mayMakeModel(
  { expression, arguments: [id] }: ts.CallExpression,
  { tracer, isProviderName }: { readonly tracer: Tracer; readonly isProviderName: (callee: ts.Expression) => boolean },
): boolean {
  const callee = unwrap(expression);
  if (id === undefined || callee.kind === ts.SyntaxKind.ImportKeyword) return false;
  if (!ts.isIdentifier(callee)) {
    const method = memberName(callee);
    return method === undefined || Object.hasOwn(RESOURCES, method) || isProviderName(callee);
  }
  const bound = tracer.bindings.bind(callee);
  if (bound?.kind === 'external') return aiSdkModule(bound.specifier) !== undefined;
  if (bound?.kind !== 'declaration') return false;
  const { node } = bound;
  const value = ts.isVariableDeclaration(node) ? node.initializer : undefined;
  return (
    !ts.isFunctionLike(node) && !ts.isClassLike(node) && (value === undefined || !ts.isFunctionLike(unwrap(value)))
  );
}

/** What a provider is called where it is built or brought in. */
function namesOf({ name, built }: ProviderInstance): string[] {
  const holder = built === undefined ? undefined : heldBy(outward(built));
  return [name, ...(holder === undefined ? [] : [holder])];
}

function heldBy(holder: ts.Node): string | undefined {
  if (ts.isBinaryExpression(holder)) return memberName(holder.left) ?? holder.left.getText();
  const isNamed =
    ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder) || ts.isPropertyDeclaration(holder);
  return isNamed ? nameOf(holder.name) : undefined;
}

function names({ arguments: [id] }: ts.CallExpression, model: string): boolean {
  return id !== undefined && ts.isStringLiteralLike(id) && id.text === model;
}
