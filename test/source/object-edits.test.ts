import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/pipeline/change-set.ts';
import { type ObjectChange, objectEdits } from '../../src/source/object-edits.ts';
import { nameOf } from '../../src/source/syntax.ts';
import { ts } from '../../src/source/ts.ts';

type Wish = { readonly remove: string } | { readonly insert: string; readonly after?: string | null };

/** Changes the first object literal of a piece of code. */
function change(code: string, wishes: readonly Wish[]): string {
  const file = ts.createSourceFile('/a.ts', code, ts.ScriptTarget.ESNext, true);
  let literal: ts.ObjectLiteralExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) literal ??= node;
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (literal === undefined) throw new Error('no literal');
  const { properties } = literal;
  const named = (name: string) => properties.find((property) => nameOf(property.name) === name);
  const changes = wishes.map((wish): ObjectChange => {
    if ('remove' in wish) {
      const property = named(wish.remove);
      if (property === undefined) throw new Error(wish.remove);
      return { kind: 'remove', property };
    }
    const after = typeof wish.after === 'string' ? named(wish.after) : wish.after;
    return { kind: 'insert', text: wish.insert, ...(after === undefined ? {} : { after }) };
  });
  return applyEdits(
    code,
    objectEdits(literal, changes)
      .flat()
      .map((edit) => ({ ...edit, rule: 'test' })),
  );
}

