import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/source/parse-file.ts';

describe('parseFile', () => {
  it.each([
    ["function f() {\n  import a from 'a';\n}\n", 'line 2: An import declaration'],
    ["import a from 'a';\nif (a) {\n  export { b } from 'b';\n}\n", 'line 3: An export declaration'],
    ["run(() => {\n  export * from 'b';\n});\n", 'line 2: An export declaration'],
  ])('reads nothing of %j, which no engine takes', (text, what) => {
    expect(parseFile('a.ts', text)).toEqual({
      because: 'syntax',
      what: `${what} can only be used at the top level of a module.`,
    });
  });

  it.each([
    "declare module 'x' {\n  import { a } from 'a';\n  export { a };\n  export * from 'b';\n}\n",
    "export { a } from 'a';\nconst text = \"export { b } from 'b'\";\n",
    "export * from 'a';\n// export { b } from 'b';\n",
  ])('takes %j', (text) => {
    expect(parseFile('a.ts', text)).not.toHaveProperty('because');
  });
});
