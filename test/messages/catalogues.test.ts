import { existsSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { language } from '../../src/messages/language.ts';
import { notes } from '../../src/messages/zh-CN/notes/index.ts';
import { customProvider, PROVIDERS } from '../../src/providers/index.ts';
import type { Provider } from '../../src/providers/provider.ts';

type Said = string | ((...given: readonly unknown[]) => unknown);
interface Pair {
  readonly key: string;
  readonly english: Said;
  readonly chinese: Said;
}

const custom = customProvider({ baseURL: 'https://llm.example.com/v1', keyEnv: 'LLM_KEY' });
const files = globSync('*.ts', { cwd: `${import.meta.dirname}/../../src/messages/en` }).sort();

async function pairsOf(file: string): Promise<Pair[]> {
  const [english, chinese] = ['en', 'zh-CN'].map(
    (folder) => new URL(`../../src/messages/${folder}/${file}`, import.meta.url),
  );
  return pairs(await import(String(english)), await import(String(chinese)), file);
}

function pairs(english: unknown, chinese: unknown, key: string): Pair[] {
  if (typeof english === 'string' || typeof english === 'function')
    return [{ key, english: english as Said, chinese: chinese as Said }];
  if (typeof english !== 'object' || english === null) return [];
  return Object.entries(english).flatMap(([name, value]) =>
    pairs(value, (chinese as Record<string, unknown>)[name], `${key} ${name}`),
  );
}

/** Tries what a parameter may be until the English sentence takes it, each with a mark of its own. */
function givenFor(say: (...given: readonly unknown[]) => unknown): readonly unknown[] | undefined {
  const kinds = [(at: number) => `mark${at}mark`, (at: number) => [`mark${at}mark`], (at: number) => 1001 + at];
  const count = say.length;
  for (let way = 0; way < kinds.length ** count; way++) {
    const given = Array.from({ length: count }, (_, at) =>
      kinds[Math.floor(way / kinds.length ** at) % kinds.length]?.(at),
    );
    try {
      const text = say(...given);
      if (typeof text === 'string' && !/undefined|NaN|\[object/.test(text)) return given;
    } catch {
      // Of another kind.
    }
  }
  return undefined;
}

const MARK = /mark\dmark|100\d|1,00\d/g;
const marksOf = (text: string) => [...new Set(text.match(MARK))].sort();

it('speaks English here, so that what is compared is what is meant', () => {
  expect(language).toBe('en');
});

describe.each(files)('the Chinese of %s', (file) => {
  it('says all that comes in', async () => {
    for (const { key, english, chinese } of await pairsOf(file)) {
      if (typeof english !== 'function' || typeof chinese !== 'function') continue;
      const given = givenFor(english);
      if (given === undefined) continue;
      const [said, saidInChinese] = [String(english(...given)), String(chinese(...given))];
      // One of a few words was meant, which our mark is not.
      if (/undefined/.test(saidInChinese)) continue;
      expect(marksOf(saidInChinese), `${key}: ${saidInChinese}`).toEqual(marksOf(said));
    }
  });

  it('is Chinese wherever the English is a sentence', async () => {
    const told = (await pairsOf(file)).filter(
      ({ english, chinese }) =>
        typeof english === 'string' && /[a-z]{2,} [a-z]{2,}/.test(english) && !/\p{Script=Han}/u.test(String(chinese)),
    );
    expect(told.map(({ key, chinese }) => `${key}: ${String(chinese)}`)).toEqual([]);
  });
});

/** Words for people in the data of vendors. */
function wordsIn(data: unknown, key = ''): string[] {
  if (typeof data === 'string') return /^(?:note|reason|manual|label)$/.test(key) ? [data] : [];
  if (Array.isArray(data)) return data.flatMap((item) => wordsIn(item, key));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => wordsIn(value, name));
}

describe('the Chinese of the data of vendors', () => {
  const folder = new URL('../../src/messages/zh-CN/notes/', import.meta.url);
  const wordsOf = (provider: Provider) => [provider.name, ...wordsIn(provider)];
  // A new vendor is one file: it speaks English until there is a second one here.
  const translated = PROVIDERS.filter(({ id }) => existsSync(new URL(`${id}.ts`, folder)));

  it.each(translated.map((provider) => [provider.id, provider] as const))(
    '%s is whole, but for names',
    (_, provider) => {
      const missing = wordsIn(provider).filter((text) => /[a-z]/.test(text) && !(text in notes));
      expect(missing).toEqual([]);
    },
  );

  it('is of nothing that is not said any more', () => {
    const words = new Set([...PROVIDERS, custom].flatMap(wordsOf));
    expect(Object.keys(notes).filter((text) => !words.has(text))).toEqual([]);
  });

  it('ends as the English does', () => {
    const other = Object.entries(notes).filter(([english, chinese]) => english.endsWith('.') !== /。$/.test(chinese));
    expect(other).toEqual([]);
  });
});
