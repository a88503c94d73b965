import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CLASSES, ERROR_CODES } from '../../src/openai/error-codes.ts';
import { ERROR_KINDS } from '../../src/providers/behaviour.ts';
import { pinnedClients } from '../pinned/pinned.ts';

describe('OpenAI’s error codes', () => {
  it.each([
    ['invalid_api_key', 'auth'],
    ['unsupported_country_region_territory', 'permission'],
    ['model_not_found', 'model'],
    ['unknown_url', 'path'],
    ['invalid_request_error', 'parameter'],
    ['unsupported_parameter', 'parameter'],
    ['context_length_exceeded', 'context'],
    ['rate_limit_exceeded', 'rate'],
    ['tokens', 'rate'],
    ['insufficient_quota', 'quota'],
    ['billing_hard_limit_reached', 'quota'],
    ['content_policy_violation', 'content'],
    ['content_filter', 'content'],
    ['server_error', 'server'],
    ['server_overloaded', 'overloaded'],
  ])('%s is about %s', (code, kind) => {
    expect(ERROR_CODES.get(code)).toBe(kind);
  });

  it('name each kind, and no code of others', () => {
    expect(new Set(ERROR_CODES.values())).toEqual(new Set(ERROR_KINDS));
    for (const code of ['1302', 'InvalidParameter', 'DataInspectionFailed', 'ENOENT', 'constructor']) {
      expect(ERROR_CODES.has(code)).toBe(false);
    }
  });
});

describe.each([4, 5, 6])('the error classes of major %i', (major) => {
  let sdk: Sdk;
  beforeAll(async () => {
    const clients = await pinnedClients();
    sdk = createRequire(join(clients, 'x.js'))(`openai-v${major}`);
  }, 120_000);

  it('are exported, all that are listed', () => {
    for (const [name, { majors }] of ERROR_CLASSES) {
      expect(typeof sdk[name], name).toBe(majors.includes(major) ? 'function' : 'undefined');
    }
  });

  it('stand for the status that is listed, and for no other', () => {
    for (const status of [400, 401, 402, 403, 404, 409, 418, 422, 429, 500, 503]) {
      const error = sdk.APIError.generate(status, { error: { message: 'no' } }, 'no', new Headers());
      const listed = [...ERROR_CLASSES].find(([, each]) => each.status === Math.min(status, 500))?.[0];
      expect(error.constructor.name).toBe(listed ?? 'APIError');
    }
  });
});

interface Sdk {
  readonly [name: string]: unknown;
  readonly APIError: { generate(status: number, body: object, message: string, headers: Headers): Error };
}
