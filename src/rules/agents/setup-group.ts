import type { ts } from '../../source/ts.ts';

/** What is set up in one file shares the import of its names: it stands or falls together. */
export function setupGroup(file: ts.SourceFile): string {
  return `agents:${file.fileName}`;
}
