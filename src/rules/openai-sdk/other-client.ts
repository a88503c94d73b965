import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { openAIModel } from '../../openai/models.ts';
import { OTHER_CLIENTS, type OtherClient } from '../../openai/other-clients.ts';
import type { Flow } from '../../source/flow.ts';
import type { FileIndex } from '../../source/index-files.ts';
import type { Inventory } from '../../source/inventory.ts';
import { exportsOf, packageOf } from '../../source/libraries/exports.ts';
import { createNamedCallee, packageNames } from '../../source/named-callee.ts';
import { hostOf, OPENAI_HOST } from '../../source/ownership.ts';
import { nameOf } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

const base = { rule: 'openai-sdk/other-client', kind: 'client', confidence: 'certain' } as const;

/** Clients of other packages than the SDK that no edit moves: reported where they are made or called. */
export const otherClientRule: Rule = {
  id: 'openai-sdk/other-client',
  family: 'openai-sdk',
  find: ({ inventory, target }) => {
    const { index } = inventory.tracer;
    const imported = new Set(index.specifiers.map(({ text }) => packageOf(text)));
    const isThere = (other: OtherClient) => imported.has(other.package) || isHandedAnywhere(other, index);
    const known = OTHER_CLIENTS.filter((other) => isThere(other) && isUsed(other, inventory));
    if (known.length === 0) return [];
    const isOf = (specifier: string) => known.some((other) => other.package === packageOf(specifier));
    const mayBe = createNamedCallee([...known.flatMap(({ names }) => names), ...packageNames(isOf, index)], index);
    return [...index.constructions, ...index.calls].flatMap((node) => {
      if (!mayBe(calleeOf(node))) return [];
      const found = clientAt(node, known, inventory);
      return found === undefined ? [] : [report(node, found, { target, inventory })];
    });
  },
};

interface Found {
  readonly other: OtherClient;
  readonly name: string;
}

function clientAt(
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

/** A name of OpenAI's as a text; what is a model itself is told of where it is made. */
function isGivenName(node: ts.NewExpression | ts.CallExpression, { takes }: OtherClient, tracer: Tracer): boolean {
  return (node.arguments ?? []).some((argument) => {
    const flow = tracer.trace(argument);
    const { leaves } = takes === undefined ? flow : within(flow, takes, { node, tracer });
    return leaves.some((leaf) => leaf.kind === 'string' && /^(?:openai[:/]|gpt-|chatgpt-|o\d)/.test(leaf.node.text));
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

function isHandedAnywhere(other: OtherClient, { identifiers }: FileIndex): boolean {
  if (other.through === undefined) return false;
  return other.names.some((name) => (identifiers.get(name) ?? []).some(({ parent }) => isHanded(parent, other)));
}

/** Given another address before: `openai({ model, baseUrl: 'https://api.groq.com/openai/v1' })`. */
function isLedElsewhere(node: ts.NewExpression | ts.CallExpression, { option }: OtherClient, tracer: Tracer): boolean {
  const flows = option === undefined ? [] : (node.arguments ?? []).map((each) => tracer.trace(each));
  const leaves = flows.flatMap((flow) => within(flow, option ?? '', { node, tracer }).leaves);
  return leaves.some((leaf) => leaf.kind === 'string' && ![undefined, OPENAI_HOST].includes(hostOf(leaf.node.text)));
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
function calleeOf({ expression }: ts.NewExpression | ts.CallExpression): ts.Expression {
  return ts.isPropertyAccessExpression(expression) && /^[A-Z]/.test(expression.expression.getText())
    ? expression.expression
    : expression;
}

function isUsed({ provider }: OtherClient, { tracer }: Inventory): boolean {
  if (provider === undefined) return true;
  return (tracer.index.strings.get(provider) ?? []).some(
    ({ parent }) => ts.isPropertyAssignment(parent) && nameOf(parent.name) === 'provider',
  );
}

function report(
  node: ts.NewExpression | ts.CallExpression,
  { other, name }: Found,
  { target, inventory }: Pick<RuleContext, 'target' | 'inventory'>,
): RuleFinding {
  if (other.byCredential && !hasCredential(node, inventory))
    return at(node, { ...base, action: 'none', message: words.client.azure });
  if (target === null) return at(node, { ...base, action: 'manual', message: words.other.found(name) });
  const { provider, baseURL } = target;
  const message = reason(other, name, { vendor: provider.name, baseURL });
  return at(node, { ...base, action: other.way === 'web' ? 'blocked' : 'manual', message, todo: message });
}

function reason(other: OtherClient, name: string, to: { readonly vendor: string; readonly baseURL: string }): string {
  switch (other.way) {
    case 'option':
      return words.other.option(name, other.option ?? '', to);
    case 'listed':
      return words.other.listed(other.package, other.instead ?? '', to);
    case 'named':
      return words.other.named(name, to);
    case 'string':
      return words.other.string(name, to);
    default:
      return words.other[other.way](name, to.vendor);
  }
}

function hasCredential(node: ts.NewExpression | ts.CallExpression, { tracer }: Inventory): boolean {
  const [first] = node.arguments ?? [];
  return first !== undefined && tracer.trace(first).leaves.some(({ kind }) => kind === 'construct');
}
