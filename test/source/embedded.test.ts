import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeText, markupText } from '../../src/source/embedded/code-text.ts';
import { isSetIn, type Markup, markupOf } from '../../src/source/embedded/markup.ts';
import { mdxCode } from '../../src/source/embedded/mdx-code.ts';
import { loadParser, MissingParser } from '../../src/source/embedded/parser.ts';
import { scriptsOf } from '../../src/source/embedded/scripts-of.ts';
import { parseFile } from '../../src/source/parse-file.ts';
import { ts } from '../../src/source/ts.ts';

/** The contents of each script, as they stand in the file. */
function contents(path: string, text: string): string[] {
  return scriptsOf(path, text).map(({ start, end }) => text.slice(start, end));
}

describe('scriptsOf', () => {
  it.each([
    ['a.vue', '<template><p>{{ a < b }}</p></template>\n<script>let a</script>', ['let a']],
    ['a.vue', '<script>\nlet a\n</script><script setup lang="ts">let b: 1</script>', ['\nlet a\n', 'let b: 1']],
    ['a.vue', '<!-- <script>no</script> --><script>let a</script>', ['let a']],
    ['a.vue', '<template lang="pug">\nscript no\n</template><script>let a</script>', ['let a']],
    ['a.vue', '<template><div></template><script>let a</script>', ['let a']],
    ['a.vue', '<docs>A <script> tag</docs><script\n  lang="ts" generic="T extends A<B>"\n>let a</script\n>', ['let a']],
    ['a.vue', '<script src="./a.ts"></script><script src="./b.ts" /><SCRIPT>no</SCRIPT>', []],
    ['a.vue', '<script type="application/ld+json">{}</script><script></script>', ['']],
    ['a.vue', "<script>const a = '<\\/script>'</script>", ["const a = '<\\/script>'"]],
    [
      'a.svelte',
      '<script context="module">let a</script>\n{#if a < b}<p>{a}</p>{/if}<script lang="ts">let b</script>',
      ['let a', 'let b'],
    ],
    ['a.svelte', '<p>{a}</p><script>let b</script><script module>let a</script>', ['let b', 'let a']],
    [
      'a.svelte',
      '<!-- <script>no</script> --><svelte:head><script>no()</script></svelte:head><script>let a</script>',
      ['let a'],
    ],
    ['a.svelte', '<button on:click={() => a > b}>{@html `<script>no</` + `script>`}</button>', []],
    ['a.svelte', '<div><span></div>\n<script>let a</script>', ['let a']],
    ['a.svelte', '<script>let a</script>\n<style lang="scss">\n// b\n$c: 1;\n@include d($c);\n</style>', ['let a']],
    ['a.svelte', '<template lang="pug">\np(x="<")\n</template>\n<script>let a</script>', ['let a']],
    [
      'a.astro',
      '---\nconst a = "---"; // ---\n---\n<p>你好</p><script>let b</script>',
      ['\nconst a = "---"; // ---\n', 'let b'],
    ],
    ['a.astro', '<!-- 😀 -->\n---\nlet a\n---\n{a && <script is:inline>let b</script>}', ['\nlet a\n', 'let b']],
    ['a.astro', '<p title="<script>no</script>">{`<script>no</script>`}</p><!-- <script>no</script> -->', []],
    ['a.astro', '<script type="application/ld+json">{}</script><script src="./a.ts"></script>', []],
  ])('%s: %s', (path, text, expected) => {
    expect(contents(path, text)).toEqual(expected);
    const marked = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(contents(path, marked)).toEqual(expected.map((code) => code.replaceAll('\n', '\r\n')));
  });

  it.each([
    ['a.vue', '<script>let a'],
    ['a.svelte', '<script>let a'],
    ['a.astro', '---\nlet a'],
  ])('%s: %s has no end', (path, text) => {
    expect(() => scriptsOf(path, text)).toThrow();
  });
});

const code = fc.constantFrom(
  'let a = 1',
  '\nimport b from "b"\r\n',
  '\tconst c = `<template>{{`;\n',
  '// 你好 😀',
  '/* <p> */ f({ x: "</p>" })',
  '',
);
const markup = fc.constantFrom(
  '',
  ' ',
  '\r\n',
  '<p>你好 😀</p>',
  '<br/>',
  '\t<a href="x">{a}</a>\n',
  '<!-- <script>no</script> -->',
  '<b title="it\'s">"</b>',
);
const tag = fc.constantFrom('<script>', '<script lang="ts">', '<script\n\tlang="ts"\n>');

/** A component, and the code that is in it. */
const components = {
  'a.vue': fc.tuple(markup, tag, code, markup, code, markup).map(([one, open, first, two, second, three]) => ({
    text: `${one}${open}${first}</script><template>${two}</template><script setup lang="ts">${second}</script>${three}`,
    inside: [first, second],
  })),
  'a.svelte': fc.tuple(markup, code, markup, tag, code, markup).map(([one, first, two, open, second, three]) => ({
    text: `${one}<script module lang="ts">${first}</script>${two}${open}${second}</script>${three}`,
    inside: [first, second],
  })),
  'a.astro': fc.tuple(code, markup, tag, code, markup).map(([first, one, open, second, two]) => ({
    text: `---\n${first}\n---\n${one}${open}${second}</script>${two}`,
    // An empty element has no text.
    inside: second === '' ? [`\n${first}\n`] : [`\n${first}\n`, second],
  })),
};

