/** What a key becomes wherever it would be printed: its first three characters, as far as it is long enough. */
export function maskedKey(key: string): string {
  return key.length < 12 ? '…' : `${key.slice(0, 3)}…`;
}

/** Shorter pieces would hit words by chance. */
const SHORTEST = 6;

/**
 * Masks every occurrence of the keys in a text: as they are, as JSON and URLs write them, and inside base64, at whatever
 * offset they stand there.
 */
export function secretMask(keys: readonly string[]): (text: string) => string {
  const forms = keys
    .flatMap((key) => formsOf(key).map((form) => ({ form, masked: maskedKey(key) })))
    .filter(({ form }) => form.length >= SHORTEST)
    .sort((a, b) => b.form.length - a.form.length);
  return (text) => forms.reduce((masked, { form, masked: shown }) => masked.replaceAll(form, shown), text);
}

function formsOf(key: string): string[] {
  const url = encodeURIComponent(key);
  const inJson = JSON.stringify(key).slice(1, -1);
  return [...new Set([key, inJson, url, url.replace(/%../g, (code) => code.toLowerCase()), ...base64Forms(key)])];
}

/** Base64 knows three offsets; what shares its first or last character with neighbours is left off. */
function base64Forms(key: string): string[] {
  const bytes = Buffer.from(key);
  return [0, 1, 2].flatMap((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=.*/s, '');
    const start = Math.ceil((offset * 8) / 6);
    const end = Math.floor(((offset + bytes.length) * 8) / 6);
    const whole = text.slice(start, end);
    return [whole, whole.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
