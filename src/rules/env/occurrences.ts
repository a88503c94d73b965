import { envImport } from '../../source/env-import.ts';
import { isEnvObject } from '../../source/env-object.ts';
import { isEnvHolder } from '../../source/env-schema.ts';
import { expectationAt } from '../../source/mocks/expected.ts';
import { memberName, nameOf, outward, unwrap } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { asksOnly } from '../asks-only.ts';

/** How a variable's name stands in code. */
export type OccurrenceForm =
  /** `process.env.X`, `process.env['X']`, `Deno.env.get('X')`, `const { X } = process.env`, an import from `$env`. */
  | 'access'
  /** `env.X` on an object that was read from the environment, or `config.get('X')`. */
  | 'indirect'
  /** A key of a schema, a mapping or an interface that describes the environment. */
  | 'key'
  /** An element of a list of names. */
  | 'listed'
  /** A word in a message to people. */
  | 'mention'
  /** A word in a message that a test expects. */
  | 'expected';

export interface Occurrence {
  readonly name: string;
  readonly form: OccurrenceForm;
  /** The identifier or string that holds the name. */
  readonly node: ts.Identifier | ts.StringLiteralLike | ts.TemplateExpression | ts.RegularExpressionLiteral;
  /** It only asks whether the variable is set, or sets it. */
  readonly isGuard: boolean;
  /** It sets the variable, or takes it away. */
  readonly isWrite?: boolean;
}

/** Every place in the island where a variable's name stands. */
export function occurrencesOf(name: string, tracer: Tracer): Occurrence[] {
  const { index } = tracer;
  const ids = index.identifiers.get(name) ?? [];
  // A test that expects the name back hands it to something that keeps it.
  const expecting = new Set(
    ids.filter((id) => isInTest(id) && expectationAt(id) !== undefined).map((id) => id.getSourceFile()),
  );
  const names = ids
    .flatMap((node) => ofIdentifier(node, name, tracer))
    .filter(({ node, form, isWrite }) => form !== 'key' || isWrite !== true || !expecting.has(node.getSourceFile()));
  const strings = [...index.strings].flatMap(([text, nodes]) =>
    text.includes(name) ? nodes.flatMap((node) => ofString(node, name)) : [],
  );
  const templates = index.templates
    .filter((node) => hasWord(node.getText(), name) && isMessage(node))
    .map((node): Occurrence => ({ name, form: 'mention', node, isGuard: false }));
  const patterns = index.patterns
    .filter((node) => isInTest(node) && hasWord(node.text, name) && expectationAt(node) !== undefined)
    .map((node): Occurrence => ({ name, form: 'expected', node, isGuard: false }));
  return [...names, ...strings, ...templates, ...patterns];
}

function ofIdentifier(node: ts.Identifier, name: string, { bindings }: Tracer): Occurrence[] {
  const { parent } = node;
  if (envImport(node) !== undefined) return [{ name, form: 'access', node, isGuard: asksOnly(node) }];
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return ofAccess(parent.expression, { name, node, isGuard: asksOnly(parent) });
  if (ts.isBindingElement(parent)) {
    if ((parent.propertyName ?? parent.name) !== node) return [];
    const owner = parent.parent.parent;
    const from = ts.isVariableDeclaration(owner) ? owner.initializer : undefined;
    // `const { X } = process.env; if (!X) …`: the local variable is asked and never read.
    const uses = bindings.references(parent);
    return from === undefined ? [] : ofAccess(from, { name, node, isGuard: uses.length > 0 && uses.every(asksOnly) });
  }
  if (isKey(parent, node, name)) return [{ name, form: 'key', node, isGuard: false }];
  return isSetByTest(parent, node) ? [{ name, form: 'key', node, isGuard: false, isWrite: true }] : [];
}

/** `createClient({ OPENAI_API_KEY: 'sk-test' })`: variables that a test hands to the program, and nothing else. */
function isSetByTest(parent: ts.Node, node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(parent) || parent.name !== node || !isInTest(node)) return false;
  return (
    expectationAt(parent) === undefined &&
    parent.parent.properties.every(
      (property) => ts.isSpreadAssignment(property) || /^[A-Z][A-Z0-9_]*$/.test(nameOf(property.name) ?? ''),
    )
  );
}

/** A key that describes the environment: of a schema, of a mapping from it, of an interface that is called after it. */
function isKey(parent: ts.Node, node: ts.Node, name: string): boolean {
  if (ts.isPropertySignature(parent) && parent.name === node)
    return ts.findAncestor(parent.parent, isEnvType) !== undefined;
  if (!ts.isPropertyAssignment(parent) || parent.name !== node) return false;
  const value = parent.initializer;
  // `X: z.string()`, `X: str({ … })` or `X: process.env.X`
  const isOfIt = (ts.isCallExpression(value) || hasWord(value.getText(), name)) && !isAnswer(value, name);
  return isOfIt && isEnvHolder(parent.parent);
}

/** `X: !!process.env.X` tells who asks whether the variable is set: the key is an answer's own. */
function isAnswer(value: ts.Node, name: string): boolean {
  if (ts.isPropertyAccessExpression(value) && value.name.text === name) return asksOnly(value);
  return ts.forEachChild(value, (child) => isAnswer(child, name)) ?? false;
}

/** `interface Env`, `type Bindings`, `{ env: { … } }` */
function isEnvType(node: ts.Node): boolean {
  if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node) && !ts.isPropertySignature(node))
    return false;
  return /Env|^env$|Bindings$/.test(nameOf(node.name) ?? '');
}

