import type { Binding, Bindings } from './bindings.ts';
import { type Callers, createCallers } from './callers.ts';
import { flowOfType } from './declared-type.ts';
import { envImportRead } from './env-import.ts';
import { isEnvObject } from './env-object.ts';
import { schemaTexts } from './env-schema.ts';
import { type Flow, flowOf, join } from './flow.ts';
import { createGivers, type Givers } from './givers.ts';
import type { FileIndex } from './index-files.ts';
import type { Island } from './island.ts';
import { createOnce, type Once } from './memory.ts';
import { unwrap } from './syntax.ts';
import { isUnseen, traceAccess } from './trace-access.ts';
import { traceCall } from './trace-call.ts';
import { componentOptions } from './trace-component.ts';
import { traceDeclaration } from './trace-declaration.ts';
import { traceElements } from './trace-elements.ts';
import { traceMember } from './trace-member.ts';
import { keptBy } from './trace-promise.ts';
import { ts } from './ts.ts';

/** Follows a value back to where it is written: through names, files, fields, parameters, returns and defaults. */
export interface Tracer {
  trace(expression: ts.Expression): Flow;
  declaration(node: ts.Declaration): Flow;
  binding(binding: Binding | undefined, node: ts.Node): Flow;
  /** A name in a type position: `OpenAI.Chat`, `typeof MODELS`. */
  entity(name: ts.EntityName): Flow;
  /** What `.name` is on each origin. */
  member(flow: Flow, name: string, access: ts.Node): Flow;
  /** What an index that is not known in advance can give. */
  elements(flow: Flow): Flow;
  callers(callee: ts.SignatureDeclaration): Callers;
  readonly givers: Givers;
  readonly once: Once;
  readonly island: Island;
  readonly index: FileIndex;
  readonly bindings: Bindings;
}

/** `body as { settings: Settings }` says what the value itself does not show. */
function asserted(expression: ts.Expression, flow: Flow, tracer: Tracer): Flow {
  const outer =
    ts.isParenthesizedExpression(expression) || ts.isAwaitExpression(expression) ? expression.expression : expression;
  if (!ts.isAsExpression(outer) && !ts.isTypeAssertionExpression(outer)) return flow;
  const declared = flowOfType(outer.type, tracer, tracer.bindings);
  return declared.leaves.some((leaf) => leaf.kind === 'shape' || leaf.kind === 'typed' || leaf.kind === 'instance')
    ? declared
    : flow;
}

export function createTracer(parts: Pick<Tracer, 'island' | 'index' | 'bindings'>): Tracer {
  const once = createOnce();
  const tracer: Tracer = {
    ...parts,
    callers: createCallers(parts.bindings, parts.index),
    givers: createGivers(parts.island, parts.index),
    trace: (expression) => {
      const node = unwrap(expression);
      const flow = once('value', node, () => traceExpression(node, tracer));
      return node === expression || !flow.leaves.every(isUnseen) ? flow : asserted(expression, flow, tracer);
    },
    declaration: (node) => once('value', node, () => join([traceDeclaration(node, tracer)], node)),
    once,
    binding: (binding, node) => {
      if (binding?.kind === 'declaration') return tracer.declaration(binding.node);
      if (binding?.kind === 'module') return flowOf({ kind: 'module', file: binding.file });
      if (binding?.kind === 'external') {
        const variable = envImportRead(node)?.name.text;
        if (variable !== undefined) {
          // What the schema in Astro's config gives where nothing is set; SvelteKit has none.
          const texts = binding.specifier.startsWith('astro:') ? schemaTexts(variable, parts.index) : [];
          const read = { kind: 'env', name: variable, node, access: node } as const;
          return flowOf(read, ...texts.map((text) => ({ kind: 'string', node: text }) as const));
        }
        return flowOf({ ...binding, node });
      }
      return flowOf({ kind: 'unknown', node, path: [] });
    },
    entity: (name) =>
      ts.isIdentifier(name)
        ? tracer.binding(parts.bindings.bind(name), name)
        : tracer.member(tracer.entity(name.left), name.right.text, name),
    member: (flow, name, access) => traceMember({ flow, name, access, tracer }),
    elements: (flow) => traceElements(flow, tracer),
  };
  return tracer;
}

