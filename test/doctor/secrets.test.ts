import { describe, expect, it } from 'vitest';
import { maskedKey, secretMask } from '../../src/doctor/secrets.ts';

const KEY = 'id/42+secret=="\\é0123456789';

describe('secretMask', () => {
  const mask = secretMask([KEY]);

  it.each([
    ['as it is', KEY],
    ['in JSON', JSON.stringify({ said: KEY })],
    ['in a URL', `https://example.com/?key=${encodeURIComponent(KEY)}`],
    ['in a URL in lower case', encodeURIComponent(KEY).replace(/%../g, (code) => code.toLowerCase())],
    ['in base64', Buffer.from(KEY).toString('base64')],
    ['in base64 for URLs', Buffer.from(KEY).toString('base64url')],
  ])('hides the key %s', (_, text) => {
    expect(mask(text)).toContain('id/…');
    expect(mask(text)).not.toMatch(/secret|0123456789|c2VjcmV0/);
  });

  it.each([0, 1, 2, 3, 4, 5])('hides it %i bytes into a base64 text', (offset) => {
    const encoded = Buffer.from(`${'u'.repeat(offset)}${KEY}tail`).toString('base64');
    const left = mask(encoded);
    expect(left).toContain('…');
    // What is left of it at the seams are at most a character on each side.
    expect(Buffer.from(left.replace(/id\/…/, ''), 'base64').toString()).not.toMatch(/secret|0123/);
  });

  it('leaves other text alone', () => {
    expect(mask('secret: 42, id/43')).toBe('secret: 42, id/43');
  });
});

describe('maskedKey', () => {
  it('shows three characters, of a short key none', () => {
    expect(maskedKey('sk-0123456789')).toBe('sk-…');
    expect(maskedKey('sk-0123')).toBe('…');
    expect(maskedKey('')).toBe('…');
  });
});
