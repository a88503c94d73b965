import { isEnvFunction, isEnvObject } from '../../source/env-object.ts';
import { isDescription, isEnvHolder } from '../../source/env-schema.ts';
import { expectationAt } from '../../source/mocks/expected.ts';
import { nameOf } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import { asksOnly } from '../asks-only.ts';
import { hasWord } from './word.ts';

/** A key that describes the environment: of a schema, of a mapping from it, of an interface that is called after it. */
export function isEnvKey(parent: ts.Node, node: ts.Node, name: string): boolean {
  if (ts.isPropertySignature(parent) && parent.name === node)
    return ts.findAncestor(parent.parent, isEnvType) !== undefined;
  if (!ts.isPropertyAssignment(parent) || parent.name !== node) return false;
  if (isAskedByKey(parent)) return true;
  const value = parent.initializer;
  // `X: z.string()`, `X: str({ … })` or `X: process.env.X`
  const isOfIt = (isDescription(value) || holds(value, name)) && !isAnswer(value, name);
  return isOfIt && isEnvHolder(parent.parent);
}

/** `X: { required: true }` in a table of names, where the file asks the environment for each: `process.env[name]`. */
function isAskedByKey({ parent }: ts.PropertyAssignment): boolean {
  const isTable = parent.properties.every(({ name }) => VARIABLE.test(nameOf(name) ?? ''));
  return isTable && ASKED_BY_KEY.test(parent.getSourceFile().text);
}

const VARIABLE = /^[A-Z][A-Z0-9_]*$/;

const ASKED_BY_KEY = /\b(?:process|meta|Bun|Deno)\.env(?:\.get\(|\[)\s*[A-Za-z_$]/;

/** Whether a value has the name in it; a form's field that is labelled with it (`X: { label: 'X', value: '' }`) does not read it. */
function holds(value: ts.Expression, name: string): boolean {
  if (!hasWord(value.getText(), name)) return false;
  return (
    !ts.isObjectLiteralExpression(value) ||
    value.properties.some((property) => !isLabel(property) && hasWord(property.getText(), name))
  );
}

function isLabel(property: ts.ObjectLiteralElementLike): boolean {
  return ts.isPropertyAssignment(property) && ts.isLiteralExpression(property.initializer);
}

/** `X: !!process.env.X` tells who asks whether the variable is set: the key is an answer's own. */
function isAnswer(value: ts.Node, name: string): boolean {
  if (ts.isPropertyAccessExpression(value) && value.name.text === name) return asksOnly(value);
  return ts.forEachChild(value, (child) => isAnswer(child, name)) ?? false;
}

/** `interface Env`, `type Bindings`, `{ env: { … } }`, `env<{ … }>(c)`, `process.env as { … }` */
export function isEnvType(node: ts.Node): boolean {
  if (ts.isTypeLiteralNode(node)) return isTypeOfEnv(node.parent);
  if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node) && !ts.isPropertySignature(node))
    return false;
  return /Env|^env$|Bindings$/.test(nameOf(node.name) ?? '');
}

function isTypeOfEnv(holder: ts.Node): boolean {
  if (ts.isCallExpression(holder)) return isEnvFunction(holder.expression);
  const isAssertion = ts.isAsExpression(holder) || ts.isTypeAssertionExpression(holder);
  return isAssertion && isEnvObject(holder.expression);
}

/** `createClient({ OPENAI_API_KEY: 'sk-test' })`: variables that a test hands to the program, and nothing else. */
export function isSetByTest(parent: ts.Node, node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(parent) || parent.name !== node || !isInTest(node)) return false;
  return (
    expectationAt(parent) === undefined &&
    parent.parent.properties.every(
      (property) => ts.isSpreadAssignment(property) || VARIABLE.test(nameOf(property.name) ?? ''),
    )
  );
}

/** `define: { 'process.env.X': … }`: a bundler puts the value in the place of the reading. */
export function isDefined(node: ts.StringLiteralLike, name: string): boolean {
  const isName = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
  return isName && [`process.env.${name}`, `import.meta.env.${name}`].includes(node.text);
}
