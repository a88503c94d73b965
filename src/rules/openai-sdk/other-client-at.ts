import { openAIModel } from '../../openai/models.ts';
import type { OtherClient } from '../../openai/other-clients.ts';
import type { Flow } from '../../source/flow.ts';
import type { FileIndex } from '../../source/index-files.ts';
import type { Inventory } from '../../source/inventory.ts';
import { exportsOf } from '../../source/libraries/exports.ts';
import { hostOf, OPENAI_HOST } from '../../source/ownership.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';

/** Which of the clients of other packages stands at a place. */
export interface Found {
  readonly other: OtherClient;
  readonly name: string;
}

/** The client that a call or a construction makes or asks, as far as it is OpenAI's. */
export function clientAt(
  node: ts.NewExpression | ts.CallExpression,
  known: readonly OtherClient[],
  { tracer, versions, island }: Inventory,
): Found | undefined {
  const exported = exportsOf(tracer.trace(calleeOf(node)));
  for (const other of known) {
    const name = isHanded(node.expression, other)
      ? other.names[0]
      : exported.find(({ from }) => from === other.package)?.name;
    if (name === undefined || !other.names.includes(name)) continue;
    if (other.way === 'named' && !mayNameOpenAIs(node, tracer)) continue;
    if ((other.way === 'string' || other.takes !== undefined) && !isGivenName(node, other, tracer)) continue;
    if (isLedElsewhere(node, other, tracer)) continue;
    const version = versions.of(other.package, island.pathOf(node));
    if (other.below === undefined || (version !== undefined && version.major < other.below))
      return { other, name: name === '' ? other.package : name };
  }
  return undefined;
}

/** `openai` as the vendor, `openai:gpt-4o`, `o3`. */
const NAMES_OPENAIS = /^(?:openai(?:-responses)?$|openai[:/]|gpt-|chatgpt-|o\d|text-embedding-(?:3|ada)-)/;

/** A name of OpenAI's as a text; what is a model itself is told of where it is made. */
function isGivenName(node: ts.NewExpression | ts.CallExpression, { takes }: OtherClient, tracer: Tracer): boolean {
  return (node.arguments ?? []).some((argument) => {
    const flow = tracer.trace(argument);
    const { leaves } = takes === undefined ? flow : within(flow, takes, { node, tracer });
    return leaves.some((leaf) => leaf.kind === 'string' && NAMES_OPENAIS.test(leaf.node.text));
  });
}

/** What stands under a path, as `model.baseURL`. */
function within(flow: Flow, path: string, { node, tracer }: { readonly node: ts.Node; readonly tracer: Tracer }): Flow {
  return path.split('.').reduce((held, name) => tracer.member(held, name, node), flow);
}

/** `step.ai.models.openai`, which no import brings. */
function isHanded(callee: ts.Node, { through }: OtherClient): boolean {
  return through !== undefined && `.${callee.getText()}`.endsWith(`.${through}`);
}

/** Whether a client that no import brings is made anywhere. */
export function isHandedAnywhere(other: OtherClient, { identifiers }: FileIndex): boolean {
  if (other.through === undefined) return false;
  return other.names.some((name) => (identifiers.get(name) ?? []).some(({ parent }) => isHanded(parent, other)));
}

/**
 * Given another address before, `openai({ model, baseUrl: 'https://api.groq.com/openai/v1' })`, as an argument of its own
 * too, or a client.
 */
function isLedElsewhere(
  node: ts.NewExpression | ts.CallExpression,
  { option, way }: OtherClient,
  tracer: Tracer,
): boolean {
  if (option === undefined) return false;
  const given = (node.arguments ?? []).map((each) => tracer.trace(each));
  const leaves = given.flatMap((flow) => within(flow, option, { node, tracer }).leaves);
  // What becomes of a client is said where that is made.
  if (way === 'client') return leaves.some(({ kind }) => kind !== 'undefined');
  const addresses = [...leaves, ...given.flatMap((flow) => flow.leaves)];
  return addresses.some((leaf) => leaf.kind === 'string' && ![undefined, OPENAI_HOST].includes(hostOf(leaf.node.text)));
}

/** `gpt-4o`, `openai:gpt-4o`, or what only the run knows. */
function mayNameOpenAIs(node: ts.NewExpression | ts.CallExpression, tracer: Tracer): boolean {
  const first = node.arguments?.[0];
  const leaves = first === undefined ? [] : tracer.trace(first).leaves;
  return leaves.some(
    (leaf) =>
      leaf.kind !== 'string' || leaf.node.text.startsWith('openai:') || openAIModel(leaf.node.text) !== undefined,
  );
}

/** `OpenAIExt` in `OpenAIExt.streamClientChatCompletion(…)` too: what is called is a member of the export. */
export function calleeOf({ expression }: ts.NewExpression | ts.CallExpression): ts.Expression {
  return ts.isPropertyAccessExpression(expression) && /^[A-Z]/.test(expression.expression.getText())
    ? expression.expression
    : expression;
}