describe('objectEdits', () => {
  it.each([
    ['one line', 'f({ a: 1 });', [{ insert: 'b: 2', after: 'a' }], 'f({ a: 1, b: 2 });'],
    ['one line, before another', 'f({ a: 1, c: 3 });', [{ insert: 'b: 2', after: 'a' }], 'f({ a: 1, b: 2, c: 3 });'],
    ['one line, in front', 'f({ b: 2 });', [{ insert: 'a: 1', after: null }], 'f({ a: 1, b: 2 });'],
    ['lines, in front', 'f({\n  b: 2,\n});', [{ insert: 'a: 1', after: null }], 'f({\n  a: 1,\n  b: 2,\n});'],
    [
      'in place of the first',
      'f({ b: 2, c: 3 });',
      [{ insert: 'a: 1', after: null }, { remove: 'b' }],
      'f({ a: 1, c: 3 });',
    ],
    [
      'a comment behind the anchor that goes on below',
      'f({\n  a: 1, // one\n        // and only\n  // three\n  c: 3,\n});',
      [{ insert: 'b: 2', after: 'a' }],
      'f({\n  a: 1, // one\n        // and only\n  b: 2,\n  // three\n  c: 3,\n});',
    ],
    [
      'a comment of lines behind the anchor',
      'f({\n  a: 1, /* one\n  and only */\n  c: 3,\n});',
      [{ insert: 'b: 2', after: 'a' }],
      'f({\n  a: 1, /* one\n  and only */\n  b: 2,\n  c: 3,\n});',
    ],
    [
      'comments with nothing below',
      'f({\n  a: 1, // one\n  // two\n});',
      [{ insert: 'b: 2' }],
      'f({\n  a: 1, // one\n  // two\n  b: 2,\n});',
    ],
    [
      'a comment behind the brace',
      'f({ // all\n  a: 1,\n});',
      [{ insert: 'b: 2', after: null }],
      'f({ // all\n  b: 2,\n  a: 1,\n});',
    ],
    ['comments alone', 'f({\n  // a: 1,\n});', [{ insert: 'b: 2' }], 'f({\n  // a: 1,\n  b: 2,\n});'],
    [
      'a comment alone',
      'f({ /* none */ });',
      [{ insert: 'b: 2' }, { insert: 'c: 3' }],
      'f({ /* none */ b: 2, c: 3 });',
    ],
    [
      'a comma below a comment',
      'f({\n  a: 1 // one\n  , c: 3\n});',
      [{ insert: 'b: 2', after: 'a' }],
      'f({\n  a: 1,\n  b: 2 // one\n  , c: 3\n});',
    ],
    ['no spaces', 'f({a: 1});', [{ insert: 'b: 2' }], 'f({a: 1, b: 2});'],
    ['empty', 'f({});', [{ insert: 'b: 2' }], 'f({ b: 2 });'],
    ['lines', 'f({\n  a: 1,\n});', [{ insert: 'b: 2' }], 'f({\n  a: 1,\n  b: 2,\n});'],
    ['lines without a last comma', 'f({\n  a: 1\n});', [{ insert: 'b: 2' }], 'f({\n  a: 1,\n  b: 2\n});'],
    [
      'a comment behind the anchor',
      'f({\n  a: 1, // one\n  c: 3,\n});',
      [{ insert: 'b: 2', after: 'a' }],
      'f({\n  a: 1, // one\n  b: 2,\n  c: 3,\n});',
    ],
    [
      'a comment behind the last one, without comma',
      'f({\n  a: 1 // one\n});',
      [{ insert: 'b: 2' }, { insert: 'c: 3' }],
      'f({\n  a: 1, // one\n  b: 2,\n  c: 3\n});',
    ],
    ['CRLF and tabs', 'f({\r\n\ta: 1,\r\n});', [{ insert: 'b: 2' }], 'f({\r\n\ta: 1,\r\n\tb: 2,\r\n});'],
    ['remove in the middle', 'f({ a: 1, b: 2, c: 3 });', [{ remove: 'b' }], 'f({ a: 1, c: 3 });'],
    ['remove first', 'f({ a: 1, b: 2 });', [{ remove: 'a' }], 'f({ b: 2 });'],
    ['remove last', 'f({ a: 1, b: 2 });', [{ remove: 'b' }], 'f({ a: 1 });'],
    ['remove all', 'f({ a: 1 });', [{ remove: 'a' }], 'f({});'],
    ['remove a line', 'f({\n  a: 1,\n  b: 2, // gone\n  c: 3,\n});', [{ remove: 'b' }], 'f({\n  a: 1,\n  c: 3,\n});'],
    ['remove the last line', 'f({\n  a: 1,\n  b: 2\n});', [{ remove: 'b' }], 'f({\n  a: 1\n});'],
    ['remove the last of lines with comma', 'f({\n  a: 1,\n  b: 2,\n});', [{ remove: 'b' }], 'f({\n  a: 1,\n});'],
    [
      'remove two that end the literal',
      'f({\n  a: 1,\n  b: 2,\n  c: 3\n});',
      [{ remove: 'b' }, { remove: 'c' }],
      'f({\n  a: 1\n});',
    ],
    [
      'one goes, one comes',
      'f({\n  a: 1,\n  b: 2\n});',
      [{ insert: 'x: 9', after: 'a' }, { remove: 'b' }],
      'f({\n  a: 1,\n  x: 9\n});',
    ],
    [
      'one goes in front, one comes behind',
      'f({\n  b: 2,\n  a: 1,\n});',
      [{ insert: 'x: 9', after: 'a' }, { remove: 'b' }],
      'f({\n  a: 1,\n  x: 9,\n});',
    ],
    [
      'inline, one goes, two come',
      'f({ a: 1, b: 2 });',
      [{ insert: 'x: 9', after: 'a' }, { insert: 'y: 8', after: 'a' }, { remove: 'b' }],
      'f({ a: 1, x: 9, y: 8 });',
    ],
    [
      'a comment above stays',
      'f({\n  a: 1,\n  // about c\n  c: 3,\n});',
      [{ insert: 'b: 2', after: 'a' }],
      'f({\n  a: 1,\n  b: 2,\n  // about c\n  c: 3,\n});',
    ],
  ] as const)('%s', (_, code, wishes, expected) => {
    expect(change(code, wishes)).toBe(expected);
  });

  it('breaks a line that would grow too long', () => {
    const code = `  const client = make({ apiKey: process.env.SOME_LONG_NAME, other: true }, ${'x'.repeat(20)});`;
    expect(change(code, [{ insert: "baseURL: 'https://example.com/v1'", after: 'apiKey' }])).toBe(
      `  const client = make({\n    apiKey: process.env.SOME_LONG_NAME,\n    baseURL: 'https://example.com/v1',\n    other: true,\n  }, ${'x'.repeat(20)});`,
    );
  });
});
