import { envImport } from '../../source/env-import.ts';
import { isEnvObject } from '../../source/env-object.ts';
import { expectationAt } from '../../source/mocks/expected.ts';
import { isStorageCall } from '../../source/storage-call.ts';
import { memberName, nameOf, outward, unwrap } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { asksOnly, isSetting } from '../asks-only.ts';
import { isLogged } from '../is-logged.ts';
import { isNeed } from '../is-need.ts';
import { isDefined, isEnvKey, isSetByTest } from './env-key.ts';
import { isMessage } from './message.ts';
import { readingsNamedBy } from './named-reads.ts';
import type { Occurrence } from './occurrence.ts';
import { hasWord } from './word.ts';

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
    text.includes(name) ? nodes.flatMap((node) => ofString(node, name, tracer)) : [],
  );
  const templates = index.templates
    .filter((node) => hasWord(node.getText(), name) && isMessage(node))
    .map((node): Occurrence => ({ name, form: 'mention', node, isGuard: false }));
  const patterns = index.patterns
    .filter((node) => isInTest(node) && hasWord(node.text, name) && expectationAt(node) !== undefined)
    .map((node): Occurrence => ({ name, form: 'expected', node, isGuard: false }));
  return [...names, ...strings, ...templates, ...patterns];
}

function ofIdentifier(node: ts.Identifier, name: string, tracer: Tracer): Occurrence[] {
  const { parent } = node;
  if (envImport(node) !== undefined) return [{ name, form: 'access', node, isGuard: isQuestion(node) }];
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return ofAccess(parent.expression, { name, node, isGuard: isQuestion(parent) }, tracer);
  if (ts.isBindingElement(parent)) {
    if ((parent.propertyName ?? parent.name) !== node) return [];
    const owner = parent.parent.parent;
    const from = ts.isVariableDeclaration(owner) ? owner.initializer : undefined;
    // `const { X } = process.env; if (!X) …`: the local variable is asked and never read.
    const uses = tracer.bindings.references(parent);
    const isGuard = uses.length > 0 && uses.every(isQuestion);
    return from === undefined ? [] : ofAccess(from, { name, node, isGuard }, tracer);
  }
  if (isEnvKey(parent, node, name)) return [{ name, form: 'key', node, isGuard: false }];
  return isSetByTest(parent, node) ? [{ name, form: 'key', node, isGuard: false, isWrite: true }] : [];
}

function ofString(node: ts.StringLiteralLike, name: string, tracer: Tracer): Occurrence[] {
  if (isInTest(node) && hasWord(node.text, name) && expectationAt(node) !== undefined)
    return [{ name, form: 'expected', node, isGuard: false }];
  if (isDefined(node, name)) return [{ name, form: 'key', node, isGuard: false }];
  if (node.text !== name)
    return hasWord(node.text, name) && (isMessage(node) || isOfOwnKey(node, name) || isDeployLink(node.text))
      ? [{ name, form: 'mention', node, isGuard: false }]
      : [];
  const parent = outward(node);
  if (isEnvKey(node.parent, node, name)) return [{ name, form: 'key', node, isGuard: false }];
  if (ts.isElementAccessExpression(parent))
    return ofAccess(parent.expression, { name, node, isGuard: isQuestion(parent) }, tracer);
  if (isEnvKey(parent, node, name)) return [{ name, form: 'key', node, isGuard: false }];
  if (ts.isCallExpression(parent)) {
    if (isStorageCall(parent)) return [];
    const callee = unwrap(parent.expression);
    if (setsVariable(parent, callee)) return [{ name, form: 'access', node, isGuard: true, isWrite: true }];
    const direct = isOfEnv(callee, /^(?:get|has)$/) || readingsNamedBy(node, tracer).length > 0;
    const isGuard = isOfEnv(callee, /^has$/) || isQuestion(parent) || isNeededOnly(parent, tracer);
    return [{ name, form: direct ? 'access' : isMessage(node) ? 'mention' : 'indirect', node, isGuard }];
  }
  if (ts.isArrayLiteralExpression(parent)) return [{ name, form: 'listed', node, isGuard: false }];
  const readings = readingsNamedBy(node, tracer);
  return readings.length === 0 ? [] : [{ name, form: 'access', node, isGuard: readings.every(isQuestion) }];
}