/** `define: { 'process.env.X': … }`: a bundler puts the value in the place of the reading. */
function isDefined(node: ts.StringLiteralLike, name: string): boolean {
  const isName = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
  return isName && [`process.env.${name}`, `import.meta.env.${name}`].includes(node.text);
}

function ofString(node: ts.StringLiteralLike, name: string): Occurrence[] {
  if (isInTest(node) && hasWord(node.text, name) && expectationAt(node) !== undefined)
    return [{ name, form: 'expected', node, isGuard: false }];
  if (isDefined(node, name)) return [{ name, form: 'key', node, isGuard: false }];
  if (node.text !== name)
    return hasWord(node.text, name) && (isMessage(node) || isDeployLink(node.text))
      ? [{ name, form: 'mention', node, isGuard: false }]
      : [];
  const parent = outward(node);
  if (isKey(node.parent, node, name)) return [{ name, form: 'key', node, isGuard: false }];
  if (ts.isElementAccessExpression(parent))
    return ofAccess(parent.expression, { name, node, isGuard: asksOnly(parent) });
  if (isKey(parent, node, name)) return [{ name, form: 'key', node, isGuard: false }];
  if (ts.isCallExpression(parent)) {
    const callee = unwrap(parent.expression);
    if (setsVariable(parent, callee)) return [{ name, form: 'access', node, isGuard: true, isWrite: true }];
    const direct = memberName(callee) === 'get' && isEnvObject((callee as ts.PropertyAccessExpression).expression);
    return [
      { name, form: direct ? 'access' : isMessage(node) ? 'mention' : 'indirect', node, isGuard: asksOnly(parent) },
    ];
  }
  return ts.isArrayLiteralExpression(parent) ? [{ name, form: 'listed', node, isGuard: false }] : [];
}

/** `vi.stubEnv('X', '…')`, `jest.replaceProperty(process.env, 'X', '…')`, `sinon.stub(process.env, 'X')` */
function setsVariable(call: ts.CallExpression, callee: ts.Expression): boolean {
  const [first] = call.arguments;
  return memberName(callee) === 'stubEnv' || (first !== undefined && isEnvObject(first));
}

/** `serverEnv`, `this.env`; what is called a status of the environment holds answers. */
const HOLDS_ENV = /(?<!\w)(?=\w+$)(?!\w*(?:stat(?:e|us)|check))\w*env/i;

/** `process.env.X` or `env.X`; `strings.X` and `stored.X` are somebody's own keys. */
function ofAccess(owner: ts.Expression, found: Omit<Occurrence, 'form'>): Occurrence[] {
  const access = found.node.parent;
  const { parent } = access;
  const isWrite =
    ts.isDeleteExpression(parent) ||
    (ts.isBinaryExpression(parent) &&
      parent.left === access &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken);
  if (isEnvObject(owner)) return [{ ...found, form: 'access', isWrite }];
  return HOLDS_ENV.test(unwrap(owner).getText()) ? [{ ...found, form: 'indirect' }] : [];
}

/** Text for people: what an error is made with, what goes to the console or back to who asked. Elsewhere a string may be a key of its own. */
function isMessage(node: ts.Expression): boolean {
  let call = outward(node);
  if (ts.isBinaryExpression(call) && call.operatorToken.kind === ts.SyntaxKind.PlusToken) call = outward(call);
  if (ts.isThrowStatement(call) || looksForWord(call)) return true;
  const isTold = (ts.isCallExpression(call) || ts.isNewExpression(call)) && tells(call);
  return isTold || (ts.isStringLiteralLike(node) && /\S [A-Za-z]/.test(node.text) && isSentence(call));
}

/** `errorMessage.includes('…')` looks for what an error says. */
function looksForWord(call: ts.Node): boolean {
  const callee = ts.isCallExpression(call) ? unwrap(call.expression) : undefined;
  if (callee === undefined || !ts.isPropertyAccessExpression(callee)) return false;
  return (
    /^(?:includes|startsWith|endsWith|indexOf)$/.test(callee.name.text) && MESSAGE.test(callee.expression.getText())
  );
}

/** `new Error('…')`, `console.error('…')` */
function tells({ expression, kind }: ts.CallExpression | ts.NewExpression): boolean {
  if (kind === ts.SyntaxKind.NewExpression) return ts.isIdentifier(expression) && expression.text.endsWith('Error');
  const callee = unwrap(expression);
  return (
    ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression) && callee.expression.text === 'console'
  );
}

const MESSAGE = /(?:err(?:or)?|message|msg|reason|warning|hint)$/i;
const TELLS = /^(?:json|send|end|error|warn|warning|info|fatal|fail|setFailed|notice|invariant|assert|exit|alert)$/;

/** Words in a row, given to what tells them: `const message = '…'`, `{ error: '…' }`, `res.send('…')`, `new Response('…')`, `return '…'`. */
function isSentence(holder: ts.Node): boolean {
  if (ts.isReturnStatement(holder)) return true;
  if (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder))
    return MESSAGE.test(nameOf(holder.name as ts.Identifier) ?? '');
  if (ts.isNewExpression(holder)) return ts.isIdentifier(holder.expression) && holder.expression.text === 'Response';
  if (!ts.isCallExpression(holder)) return false;
  const callee = unwrap(holder.expression);
  return TELLS.test(ts.isIdentifier(callee) ? callee.text : (memberName(callee) ?? ''));
}

/** A link that has a copy of the program deployed, and asks for the variables that it needs: `…/new/clone?…&env=X,Y`. */
function isDeployLink(text: string): boolean {
  return /^https:\/\/vercel\.com\/(?:new|import)\b\S*[?&]env=/.test(text);
}

function hasWord(text: string, name: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`).test(text);
}
