import { memberName, unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';

/** A call that puts something in the place of a module. */
export interface MockedModule {
  readonly call: ts.CallExpression;
  readonly specifier: ts.StringLiteralLike;
}

/** `vi.mock(name)`, `jest.doMock(name, factory)`, `mock.module(name, factory)` */
export function mockedModules({ index }: Tracer): MockedModule[] {
  return index.calls.flatMap((call) => {
    const [specifier] = call.arguments;
    const callee = unwrap(call.expression);
    if (specifier === undefined || !ts.isStringLiteralLike(specifier) || !ts.isPropertyAccessExpression(callee))
      return [];
    const owner = callee.expression.getText();
    const isMock =
      (/^(?:vi|vitest|jest)$/.test(owner) && /^(?:do|unstable_)?[mM]ock(?:Module)?$/.test(memberName(callee) ?? '')) ||
      /^mock\.module$/.test(callee.getText());
    return isMock ? [{ call, specifier }] : [];
  });
}

/** The object that a mock's factory gives as the module; undefined where there is none, or where code makes it. */
export function factoryOf({ arguments: [, factory] }: ts.CallExpression): ts.ObjectLiteralExpression | undefined {
  const inner = factory === undefined ? undefined : unwrap(factory);
  if (inner === undefined || !(ts.isArrowFunction(inner) || ts.isFunctionExpression(inner))) return undefined;
  const [only, ...others] = ts.isBlock(inner.body) ? inner.body.statements : [];
  const value = ts.isBlock(inner.body)
    ? others.length === 0 && only !== undefined && ts.isReturnStatement(only)
      ? only.expression
      : undefined
    : inner.body;
  const literal = value === undefined ? undefined : unwrap(value);
  return literal !== undefined && ts.isObjectLiteralExpression(literal) ? literal : undefined;
}
