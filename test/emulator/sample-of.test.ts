import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { sampleOf } from '../../src/emulator/sample-of.ts';

const tree = {
  type: 'object',
  properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#' } } },
  required: ['name'],
};

it.each<[what: string, schema: object]>([
  ['required properties', { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }],
  ['a list with a least length', { type: 'array', items: { type: 'integer' }, minItems: 3 }],
  ['a union', { anyOf: [{ type: 'null' }, { type: 'string' }] }],
  ['several types', { type: ['string', 'null'] }],
  ['bounds of numbers', { type: 'number', exclusiveMinimum: 2.5, maximum: 7 }],
  ['lengths of texts', { type: 'string', minLength: 12, maxLength: 12 }],
  ['parts that all hold', { allOf: [{ properties: { a: { const: 1 } } }, { properties: { b: { enum: [2] } } }] }],
  ['a definition', { $ref: '#/$defs/x', $defs: { x: { type: 'boolean' } } }],
  ['a schema of itself', tree],
  ['a negative bound', { type: 'integer', maximum: -5 }],
])('fits %s', (_, schema) => {
  const validate = new Ajv({ strict: false }).compile(schema);
  const sample = sampleOf(schema);
  expect(validate(sample), JSON.stringify(sample)).toBe(true);
  expect(sampleOf(schema)).toEqual(sample);
});

it('takes the example or the default, and ends where a schema does not', () => {
  expect(sampleOf({ type: 'string', examples: ['Hangzhou'] })).toBe('Hangzhou');
  expect(sampleOf({ type: 'string', default: 'x' })).toBe('x');
  const endless = { type: 'object', properties: { next: { $ref: '#' } }, required: ['next'] };
  expect(() => JSON.stringify(sampleOf(endless))).not.toThrow();
});
