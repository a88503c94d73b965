import type { Client } from '../source/clients.ts';
import { isUsedInMarkup } from '../source/embedded/markup-uses.ts';
import type { Flow } from '../source/flow.ts';
import type { Inventory } from '../source/inventory.ts';
import { outward } from '../source/syntax.ts';
import { isInTest } from '../source/test-file.ts';
import type { Tracer } from '../source/trace.ts';
import { ts } from '../source/ts.ts';
import type { Place } from '../target.ts';
import { asksOnly } from './asks-only.ts';
import { hasMoved } from './has-moved.ts';
import { isLookup } from './is-lookup.ts';
import { isNeed } from './is-need.ts';
import { outsideCall } from './outside-call.ts';
import { type Holder, isHolder, usesOf } from './uses-of.ts';
import type { Verdicts } from './verdicts.ts';

/**
 * Whether a constant on a value's way to a moving client is used for anything else (a request by hand, another
 * library, a client that moves elsewhere): then the constant must stay what it is, and the client needs a value of its own.
 */
export function isSharedHolder(flows: readonly Flow[], sharing: Sharing): boolean {
  return isTakenBeyond(plainHolders(flows, sharing.inventory.tracer), sharing);
}

/** Whether what a moving client takes is used for anything else. */
export function isTakenBeyond(
  holders: readonly Holder[],
  { inventory: { tracer }, verdicts, client }: Sharing,
): boolean {
  const own = verdicts.clients.get(client);
  const place = own?.fate === 'moves' ? own.place : undefined;
  const places = [verdicts.main, place].filter((each) => each !== null && each !== undefined);
  const moved = [...verdicts.clients.keys()].filter((other) => hasMoved(other, places, tracer));
  const nodes = [...movingNodes(verdicts, place), ...moved.flatMap(({ node, options }) => [node, options.holder])];
  return isUsedBeyond(holders, nodes, tracer);
}

/** The names that flows pass through and that hold nothing but a written value. */
export function plainHolders(flows: readonly Flow[], tracer: Tracer): Holder[] {
  return [...new Set(flows.flatMap(({ through }) => [...through]))]
    .filter(isHolder)
    .filter((holder) => isPlain(tracer.declaration(holder)));
}

/** Whether what a declaration holds is used outside of some nodes. */
export function isUsedBeyond(holders: readonly Holder[], nodes: readonly ts.Node[], tracer: Tracer): boolean {
  const own = new Set<ts.Node>([...nodes, ...holders]);
  const isOwn = (node: ts.Node) => own.has(node);
  const isBeyond = (use: ts.Expression) =>
    !isInTest(use) && ts.findAncestor(use, isOwn) === undefined && isUsed(use, tracer);
  return holders.some((holder) => isUsedInMarkup(holder, tracer) || usesOf(holder, isBeyond, tracer).length > 0);
}

/** Everything that moves to one place: clients with their options, and requests by hand. */
export function movingNodes(
  { clients, calls, homes }: Pick<Verdicts, 'clients' | 'calls' | 'homes'>,
  place: Place | null | undefined,
): ts.Node[] {
  return [
    ...[...clients].flatMap(([{ node, options }, verdict]) =>
      verdict.fate === 'moves' && verdict.place === place ? [node, options.holder] : [],
    ),
    ...[...calls].flatMap(([call, { fate }]) =>
      fate === 'moves' && call.http !== undefined && homes(call) === place ? call.http.nodes : [],
    ),
  ];
}

interface Sharing {
  readonly inventory: Inventory;
  readonly verdicts: Verdicts;
  readonly client: Client;
}

/** The clients that move to the same place, the client itself among them. */
export function companionsOf(client: Client, { clients }: Verdicts): Client[] {
  const own = clients.get(client);
  const place = own?.fate === 'moves' ? own.place : undefined;
  return [...clients].flatMap(([other, verdict]) =>
    verdict.fate === 'moves' && verdict.place === place ? [other] : [],
  );
}

/** The value itself; an object that merely holds it among others says nothing of its use. */
export function isPlain({ leaves }: Flow): boolean {
  const written = leaves.filter(({ kind }) => kind === 'env' || kind === 'string' || kind === 'template');
  return (
    written.length > 0 &&
    leaves.every((leaf) => written.includes(leaf) || leaf.kind === 'undefined' || leaf.kind === 'unknown')
  );
}

/** Joined with more text, or given to a function that the repository does not hold; whether it is set may be asked anywhere. */
function isUsed(use: ts.Expression, tracer: Tracer): boolean {
  if (asksOnly(use) || isNeed(use) || isLookup(use, tracer)) return false;
  const parent = outward(use);
  if (ts.isTemplateSpan(parent)) return true;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken) return true;
  return outsideCall(use, tracer) !== undefined;
}
