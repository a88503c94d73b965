import type { ProviderInstance } from '../../source/libraries/ai-sdk/instances.ts';
import { ts } from '../../source/ts.ts';

/** What stands or falls together: all that comes through one import, in each of the files that it reaches. */
export function groupOf({ node, bringer }: ProviderInstance): string {
  const anchor = bringer ?? node;
  const statement = ts.findAncestor(anchor, ts.isStatement) ?? anchor;
  return `ai-sdk:${statement.getSourceFile().fileName}:${statement.pos}`;
}
