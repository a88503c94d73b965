import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import { ERROR_CLASSES, ERROR_STATUS, type ErrorClass } from '../../openai/error-codes.ts';
import type { ErrorCase, ErrorKind } from '../../providers/behaviour.ts';
import type { Provider } from '../../providers/provider.ts';
import { sdkModule } from '../../source/sdk.ts';
import { unwrap } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import { caughtFrom } from './caught.ts';
import { movedCalls, providerOf } from './moved-chats.ts';

/** `error instanceof OpenAI.RateLimitError`, and `error.status === 429`, where the vendor answers with another status. */
export const errorClassRule: Rule = {
  id: 'openai-sdk/error-class',
  family: 'openai-sdk',
  find: (context) => {
    const { target, inventory } = context;
    const { tracer } = inventory;
    const moved = movedCalls(context);
    if (target === null || moved.length === 0) return [];
    return [...classTests(tracer), ...statusTests(tracer)].flatMap((test) => {
      const { calls, isSure } = caughtFrom(test.subject, moved, tracer);
      const [call] = calls;
      if (call === undefined || isInTest(test.node) || (test.by === 'status' && !isSure)) return [];
      return judge(test, providerOf(call, target));
    });
  },
};

interface ErrorTest {
  readonly node: ts.Expression;
  readonly subject: ts.Expression;
  readonly by: 'class' | 'status';
  readonly tested: ErrorClass;
}

function classTests(tracer: Tracer): ErrorTest[] {
  return [...ERROR_CLASSES].flatMap(([name, tested]) =>
    (tracer.index.identifiers.get(name) ?? []).flatMap((id): ErrorTest[] => {
      const right = ts.isPropertyAccessExpression(id.parent) && id.parent.name === id ? id.parent : id;
      const { parent } = right;
      const isTest = ts.isBinaryExpression(parent) && parent.right === right;
      if (!isTest || parent.operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword) return [];
      const isSdk = tracer
        .trace(right)
        .leaves.some((leaf) => leaf.kind === 'external' && sdkModule(leaf.specifier) !== undefined);
      return isSdk ? [{ node: parent, subject: parent.left, by: 'class', tested }] : [];
    }),
  );
}

function statusTests(tracer: Tracer): ErrorTest[] {
  return (tracer.index.identifiers.get('status') ?? []).flatMap(({ parent }): ErrorTest[] => {
    if (!ts.isPropertyAccessExpression(parent)) return [];
    const test = parent.parent;
    if (!ts.isBinaryExpression(test)) return [];
    const isEqual =
      test.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
      test.operatorToken.kind === ts.SyntaxKind.EqualsEqualsToken;
    const other = unwrap(test.left === parent ? test.right : test.left);
    if (!isEqual || !ts.isNumericLiteral(other)) return [];
    const tested = [...ERROR_CLASSES.values()].find(({ status }) => status === Number(other.text));
    return tested === undefined ? [] : [{ node: test, subject: parent, by: 'status', tested }];
  });
}

interface Elsewhere {
  readonly kind: ErrorKind;
  readonly answer: ErrorCase;
  readonly className: string | undefined;
}

function judge({ node, tested }: ErrorTest, provider: Provider): RuleFinding[] {
  const { errors } = provider.behaviour;
  const meant = tested.kinds.filter((kind) => meets(ERROR_STATUS[kind], tested));
  const elsewhere = meant.flatMap((kind): Elsewhere[] => {
    const answer = errors.cases[kind];
    return answer === undefined || meets(answer.status, tested)
      ? []
      : [{ kind, answer, className: classOf(answer.status) }];
  });
  const [first] = elsewhere;
  if (first === undefined) return [];
  // What the test is likeliest for no longer meets it; of the rest it is worth knowing where they went.
  const isMain = first.kind === meant[0];
  const message = words.errors.status(elsewhere, provider.name);
  return [
    at(node, {
      rule: 'openai-sdk/error-class',
      kind: 'response',
      confidence: 'likely',
      action: isMain ? 'manual' : 'none',
      message,
      ...(isMain ? { todo: message } : {}),
      fact: errors,
    }),
  ];
}

function meets(status: number, tested: ErrorClass): boolean {
  return tested.status === 500 ? status >= 500 : status === tested.status;
}

function classOf(status: number): string | undefined {
  const [name] = [...ERROR_CLASSES].find(([, known]) => known.status !== undefined && meets(status, known)) ?? [];
  return name;
}