describe.each(Object.entries(components))('codeText of %s', (path, component) => {
  it('is as long as the file, the same in scripts, and white space to the compiler elsewhere', () => {
    fc.assert(
      fc.property(component, fc.constantFrom('', '\uFEFF'), ({ text: body, inside }, mark) => {
        const text = mark + body;
        const scripts = scriptsOf(path, text);
        const shown = codeText(text, scripts);
        expect(shown).toHaveLength(text.length);
        expect(scripts.map(({ start, end }) => text.slice(start, end))).toEqual(inside);
        expect(scripts.map(({ start, end }) => shown.slice(start, end))).toEqual(inside);
        const around = [...scripts]
          .reverse()
          .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), shown);
        expect(around).toMatch(/^[\s\u200B{}0;]*$/);
        const hidden = markupText(text, scripts);
        expect(hidden).toHaveLength(text.length);
        for (const { start, end } of scripts) expect(hidden.slice(start, end).trim()).toBe('');
      }),
      { numRuns: 150 },
    );
  });
});

/** What the compiler makes of a component: its statements but those that part scripts. */
function statements(path: string, text: string): string[] {
  const file = parseFile(path, text);
  if ('because' in file) throw new Error(file.what);
  return file.statements.map((statement) => statement.getText()).filter((statement) => statement !== '0;');
}

describe('parseFile', () => {
  it('ends the last statement and the last comment of each script', () => {
    expect(statements('a.vue', '<script>const a = b</script><script setup>(c)()</script>')).toEqual([
      'const a = b',
      '(c)()',
    ]);
    expect(statements('a.vue', '<script>const a = () => (b = 1)</script>')).toEqual(['const a = () => (b = 1)']);
    expect(statements('a.vue', '<script>let a // one</script><script setup>let b</script>')).toEqual([
      'let a',
      'let b',
    ]);
  });

  it('lets a frontmatter return and await, and keeps the scripts of a page apart', () => {
    const text =
      '---\nif (await a) return b\nlet c\n---\n<script>import d from "d"; let c</script><script>let c</script>';
    const file = parseFile('a.astro', text);
    if ('because' in file) throw new Error(file.what);
    expect(file.statements.map(({ kind }) => ts.SyntaxKind[kind])).toEqual([
      'IfStatement',
      'FirstStatement',
      'ExpressionStatement',
      'Block',
      'Block',
    ]);
  });

  it.each([
    ['<script lang="coffee">a = -> 1</script>', { because: 'language', what: 'coffee' }],
    ['\n<script>\nlet a = ;\n</script>', { because: 'syntax', what: 'line 3: Expression expected.' }],
    ['<script>let a', { because: 'syntax', what: 'a script does not end' }],
  ])('%s is not read', (text, expected) => {
    expect(parseFile('a.vue', text)).toEqual(expected);
  });
});

describe('loadParser', () => {
  const loading = (version: string) =>
    ((name: string) => (name.endsWith('/package.json') ? { version } : { name })) as NodeJS.Require;

  it('takes the version that it knows', () => {
    expect(loadParser('svelte/compiler', loading('5.57.3'))).toEqual({ name: 'svelte/compiler' });
  });

  it('runs no other one, which may be of the repository that is read', () => {
    expect(() => loadParser('svelte/compiler', loading('4.2.0'))).toThrow(new MissingParser('svelte@5.57.3'));
    const nothing = (() => {
      throw new Error('not found');
    }) as unknown as NodeJS.Require;
    expect(() => loadParser('@astrojs/compiler/sync', nothing)).toThrow(new MissingParser('@astrojs/compiler@4.0.0'));
  });
});

describe('isSetIn', () => {
  const markupIn = (text: string): Markup => {
    const file = parseFile('a.svelte', `<script>let x</script>${text}`);
    const found = 'because' in file ? undefined : markupOf(file);
    if (found === undefined) throw new Error(JSON.stringify(file));
    return found;
  };

  it.each([
    '<input bind:value={model} />',
    '<input bind:value={$model}>',
    '<Picker bind:model />',
    '<Picker bind:value={model.name} />',
    '<input v-model="model">',
    '<input v-model.trim="model.name">',
    '<p onclick={() => (model = "b")}>{model}</p>',
    '<p onclick={() => model.id ??= 1}>x</p>',
    '<p onclick={() => model["id"] = 1}>x</p>',
    '<p onclick={() => model++}>x</p>',
  ])('%s', (text) => {
    expect(isSetIn(markupIn(text), 'model')).toBe(true);
  });

  it.each([
    '<p>{model}</p>',
    '<Picker model={model} />',
    '<Picker model="model" bind:value={other} />',
    '{#if model === "a" || model.id == 1 || model >= 2}<p></p>{/if}',
    '<p onclick={() => (other.model = 1)}>{models}</p>',
    '<p onclick={(model) => model.id}>x</p>',
    '<!-- model = 1 --><p>{model}</p>',
  ])('not %s', (text) => {
    expect(isSetIn(markupIn(text), 'model')).toBe(false);
  });
});

it('mdxCode leaves what runs, at its place', () => {
  const text = 'import a from "a"\n\n`b` text\n\n```js\nc()\n```\n{d()}\n~~~\ne\n~~~\n{/* f */}<G />';
  const shown = mdxCode(text);
  expect(shown).toHaveLength(text.length);
  expect(shown.replaceAll(/\s+/g, ' ').trim()).toBe('import a from "a" text {d()} <G />');
  expect(shown.indexOf('{d()}')).toBe(text.indexOf('{d()}'));
});