/** `const openaiKey = defineSecret('X')`, which a function needs so that the environment has it, and nothing reads. */
function isNeededOnly(call: ts.CallExpression, { bindings }: Tracer): boolean {
  const holder = outward(call);
  const names = ts.isVariableDeclaration(holder) ? bindings.references(holder) : [];
  const uses = names.filter(({ parent }) => !ts.isImportSpecifier(parent) && !ts.isExportSpecifier(parent));
  return uses.length > 0 && uses.every(isNeed);
}

/** Nothing takes the value: it is asked for, or written to a log. */
function isQuestion(access: ts.Expression): boolean {
  return asksOnly(access) || isLogged(access);
}

/** `X: z.string().min(1, 'X is required')`: what the description of a variable says of it. */
function isOfOwnKey(node: ts.StringLiteralLike, name: string): boolean {
  const property = ts.findAncestor(node, ts.isPropertyAssignment);
  return property !== undefined && nameOf(property.name) === name && ts.isCallExpression(outward(node));
}

/** `vi.stubEnv('X', '…')`, `Deno.env.set('X', '…')`, `jest.replaceProperty(process.env, 'X', '…')`, `sinon.stub(process.env, 'X')` */
function setsVariable(call: ts.CallExpression, callee: ts.Expression): boolean {
  const [first] = call.arguments;
  return (
    memberName(callee) === 'stubEnv' ||
    isOfEnv(callee, /^(?:set|delete)$/) ||
    (first !== undefined && isEnvObject(first))
  );
}

/** `Deno.env.get`, by the name of the method. */
function isOfEnv(callee: ts.Expression, method: RegExp): boolean {
  return ts.isPropertyAccessExpression(callee) && method.test(callee.name.text) && isEnvObject(callee.expression);
}

/** `serverEnv`, `this.env`; what is called a status of the environment holds answers. */
const HOLDS_ENV = /(?<!\w)(?=\w+$)(?!\w*(?:stat(?:e|us)|check))\w*env/i;

/** `process.env.X`, `env.X` or `env().X`; `strings.X` and `stored.X` are somebody's own keys. */
function ofAccess(owner: ts.Expression, found: Omit<Occurrence, 'form'>, tracer: Tracer): Occurrence[] {
  const access = found.node.parent;
  const { parent } = access;
  const isWrite =
    ts.isDeleteExpression(parent) ||
    (ts.isBinaryExpression(parent) && parent.left === access && isSetting(parent.operatorToken.kind));
  if (isEnvObject(owner) || isEnvAlias(owner, tracer)) return [{ ...found, form: 'access', isWrite }];
  const isHolder = HOLDS_ENV.test(unwrap(owner).getText()) || isReadFromEnv(owner, tracer);
  return isHolder ? [{ ...found, form: 'indirect' }] : [];
}

/** `const env = process.env` */
function isEnvAlias(owner: ts.Expression, { bindings }: Tracer): boolean {
  const name = unwrap(owner);
  const bound = ts.isIdentifier(name) ? bindings.quietly(() => bindings.bind(name)) : undefined;
  const declared = bound?.kind === 'declaration' && ts.isVariableDeclaration(bound.node) ? bound.node : undefined;
  return declared?.initializer !== undefined && isEnvObject(unwrap(declared.initializer));
}

/** `const config = schema.parse(process.env)`, under whatever name. */
function isReadFromEnv(owner: ts.Expression, tracer: Tracer): boolean {
  return tracer.trace(owner).leaves.some(({ kind }) => kind === 'env-object');
}

/** A link that has a copy of the program deployed, and asks for the variables that it needs: `…/new/clone?…&env=X,Y`. */
function isDeployLink(text: string): boolean {
  return /^https:\/\/vercel\.com\/(?:new|import)\b\S*[?&]env=/.test(text);
}
