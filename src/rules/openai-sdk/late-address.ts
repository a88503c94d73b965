import { type Client, optionNames } from '../../source/clients.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';

/**
 * What `options.baseURL = …` gives a client whose options are a variable, where nothing but that line decides: it stands
 * beside the declaration or the construction, in front of it. Of several the last one counts.
 */
export function lateAddress(client: Client, { index, bindings }: Tracer): ts.Expression | undefined {
  const { argument, holder } = client.options;
  const { baseURL, within, argument: beside } = optionNames(client);
  if (argument === undefined || !ts.isIdentifier(argument) || within !== undefined || beside !== undefined)
    return undefined;
  const bound = bindings.bind(argument);
  if (bound?.kind !== 'declaration') return undefined;
  const places = new Set([listOf(bound.node), listOf(holder)]);
  const late = (index.memberAssignments.get(baseURL) ?? []).findLast(({ target }) => {
    const isIt = ts.isIdentifier(target.expression) && target.expression.text === argument.text;
    const list = isIt && ts.isExpressionStatement(target.parent.parent) ? listOf(target) : undefined;
    const isBehind = target.getSourceFile() === holder.getSourceFile() && target.pos > holder.pos;
    if (list === undefined || !places.has(list) || isBehind) return false;
    const own = bindings.bind(target.expression);
    return own?.kind === 'declaration' && own.node === bound.node;
  });
  return late?.value;
}

/** The block, or the file, whose statement holds a node. */
function listOf(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node, ts.isStatement)?.parent;
}
