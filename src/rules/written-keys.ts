import type { RuleFinding } from '../finding.ts';
import { rules as words } from '../messages/rules.ts';
import type { Leaf } from '../source/flow.ts';
import { isInTest } from '../source/test-file.ts';
import type { ts } from '../source/ts.ts';
import { at } from './find.ts';

interface Writing {
  readonly base: Pick<RuleFinding, 'rule' | 'kind'>;
  /** Who is sent the key from now on. */
  readonly vendor: string;
  /** Where keys are written that go on to OpenAI. */
  readonly kept: ReadonlySet<ts.Node>;
}

/** A key that comes from nowhere but the code, be it the place where people put theirs: an example, an empty text. */
export function writtenKeys(leaves: readonly Leaf[], { base, vendor, kept }: Writing): RuleFinding[] {
  if (!leaves.every(({ kind }) => kind === 'string')) return [];
  return leaves.flatMap((leaf) => {
    if (leaf.kind !== 'string' || isInTest(leaf.node)) return [];
    const isShared = kept.has(leaf.node);
    const message = words.client.keyWritten(vendor, isShared);
    const found = { ...base, confidence: 'likely', action: 'manual', message } as const;
    return [at(leaf.node, isShared ? { ...found, todo: message } : found)];
  });
}
