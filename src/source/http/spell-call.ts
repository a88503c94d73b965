import { returnedBy } from '../returns.ts';
import { memberName, unwrap } from '../syntax.ts';
import { envCall } from '../trace-setting.ts';
import { ts } from '../ts.ts';
import { concat, joinParts, limited, plain, type Speller, type Spelling, through } from './spelling.ts';

/** Methods that give back, as far as an address goes, what they are called on. */
const SAME: ReadonlySet<string> = new Set(
  'trim trimEnd trimStart replace replaceAll toString valueOf slice substring toLowerCase'.split(' '),
);

/** Functions that join the parts of an address with slashes, by the names that libraries and people give them. */
const JOINS = /^(?:url_?join|join_?urls?|join_?paths?|resolve_?url|with_?base)$/i;

/** How the text reads that a call gives back; undefined where nothing tells. */
export function spellCall(node: ts.CallExpression, { tracer, again }: Speller): Spelling[] | undefined {
  const callee = unwrap(node.expression);
  const name = memberName(callee) ?? (ts.isIdentifier(callee) ? callee.text : '');
  const owner =
    memberName(callee) === undefined ? undefined : unwrap((callee as ts.PropertyAccessExpression).expression);
  const [first] = node.arguments;
  // `.replace('/v1', '')` is another address; `.replace(/\/$/, '')` is the same.
  const isSame = SAME.has(name) && !node.arguments.some((argument) => /v1|openai|http/i.test(argument.getText()));
  if (owner !== undefined && isSame) return through(node, again(owner));
  if (owner !== undefined && name === 'concat') return through(node, concat([owner, ...node.arguments].map(again)));
  if (owner !== undefined && name === 'join' && ts.isArrayLiteralExpression(owner)) {
    const parts = owner.elements.map(again);
    const isSlash = first !== undefined && ts.isStringLiteralLike(first) && first.text === '/';
    return through(node, isSlash ? joinParts(parts) : concat(parts));
  }
  if (owner === undefined && name === 'String' && first !== undefined) return again(first);
  // Whatever a function of the program's own does to read it.
  const variable = envCall(node, callee);
  if (variable !== undefined) return [plain({ kind: 'env', leaf: variable })];
  const functions = tracer.trace(callee).leaves.flatMap((leaf) => (leaf.kind === 'function' ? [leaf.node] : []));
  if (functions.length === 0) return JOINS.test(name) ? through(node, joinParts(node.arguments.map(again))) : undefined;
  // What the function returns to this very call.
  const ways = functions.flatMap((callee) =>
    (returnedBy(callee) ?? []).flatMap((value) =>
      again(value).flatMap(({ chain, ...way }) =>
        chain.length === 0 || chain[0] === node ? [{ ...way, chain: chain.slice(1) }] : [],
      ),
    ),
  );
  return ways.length === 0 ? undefined : through(node, limited(ways, node));
}
