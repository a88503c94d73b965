import type { ts } from './ts.ts';

/** `__tests__/ask.ts`, `tests/ask.ts`, `integration-tests/ask.ts` */
const TEST_FOLDER =
  /\/(?:(?:(?:unit|integration|functional|acceptance|smoke|system|e2e)[-_]?)?tests?|__tests__|__mocks__|test-utils|e2e|cypress)\//i;

/** `ask.test.ts`, `ask.spec.js`; what prepares them: `vitest.setup.ts`, `jest.config.js` */
const TEST_FILE =
  /[./](?:test|spec|vitest|cy)\.[mc]?[jt]sx?$|\/(?:(?:jest|vitest|test)[.-]?setup|setup[.-]?tests?|(?:jest|vitest|playwright|cypress)\.config)\.[mc]?[jt]sx?$/i;

/**
 * Whether a node is part of a test. Tests hand classes to matchers and values to mocks: that says nothing of what the
 * program does, and what they expect must go on matching what they pass.
 */
export function isInTest(node: ts.Node): boolean {
  return isTest(node.getSourceFile().fileName);
}

/** The same of a path relative to root. */
export function isTestPath(path: string): boolean {
  return isTest(`/${path}`);
}

function isTest(fileName: string): boolean {
  return TEST_FOLDER.test(fileName) || TEST_FILE.test(fileName);
}
