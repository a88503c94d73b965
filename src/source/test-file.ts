import type { ts } from './ts.ts';

/** `ask.test.ts`, `ask.spec.js`, `__tests__/ask.ts`, `tests/ask.ts`; what prepares them: `vitest.setup.ts`, `__mocks__/` */
const TEST_FILE =
  /[./](?:test|spec|vitest|cy)\.[mc]?[jt]sx?$|\/(?:tests?|__tests__|__mocks__|test-utils|e2e|cypress)\/|\/(?:(?:jest|vitest|test)[.-]?setup|setup[.-]?tests?|(?:jest|vitest|playwright|cypress)\.config)\.[mc]?[jt]sx?$/i;

/**
 * Whether a node is part of a test. Tests hand classes to matchers and values to mocks: that says nothing of what the
 * program does, and what they expect must go on matching what they pass.
 */
export function isInTest(node: ts.Node): boolean {
  return TEST_FILE.test(node.getSourceFile().fileName);
}

/** The same of a path relative to root. */
export function isTestPath(path: string): boolean {
  return TEST_FILE.test(`/${path}`);
}
