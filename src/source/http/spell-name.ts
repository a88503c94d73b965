import { memberName, nameOf, unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { spellFlow } from './spell-flow.ts';
import { spellParameter } from './spell-parameter.ts';
import { type Speller, type Spelling, through } from './spelling.ts';

/** How the text reads that a name stands for. */
export function spellName(node: ts.Identifier, speller: Speller): Spelling[] {
  const { tracer, again } = speller;
  const bound = tracer.bindings.bind(node);
  const declaration = bound?.kind === 'declaration' ? bound.node : undefined;
  if (declaration === undefined) return spellFlow(node, speller);
  if (ts.isParameter(declaration))
    return spellParameter(declaration, [], { ...speller, access: node }) ?? spellFlow(node, speller);
  if (ts.isBindingElement(declaration)) {
    const pattern = declaration.parent;
    const name = nameOf(declaration.propertyName ?? (declaration.name as ts.Identifier));
    if (ts.isParameter(pattern.parent) && name !== undefined)
      return (
        spellParameter(pattern.parent, [name], {
          ...speller,
          access: declaration,
          otherwise: declaration.initializer,
        }) ?? spellFlow(node, speller)
      );
    const source = ts.isVariableDeclaration(pattern.parent) ? pattern.parent.initializer : undefined;
    const parameter = source === undefined ? undefined : parameterAt(unwrap(source), tracer);
    if (parameter !== undefined && name !== undefined)
      return (
        spellParameter(parameter, [name], { ...speller, access: declaration, otherwise: declaration.initializer }) ??
        spellFlow(node, speller)
      );
  }
  const value = ts.isVariableDeclaration(declaration) && isConstant(declaration) ? declaration.initializer : undefined;
  return value === undefined ? spellFlow(node, speller) : through(declaration, again(value));
}

function isConstant({ parent }: ts.VariableDeclaration): boolean {
  return (parent.flags & ts.NodeFlags.Const) !== 0 && ts.isVariableStatement(parent.parent);
}

/** `options.baseUrl` of a parameter, `.href` of a URL. */
export function spellMember(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  speller: Speller,
): Spelling[] | undefined {
  const { tracer, again } = speller;
  const name = memberName(node);
  const owner = unwrap(node.expression);
  if (name === undefined) return undefined;
  const parameter = parameterAt(owner, tracer);
  if (parameter !== undefined) return spellParameter(parameter, [name], { ...speller, access: node });
  return name === 'href' ? again(owner) : undefined;
}

function parameterAt(node: ts.Expression, tracer: Tracer): ts.ParameterDeclaration | undefined {
  const bound = ts.isIdentifier(node) ? tracer.bindings.bind(node) : undefined;
  return bound?.kind === 'declaration' && ts.isParameter(bound.node) ? bound.node : undefined;
}
