import type { RuleFinding } from '../../finding.ts';
import { http as words } from '../../messages/http.ts';
import type { FileIndex } from '../../source/index-files.ts';
import { memberName, outward, unwrap } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { placesInUse } from '../departure.ts';
import { at } from '../find.ts';
import { isNear } from '../near.ts';
import type { Rule } from '../rule.ts';

/** `key.startsWith('sk-')`, `/^sk-/.test(key)`, `key.length === 51`: what the new vendor's key need not pass. */
export const keyShapeRule: Rule = {
  id: 'http/key-shape',
  family: 'http',
  find: ({ inventory, target, verdicts, env }) => {
    if (target === null) return [];
    const kept = new Set<ts.Node>(env.variables.flatMap(({ elsewhere }) => elsewhere.map(({ node }) => node)));
    const isMoved = (node: ts.Node) => placesInUse(verdicts, (moved) => isNear(moved, node, inventory)).length > 0;
    const { strings, patterns, identifiers } = inventory.tracer.index;
    return [...keyTests(strings), ...patterns.filter(isKeyPattern), ...lengthTests(identifiers)]
      .filter((node) => !isInTest(node) && isMoved(node) && !isOfKept(node, kept, inventory.tracer))
      .map((node): RuleFinding => {
        const message = words.keyShape(target.provider.name);
        return at(outward(node), {
          rule: 'http/key-shape',
          kind: 'env',
          confidence: 'likely',
          action: 'manual',
          message,
          todo: message,
        });
      });
  },
};

function keyTests(strings: FileIndex['strings']): ts.Node[] {
  return ['sk-', 'sk-proj-']
    .flatMap((text) => strings.get(text) ?? [])
    .filter((node) => {
      const call = outward(node);
      return ts.isCallExpression(call) && /^(?:startsWith|includes|indexOf)$/.test(memberName(call.expression) ?? '');
    });
}

/** `sk-or-…` and `sk-ant-…` are keys of others. */
const PATTERN = /^\/\^?\(?(?:\?:)?sk(?:-(?!or\b|ant\b)|\((?:\?:)?-proj\b)/;

function isKeyPattern(node: ts.RegularExpressionLiteral): boolean {
  return PATTERN.test(node.text);
}

/** `process.env.X?.startsWith('sk-')`, where the variable goes on holding a key of OpenAI's. */
function isOfKept(node: ts.Node, kept: ReadonlySet<ts.Node>, tracer: Tracer): boolean {
  const call = outward(node);
  const tested =
    ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression)
      ? call.expression.expression
      : undefined;
  if (tested === undefined || !ts.isStringLiteralLike(node)) return false;
  const { leaves } = tracer.trace(tested);
  return leaves.length > 0 && leaves.every((leaf) => leaf.kind === 'env' && kept.has(leaf.node));
}

/** How long keys of OpenAI's are: those of a user, and of a project. */
const LENGTHS: ReadonlySet<string> = new Set(['51', '164']);

function lengthTests(identifiers: FileIndex['identifiers']): ts.Node[] {
  return (identifiers.get('length') ?? []).flatMap(({ parent }): ts.Node[] => {
    if (!ts.isPropertyAccessExpression(parent) || !/key|token|secret|value$/i.test(parent.expression.getText()))
      return [];
    const test = outward(parent);
    if (!ts.isBinaryExpression(test)) return [];
    const other = unwrap(test.left) === parent ? test.right : test.left;
    return ts.isNumericLiteral(other) && LENGTHS.has(other.text) ? [parent] : [];
  });
}