function traceExpression(node: ts.Expression, tracer: Tracer): Flow {
  const { trace } = tracer;
  if (ts.isStringLiteralLike(node)) return flowOf({ kind: 'string', node });
  if (ts.isTemplateExpression(node)) return flowOf({ kind: 'template', node });
  if (ts.isIdentifier(node)) return traceIdentifier(node, tracer);
  if (isEnvObject(node)) return flowOf({ kind: 'env-object' });
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return traceAccess(node, tracer);
  if (ts.isCallExpression(node)) return traceCall(node, tracer);
  if (ts.isNewExpression(node)) return traceConstruction(node, tracer);
  if (ts.isConditionalExpression(node)) return join([trace(node.whenTrue), trace(node.whenFalse)]);
  if (ts.isBinaryExpression(node)) return traceBinary(node, tracer);
  if (ts.isObjectLiteralExpression(node)) return flowOf({ kind: 'object', node });
  if (ts.isArrayLiteralExpression(node)) return flowOf({ kind: 'array', node });
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return flowOf({ kind: 'function', node });
  if (ts.isClassExpression(node)) return flowOf({ kind: 'class', node });
  if (node.kind === ts.SyntaxKind.ThisKeyword) return traceThis(node);
  if (node.kind === ts.SyntaxKind.NullKeyword) return flowOf({ kind: 'undefined', node });
  if (ts.isLiteralExpression(node) || ts.isPrefixUnaryExpression(node) || isBoolean(node))
    return flowOf({ kind: 'literal', node });
  return flowOf({ kind: 'unknown', node, path: [] });
}

/** `new Proxy(client, …)` is the client as far as its origin goes, and a promise what it is kept with. */
function traceConstruction(node: ts.NewExpression, tracer: Tracer): Flow {
  const [target] = node.arguments ?? [];
  const name = ts.isIdentifier(node.expression) ? node.expression.text : undefined;
  if (name === 'Proxy' && target !== undefined) return tracer.trace(target);
  const kept = name === 'Promise' && target !== undefined ? keptBy(target, tracer) : undefined;
  if (kept !== undefined) return kept;
  return flowOf({ kind: 'construct', node, path: [] });
}

function traceIdentifier(node: ts.Identifier, tracer: Tracer): Flow {
  if (node.text === 'undefined') return flowOf({ kind: 'undefined', node });
  return tracer.binding(tracer.bindings.bind(node), node);
}

function traceBinary(node: ts.BinaryExpression, { trace }: Tracer): Flow {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.BarBarEqualsToken:
      return join([trace(node.left), trace(node.right)]);
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.CommaToken:
    case ts.SyntaxKind.EqualsToken:
      return trace(node.right);
    default:
      return flowOf({ kind: 'unknown', node, path: [] });
  }
}

/** The class, Vue component or object literal whose method `this` stands in; arrow functions do not change it. */
function traceThis(node: ts.Node): Flow {
  let current = node.parent;
  while (!ts.isSourceFile(current)) {
    const parent = current.parent;
    if (ts.isClassElement(current) && ts.isClassLike(parent)) {
      const isStatic =
        ts.canHaveModifiers(current) && ts.getModifiers(current)?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword);
      return flowOf(isStatic ? { kind: 'class', node: parent } : { kind: 'instance', node: parent, path: [] });
    }
    const options = ts.isFunctionLike(current) ? componentOptions(current) : undefined;
    if (options !== undefined && !ts.isArrowFunction(current)) return flowOf({ kind: 'component', node: options });
    const literal = literalOf(current);
    if (literal !== undefined) return flowOf({ kind: 'object', node: literal });
    if (ts.isFunctionDeclaration(current) || ts.isFunctionExpression(current)) break;
    current = parent;
  }
  return flowOf({ kind: 'unknown', node, path: [] });
}

/** The literal that has a function as a method: `{ ask() { … } }`, `{ ask: function () { … } }`. */
function literalOf(method: ts.Node): ts.ObjectLiteralExpression | undefined {
  const isKept = ts.isFunctionExpression(method) && ts.isPropertyAssignment(method.parent);
  const owner = isKept ? method.parent.parent : method.parent;
  const isMethod = isKept || ts.isMethodDeclaration(method) || ts.isAccessor(method);
  return isMethod && ts.isObjectLiteralExpression(owner) ? owner : undefined;
}

function isBoolean(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
}
