import { describe, expect, it } from 'vitest';
import { documented, observed } from '../../../src/providers/fact.ts';
import { paramRows } from '../../../src/reporters/provider/params.ts';

const fact = documented('https://example.com', '2026-11');
const other = observed('https://example.com/other', '2026-10');
const lines = (rules: Parameters<typeof paramRows>[0]) =>
  paramRows(rules).map(({ cells: [verdict], text }) => `${verdict}| ${text}`);

describe('the parameters of an operation', () => {
  it('are grouped by verdict, what needs no thought first', () => {
    expect(
      lines({
        audio: { ...fact, action: 'reject' },
        seed: { ...fact, action: 'undocumented' },
        user: { ...fact, action: 'ignored' },
        store: { ...fact, action: 'drop' },
        max_tokens: { ...fact, action: 'rename', to: 'limit' },
        n: { ...fact, action: 'supported', range: { min: 1, max: 4 } },
        model: { ...fact, action: 'supported' },
      }),
    ).toEqual([
      'taken| `model`',
      'taken| `n`: From 1, up to 4.',
      'renamed| `max_tokens`: Becomes `limit`.',
      'taken out| `store`',
      'ignored| `user`',
      'undocumented| `seed`',
      'refused| `audio`',
    ]);
  });

  it('share a row where the same is said of them, with all its sources', () => {
    const [row, ...rest] = paramRows({
      seed: { ...fact, action: 'ignored', note: 'No effect.' },
      n: { ...other, action: 'ignored', note: 'No effect.' },
    });
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ cells: ['ignored'], text: '`seed`, `n`: No effect.', facts: [fact, other] });
  });

  it('join the models of rules that say the same, and name what is left', () => {
    const limit = { ...fact, action: 'supported', range: { max: 8 } } as const;
    expect(
      lines({
        max_tokens: [
          { ...limit, models: ['a'] },
          { ...limit, models: ['b'], range: { max: 9 } },
          { ...limit, models: ['c'] },
          { ...fact, action: 'supported' },
        ],
        top_p: [
          { ...fact, action: 'supported', given: { thinking: { type: 'disabled' } } },
          { ...fact, action: 'ignored', note: 'No effect.' },
        ],
      }),
    ).toEqual([
      'taken| `max_tokens`: Up to 8. For `a`, `c`.',
      'taken| `max_tokens`: Up to 9. For `b`.',
      'taken| `max_tokens`: Otherwise as it is.',
      'taken| `top_p`: With `thinking: {"type":"disabled"}`.',
      'ignored| `top_p`: Otherwise: No effect.',
    ]);
  });

  it('tell every bound', () => {
    expect(
      lines({
        temperature: { ...fact, action: 'supported', range: { min: 0, minOpen: true, max: 1, maxOpen: true } },
        stop: { ...fact, action: 'supported', maxItems: 1, maxLength: 20 },
        image: { ...fact, action: 'supported', prefixes: ['data:'] },
        role: { ...fact, action: 'supported', values: ['system'], replace: { developer: 'system' } },
        tier: { ...fact, action: 'drop', neutral: ['auto'], wire: 'refused', note: 'No tiers.' },
      }),
    ).toEqual([
      'taken| `temperature`: Above 0, up to but not 1.',
      'taken| `stop`: At most 1 item. At most 20 characters.',
      'taken| `image`: Only what begins with `data:`.',
      'taken| `role`: Only `system`. `developer` becomes `system`.',
      'taken out| `tier`: Changes nothing at `auto`. The server refuses it. No tiers.',
    ]);
  });
});
