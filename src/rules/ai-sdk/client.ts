import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { importRoute } from '../../source/import-route.ts';
import { type AiSdkClient, isAiSdkClient } from '../../source/libraries/ai-sdk/client.ts';
import { ts } from '../../source/ts.ts';
import { seenFrom } from '../../target.ts';
import { accountClient } from '../account-client.ts';
import type { RuleContext } from '../context.ts';
import { at, replace } from '../find.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import { moveClient } from '../openai-sdk/move-client.ts';
import { importEdits } from '../openai-sdk/split-imports.ts';
import type { Rule } from '../rule.ts';
import { groupOf } from './group.ts';
import { localCreate } from './local-create.ts';
import { type NewProvider, type ProviderMove, providerMoves } from './moves.ts';
import { providerChanges } from './provider-changes.ts';
import { isReadyImport, statementsFor } from './provider-edits.ts';
import { settingsType } from './settings-type.ts';

const base = { rule: 'ai-sdk/client', kind: 'client', confidence: 'certain' } as const;

/** Providers: those of OpenAI are built anew for the target, with its package, key and address; others are left with a reason. */
export const clientRule: Rule = {
  id: 'ai-sdk/client',
  family: 'ai-sdk',
  find: (context) => {
    const { inventory, verdicts, target } = context;
    const clients = inventory.clients.all.filter(isAiSdkClient);
    const moves = target === null ? [] : providerMoves({ inventory, target, verdicts });
    const accounted = clients.flatMap((client) => account(client, clients, context));
    return [...accounted, ...(target === null ? [] : moves.flatMap((move) => ofMove(move, { ...context, target })))];
  },
};

/** A provider that stays. What is the same for all capabilities of one is said once. */
function account(
  client: AiSdkClient,
  clients: readonly AiSdkClient[],
  { verdicts, target }: RuleContext,
): RuleFinding[] {
  const verdict = verdicts.clients.get(client);
  const first = clients.find(({ instance }) => instance === client.instance);
  if (verdict === undefined || (verdict.fate !== 'stays' && first !== client)) return [];
  if (client.instance.kind === 'gateway' && verdict.fate === 'stays')
    return [at(client.node, { ...base, action: 'none', message: words.gateway.stays })];
  // The calls that stay carry the comments.
  return accountClient(client, { rule: base.rule, verdict, target }).map(({ todo: _, ...finding }) => finding);
}

function ofMove(move: ProviderMove, context: MoveContext): RuleFinding[] {
  const modules = move.providers.flatMap((provider) => context.sharing.provider(provider)?.edits ?? []);
  const edits = [...statementsFor(move, context), ...routeEdits(move, context), ...modules];
  return move.providers.flatMap((provider, index) => {
    const own = index === 0 ? edits : [];
    return move.instance.built !== undefined && provider.isInPlace
      ? inPlace(move, provider, { context, edits: own })
      : [beside(move, provider, { context, edits: own })];
  });
}

/** What is built beside a provider that other files import comes to them along the same imports. */
function routeEdits({ instance, providers }: ProviderMove, { inventory }: MoveContext): FileEdit[] {
  const file = instance.node.getSourceFile();
  const beside = providers.flatMap(({ name, isInPlace, uses }) => {
    if (name === undefined || isInPlace || instance.built === undefined) return [];
    const away = uses.filter((use) => use.getSourceFile() !== file);
    return [{ name, receivers: away.map((use) => ({ route: importRoute(use, file, inventory.tracer.bindings) })) }];
  });
  return importEdits(beside, inventory);
}

interface Moving {
  readonly context: MoveContext;
  /** What the first of a move's providers brings along for all. */
  readonly edits: readonly FileEdit[];
}

/** `createOpenAI({ … })` becomes the new package's own function, with the options that it takes. */
function inPlace(move: ProviderMove, provider: NewProvider, { context, edits: shared }: Moving): RuleFinding[] {
  const { client, place } = provider;
  const { built } = move.instance;
  if (built === undefined) return [];
  const seen: MoveContext = { ...context, target: seenFrom(context.target, place) };
  const more = providerChanges(provider, built, seen);
  const group = groupOf(move.instance);
  const [first, ...others] = moveClient(client, seen, more);
  // Options that variables alone lead need no edit, and the function that builds it does all the same.
  if (first === undefined || first.action === 'manual') return [...(first === undefined ? [] : [first]), ...others];
  const type = settingsType(move, provider, context.inventory.tracer);
  const typed = type === undefined ? [] : [replace(type.node, type.name)];
  const edits = [
    ...(first.edits ?? []),
    ...calleeEdits(move, provider, context),
    ...typed,
    ...useEdits(provider),
    ...shared,
  ];
  const action = edits.length > 0 ? 'rewrite' : first.action;
  return [
    { ...first, action, group, edits },
    ...others.map((each) => (each.edits === undefined ? each : { ...each, group })),
  ];
}

/** The function that builds it. A variable that holds it (`const connect = createOpenAI`) may serve what stays. */
function calleeEdits(move: ProviderMove, provider: NewProvider, context: MoveContext): FileEdit[] {
  const { built } = move.instance;
  const { client, package: found } = provider;
  if (built === undefined) return [];
  const callee = built.expression;
  const create = localCreate(move, provider, context);
  const isSame = found.create === client.name && !ts.isPropertyAccessExpression(callee);
  if (isSame || callee.getText() === create) return [];
  const edit = replace(callee, create);
  return [ts.isNewExpression(built) ? { ...edit, start: built.getStart() } : edit];
}

/** A provider of its own: as the package brings it, or built below what was there. */
function beside(move: ProviderMove, provider: NewProvider, { context, edits }: Moving): RuleFinding {
  const { place, name = '' } = provider;
  const vendor = place.provider.name;
  const message = isReadyImport(move, provider, context)
    ? words.client.ready(name, vendor)
    : words.client.built(name, vendor, place.baseURL);
  return at(move.instance.node, {
    ...base,
    action: 'rewrite',
    message,
    group: groupOf(move.instance),
    edits: [...edits, ...useEdits(provider)],
  });
}

/** The new name where the old one stands for itself: handed on, listed in a registry, asked for its type. */
function useEdits({ name, uses, calls }: NewProvider): FileEdit[] {
  const inCalls = new Set<ts.Node>(calls.map(({ node }) => node));
  return uses.flatMap((use) => {
    if (name === undefined || name === use.text || ts.findAncestor(use, (node) => inCalls.has(node)) !== undefined)
      return [];
    const { parent } = use;
    if (ts.isShorthandPropertyAssignment(parent)) return [replace(use, `${use.text}: ${name}`)];
    if (ts.isExportSpecifier(parent) && parent.propertyName === undefined)
      return [replace(use, `${name} as ${use.text}`)];
    return [replace(use, name)];
  });
}
