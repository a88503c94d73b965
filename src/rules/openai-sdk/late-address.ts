import { type Client, optionNames } from '../../source/clients.ts';
import type { MemberAssignment } from '../../source/index-files.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';

/**
 * What `options.baseURL = …` gives a client whose options are a variable, where nothing but that line decides: it stands
 * beside the declaration or the construction, in front of it. Of several the last one counts.
 */
export function lateAddress(client: Client, tracer: Tracer): ts.Expression | undefined {
  const { declaration, assignments } = lateIn(client, tracer);
  const { holder } = client.options;
  const places = new Set([declaration, holder].map((node) => (node === undefined ? undefined : listOf(node))));
  const late = assignments.findLast(({ target }) => {
    const list = ts.isExpressionStatement(target.parent.parent) ? listOf(target) : undefined;
    const isBehind = target.getSourceFile() === holder.getSourceFile() && target.pos > holder.pos;
    return list !== undefined && places.has(list) && !isBehind;
  });
  return late?.value;
}

/** All that `options.baseURL = …` may give such a client, also where that is not done in each case: `if (url) …`. */
export function lateAddresses(client: Client, tracer: Tracer): ts.Expression[] {
  return lateIn(client, tracer).assignments.map(({ value }) => value);
}

interface Late {
  /** Of the variable that holds the options. */
  readonly declaration?: ts.Node;
  readonly assignments: readonly MemberAssignment[];
}

function lateIn(client: Client, { index, bindings }: Tracer): Late {
  const { argument } = client.options;
  const { baseURL, within, argument: beside } = optionNames(client);
  if (argument === undefined || !ts.isIdentifier(argument) || within !== undefined || beside !== undefined)
    return { assignments: [] };
  const bound = bindings.bind(argument);
  if (bound?.kind !== 'declaration') return { assignments: [] };
  const assignments = (index.memberAssignments.get(baseURL) ?? []).filter(({ target }) => {
    const isIt = ts.isIdentifier(target.expression) && target.expression.text === argument.text;
    const own = isIt ? bindings.bind(target.expression) : undefined;
    return own?.kind === 'declaration' && own.node === bound.node;
  });
  return { declaration: bound.node, assignments };
}

/** The block, or the file, whose statement holds a node. */
function listOf(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node, ts.isStatement)?.parent;
}
