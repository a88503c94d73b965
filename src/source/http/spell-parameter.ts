import { isInside } from '../is-inside.ts';
import { propertyOf, unwrap } from '../syntax.ts';
import { isInTest } from '../test-file.ts';
import { ts } from '../ts.ts';
import { spellLeaves } from './spell-flow.ts';
import { cut, plain, type Sender, type Speller, type Spelling, through } from './spelling.ts';

interface Lifting extends Speller {
  /** Where the parameter or its member is read: if that is a variable of the environment, its name stands there. */
  readonly access: ts.Node;
  /** What stands for a member that a caller leaves out. */
  readonly otherwise?: ts.Expression | undefined;
}

/** A parameter reads as what each visible caller passes; undefined where nobody in view calls. */
export function spellParameter(
  parameter: ts.ParameterDeclaration,
  path: readonly string[],
  lifting: Lifting,
): Spelling[] | undefined {
  const member = path.join('.');
  const { underway, depth } = lifting;
  const members = underway.parameters.get(parameter) ?? new Map<string, number>();
  const above = members.get(member);
  if (above !== undefined) return cut(underway, above, []);
  underway.parameters.set(parameter, members.set(member, depth));
  try {
    return fromCallers(parameter, path, lifting);
  } finally {
    members.delete(member);
  }
}

function fromCallers(
  parameter: ts.ParameterDeclaration,
  path: readonly string[],
  {
    tracer,
    again,
    underway,
    depth,
    access,
    otherwise = path.length === 0 ? parameter.initializer : undefined,
  }: Lifting,
): Spelling[] | undefined {
  const owner = parameter.parent;
  const position = owner.parameters.indexOf(parameter);
  const all = tracer.callers(owner).calls;
  const calls = all.filter(([first]) => isInTest(owner) || first === undefined || !isInTest(first));
  const byCaller = calls.flatMap((passed): Spelling[] => {
    const call = passed[0]?.parent;
    const argument = passed[position];
    if (call === undefined || !isSender(call) || passed.slice(0, position + 1).some(ts.isSpreadElement)) return [];
    const given = argument === undefined ? [] : path.length === 0 ? again(argument) : membersOf(argument, path);
    const ways = given.length === 0 && otherwise !== undefined ? again(otherwise) : given;
    return ways.map((way) => {
      const by = { ...way, through: [...way.through, parameter] };
      // Who passes the whole environment has no say in what is read of it.
      return isReadAt(access, way) ? by : { ...by, chain: [call, ...way.chain] };
    });
  });
  const isByItself = byCaller.length === 0 && calls.every(([first]) => first !== undefined && isInside(first, owner));
  if (calls.length > 0 && !isByItself) {
    const read = byCaller.find((way) => isReadAt(access, way));
    return byCaller.filter((way) => way === read || !isReadAt(access, way));
  }
  if (otherwise !== undefined) return through(parameter, again(otherwise));
  // What tests alone pass, nobody passes in the program.
  return all.length > 0 ? [plain({ kind: 'open', node: parameter })] : undefined;

  function membersOf(argument: ts.Expression, [name = '']: readonly string[]): Spelling[] {
    const literal = unwrap(argument);
    const property = ts.isObjectLiteralExpression(literal) ? propertyOf(literal, name) : undefined;
    if (property !== undefined && ts.isPropertyAssignment(property)) return again(property.initializer);
    if (property !== undefined && ts.isShorthandPropertyAssignment(property)) return again(property.name);
    return spellLeaves(tracer.member(tracer.trace(argument), name, access), argument, {
      tracer,
      again,
      underway,
      depth,
    });
  }
}

/** Whether a text is a variable of the environment that is read in this very place. */
function isReadAt(access: ts.Node, { pieces: [piece] }: Spelling): boolean {
  return piece?.kind === 'env' && piece.leaf.access === access;
}

function isSender(node: ts.Node): node is Sender {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}
