import { isSetIn } from './embedded/markup.ts';
import { type Flow, flowOf, join } from './flow.ts';
import { returnsOf } from './returns.ts';
import { memberName, nameOf, outward, propertyOf, unwrap } from './syntax.ts';
import type { MemberAccess } from './trace-member.ts';
import { ts } from './ts.ts';

type Options = ts.ObjectLiteralExpression;

/** Options of a Vue component whose functions see the whole component through `this`, not the object they stand in. */
const GROUPS: ReadonlySet<string> = new Set(['methods', 'computed', 'watch']);
const DEFINES: ReadonlySet<string> = new Set(['defineComponent', 'defineNuxtComponent', 'extend', 'createApp', 'Vue']);

/** The options of the Vue component that a function is one of. */
export function componentOptions(callee: ts.Node): Options | undefined {
  const option = ts.isMethodDeclaration(callee) ? callee : callee.parent;
  const literal = ts.isMethodDeclaration(option) || ts.isPropertyAssignment(option) ? option.parent : undefined;
  if (literal === undefined || !ts.isObjectLiteralExpression(literal)) return undefined;
  // The second is a computed value with a getter and a setter of its own.
  const group = [literal.parent, literal.parent.parent?.parent].find(
    (node) => node !== undefined && ts.isPropertyAssignment(node) && GROUPS.has(nameOf(node.name) ?? ''),
  );
  const options = group?.parent ?? literal;
  return ts.isObjectLiteralExpression(options) && isDefinition(outward(options)) ? options : undefined;
}

function isDefinition(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return node.getSourceFile().fileName.endsWith('.vue');
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  const { expression } = node;
  return DEFINES.has(ts.isIdentifier(expression) ? expression.text : (memberName(expression) ?? ''));
}

/** What `this.name` is in a Vue component: state, a computed value, a method, whatever is assigned to it; else not visible. */
export function memberOfComponent(options: Options, { name, access, tracer }: Omit<MemberAccess, 'flow'>): Flow {
  const state = ['data', 'setup'].flatMap((option) => {
    const callee = functionOf(options, option);
    const value = callee === undefined ? [] : [tracer.member(returnsOf(callee, tracer), name, access)];
    return value.filter(({ leaves }) => leaves.some(({ kind }) => kind !== 'undefined'));
  });
  const method = functionOf(groupOf(options, 'methods'), name);
  const getter = functionOf(groupOf(options, 'computed'), name);
  const assigned = (tracer.index.memberAssignments.get(name) ?? []).filter(
    ({ target }) =>
      target.expression.kind === ts.SyntaxKind.ThisKeyword &&
      ts.findAncestor(target, (node) => node === options) !== undefined,
  );
  const found = [
    ...state,
    ...(method === undefined ? [] : [flowOf({ kind: 'function', node: method })]),
    ...(getter === undefined ? [] : [returnsOf(getter, tracer)]),
    ...assigned.map(({ value }) => tracer.trace(value)),
  ];
  const markup = tracer.index.markups.get(options.getSourceFile());
  const isSet = markup !== undefined && isSetIn(markup, name);
  return join(found.length > 0 && !isSet ? found : [...found, flowOf({ kind: 'unknown', node: access, path: [name] })]);
}

function groupOf(options: Options, name: string): Options | undefined {
  const property = propertyOf(options, name);
  const value = property !== undefined && ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
  return value !== undefined && ts.isObjectLiteralExpression(value) ? value : undefined;
}

/** `data() {}`, `data: () => ({})`, `data: function () {}`. */
function functionOf(literal: Options | undefined, name: string): ts.SignatureDeclaration | undefined {
  const property = literal === undefined ? undefined : propertyOf(literal, name);
  if (property === undefined || ts.isShorthandPropertyAssignment(property)) return undefined;
  const value = ts.isMethodDeclaration(property) ? property : unwrap(property.initializer);
  return ts.isFunctionLike(value) ? value : undefined;
}
