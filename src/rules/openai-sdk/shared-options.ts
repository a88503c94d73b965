import { type Client, optionNames, optionsLiteral } from '../../source/clients.ts';
import type { Leaf } from '../../source/flow.ts';
import type { Piece } from '../../source/http/spelling.ts';
import { isInside } from '../../source/is-inside.ts';
import { outward, propertyOf } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { variablesOfRequest } from '../http/request-variables.ts';
import { requestsApart } from '../requests-apart.ts';
import { companionsOf, isPlain, isTakenBeyond } from '../shared-holder.ts';
import { settingsOf } from './address-settings.ts';
import type { MoveContext } from './client-options.ts';
import { lateAddress } from './late-address.ts';
import { paramSharing } from './param-sharing.ts';

/** Options in a variable that something else is built with too, such as another vendor's client, or that stays sends. */
export function isSharedWithOthers(literal: ts.ObjectLiteralExpression, client: Client, context: MoveContext): boolean {
  const { inventory, verdicts } = context;
  const { bindings } = inventory.tracer;
  const { argument, holder } = client.options;
  if (paramSharing(context).foreign.has(literal) || isReadApart(literal, client, context)) return true;
  if (argument === undefined || argument === literal) return false;
  if (isTakenBeyond(membersOf(literal, client, inventory.tracer), { inventory, verdicts, client })) return true;
  const companions = new Set(companionsOf(client, verdicts));
  // A provider may be several clients, one for each thing that it is asked: the options go with it as a whole.
  const others = [...verdicts.clients.keys()].filter((each) => !companions.has(each));
  const isApart = ({ options }: Client) => options.holder !== holder;
  if (others.some((other) => isApart(other) && isBuiltOf(other, literal, inventory.tracer))) return true;
  const bound = bindings.bind(argument);
  if (bound?.kind !== 'declaration') return false;
  const moving = new Set([...companions].map(({ options }) => options.argument));
  const elsewhere = new Set<ts.Node>(others.map(({ options }) => options.holder));
  return bindings.references(bound.node).some((use) => {
    if (ts.findAncestor(use, (node) => elsewhere.has(node)) !== undefined) return true;
    const call = outward(use);
    const isArgument = ts.isNewExpression(call) || ts.isCallExpression(call);
    return isArgument && call.expression !== use && !moving.has(use) && isBuiltWith(use, call, inventory.tracer);
  });
}

/** The key and the address that stand in options under a name: `setup({ token: options.apiKey })` takes one of them alone. */
function membersOf(literal: ts.ObjectLiteralExpression, client: Client, tracer: Tracer): ts.PropertyAssignment[] {
  const { apiKey, baseURL } = optionNames(client);
  return [apiKey, baseURL]
    .flatMap((name) => propertyOf(literal, name) ?? [])
    .filter(ts.isPropertyAssignment)
    .filter((property) => isPlain(tracer.declaration(property)));
}

/** Whether a client is given an object that a function or a field holds: as it is, as its settings, or spread into either. */
function isBuiltOf(client: Client, literal: ts.ObjectLiteralExpression, { trace }: Tracer): boolean {
  const isIt = (leaf: Leaf) => leaf.kind === 'object' && leaf.node === literal;
  const settings = settingsOf(client);
  const spread = [optionsLiteral(client.options), settings.literal]
    .flatMap((each) => each?.properties ?? [])
    .filter(ts.isSpreadAssignment)
    .map(({ expression }) => expression);
  const given = [...spread, ...(settings.held === undefined ? [] : [settings.held])];
  return client.options.flow.leaves.some(isIt) || given.some((each) => trace(each).leaves.some(isIt));
}

/** Whether a request by hand that stays, or goes elsewhere, takes its address or key from the options. */
function isReadApart(
  literal: ts.ObjectLiteralExpression,
  client: Client,
  { verdicts, inventory }: MoveContext,
): boolean {
  const own = verdicts.clients.get(client);
  // `options.baseURL = …` below the literal
  const late = lateAddress(client, inventory.tracer);
  const isHere = (node: ts.Node) => ts.isPropertyAssignment(node) && node.parent === literal;
  const isLate = (piece: Piece) =>
    late !== undefined && 'node' in piece && piece.node !== undefined && isInside(piece.node, late);
  return requestsApart(own?.fate === 'moves' ? own.place : undefined, verdicts).some(
    (call) =>
      call.http?.addresses.some(({ through, pieces }) => [...through].some(isHere) || pieces.some(isLate)) === true ||
      variablesOfRequest(call, inventory).some(({ flow }) => [...flow.through].some(isHere)),
  );
}

/** Options that calls beside the client send as well: nothing may be put among them. */
export function isSentByCalls(literal: ts.ObjectLiteralExpression, client: Client, context: MoveContext): boolean {
  const own = new Set<ts.Node>(companionsOf(client, context.verdicts).map(({ node }) => node));
  return (
    paramSharing(context)
      .plain.get(literal)
      ?.some(({ node }) => !own.has(node)) === true
  );
}

/** Whether a call makes something of the options, as far as that can be seen: a helper may just set some of them. */
function isBuiltWith(
  use: ts.Identifier,
  call: ts.CallExpression | ts.NewExpression,
  { trace, bindings }: Tracer,
): boolean {
  const { leaves } = trace(call.expression);
  const position = call.arguments?.indexOf(use) ?? -1;
  return leaves.some((leaf) => {
    const parameter = leaf.kind === 'function' ? leaf.node.parameters[position] : undefined;
    if (parameter === undefined) return true;
    return bindings.references(parameter).some((inner) => {
      const holder = outward(inner);
      return !ts.isPropertyAccessExpression(holder) && !ts.isElementAccessExpression(holder);
    });
  });
}
