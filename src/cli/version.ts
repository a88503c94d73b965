import { readFileSync } from 'node:fs';

/** The version in our package.json, which lies two folders up from `src/cli` and from `dist/cli` alike. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return (manifest as { version: string }).version;
}
