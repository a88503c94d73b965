import { readFileSync } from 'node:fs';

/** What tells this build from every other one. Undefined where the program runs from its source, which may change any moment. */
export function buildId(): string | undefined {
  try {
    const { id }: { readonly id?: unknown } = JSON.parse(
      readFileSync(new URL('../build.json', import.meta.url), 'utf8'),
    );
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
