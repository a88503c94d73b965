import { memberName, unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';

/** What a request goes through that is made beforehand. */
export interface Instance {
  /** `axios.create({ baseURL })` */
  readonly made: ts.CallExpression;
  /** `makeHttp(base, key)`: the call of the program's own function that makes it. */
  readonly call: ts.CallExpression | undefined;
}

const MAKES = /^(?:create|extend|defaults|instance)$|^create[A-Z]/;

/** The instance behind the name that a request goes through. */
export function instanceAt(root: ts.Expression, tracer: Tracer): Instance | undefined {
  for (const leaf of tracer.trace(root).leaves) {
    const made = leaf.kind === 'unknown' && leaf.path.length <= 1 ? leaf.node : undefined;
    if (made === undefined || !ts.isCallExpression(made)) continue;
    const callee = unwrap(made.expression);
    if (MAKES.test(memberName(callee) ?? (ts.isIdentifier(callee) ? callee.text : '')))
      return { made, call: callOfMaker(root, made, tracer) };
  }
  return undefined;
}

function callOfMaker(root: ts.Expression, made: ts.CallExpression, tracer: Tracer): ts.CallExpression | undefined {
  const maker = ts.findAncestor(made, ts.isFunctionLike);
  if (maker === undefined) return undefined;
  const holders = [...tracer.trace(root).through].filter(ts.isVariableDeclaration);
  const values = [root, ...holders.flatMap(({ initializer }) => initializer ?? [])].map(unwrap);
  const [call, ...others] = values
    .filter(ts.isCallExpression)
    .filter(({ expression }) =>
      tracer.trace(expression).leaves.some((leaf) => leaf.kind === 'function' && leaf.node === maker),
    );
  return others.length === 0 ? call : undefined;
}
