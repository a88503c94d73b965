import { isEnvObject } from './env-object.ts';
import { schemaTexts } from './env-schema.ts';
import { type Flow, flowOf, type Leaf } from './flow.ts';
import { unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import type { MemberAccess } from './trace-member.ts';
import { ts } from './ts.ts';

/** A variable of the environment, and what a schema gives it that it is read through. */
export function variableAt({ name, access, tracer }: Omit<MemberAccess, 'flow'>): Flow {
  const variable: Leaf = { kind: 'env', name, node: nameNode(access), access };
  const owner = envOwner(access);
  const isRaw = owner !== undefined && isEnvObject(owner);
  const texts = isRaw ? [] : schemaTexts(name, tracer.index);
  return flowOf(variable, ...texts.map((node): Leaf => ({ kind: 'string', node })));
}

/**
 * `process.env[KEY]`, where a constant or an argument holds the name: it stands where the text is written. Undefined where
 * no text is seen. A helper may read a variable of each vendor: of several texts, who calls it is to be told apart.
 */
export function variablesNamed(access: MemberAccess['access'], tracer: Tracer): Flow | undefined {
  if (!ts.isElementAccessExpression(access)) return undefined;
  const key = tracer.trace(access.argumentExpression);
  const named = key.leaves.flatMap((leaf): Leaf[] =>
    leaf.kind === 'string' ? [{ kind: 'env', name: leaf.node.text, node: leaf.node, access }] : [],
  );
  const isOpen = named.length < key.leaves.length;
  if (named.length === 0) return undefined;
  return { leaves: [...named, ...(isOpen ? [{ kind: 'env-object' } as const] : [])], through: key.through };
}

/**
 * `need('X')` of `const need = (name) => process.env[name]`: what one caller asks for, where others name other variables.
 * @param through what the function returns has come through
 */
export function variablesAsked(
  call: ts.CallExpression,
  { callee, through }: { readonly callee: ts.SignatureDeclaration; readonly through: ReadonlySet<ts.Node> },
  tracer: Tracer,
): Leaf[] {
  return [...through].flatMap((access) => {
    if (!ts.isElementAccessExpression(access)) return [];
    const key = unwrap(access.argumentExpression);
    const bound = ts.isIdentifier(key) ? tracer.bindings.bind(key) : undefined;
    const position = callee.parameters.findIndex((it) => bound?.kind === 'declaration' && bound.node === it);
    const argument = call.arguments[position];
    if (argument === undefined) return [];
    return tracer
      .trace(argument)
      .leaves.flatMap((leaf): Leaf[] =>
        leaf.kind === 'string' ? [{ kind: 'env', name: leaf.node.text, node: leaf.node, access: call }] : [],
      );
  });
}

/** The name as written in an access: what an edit of the name replaces (without quotes for strings). */
function nameNode(access: ts.Node): ts.Node {
  if (ts.isPropertyAccessExpression(access)) return access.name;
  if (ts.isElementAccessExpression(access)) return unwrap(access.argumentExpression);
  if (ts.isBindingElement(access)) return access.propertyName ?? access.name;
  return access;
}

/** `env.X`, `serverEnv.X`, `const { X } = env`: an object whose name says that it was read from the environment. */
export function isEnvLike(access: ts.Node): boolean {
  const owner = envOwner(access);
  return owner !== undefined && /(?<!\w)(?=\w+$)\w*env/i.test(unwrap(owner).getText());
}

/** What a member is read from. */
export function envOwner(access: ts.Node): ts.Expression | undefined {
  if (ts.isBindingElement(access)) return (access.parent.parent as ts.VariableDeclaration).initializer;
  return ts.isPropertyAccessExpression(access) || ts.isElementAccessExpression(access) ? access.expression : undefined;
}
