import type { Flow } from '../flow.ts';
import { ts } from '../ts.ts';
import { limited, plain, type Speller, type Spelling } from './spelling.ts';

/** Where an expression leads to, each origin spelled where it is written. */
export function spellFlow(node: ts.Expression, speller: Speller): Spelling[] {
  return spellLeaves(speller.tracer.trace(node), node, speller);
}

/** What a flow leads to, each origin spelled where it is written. */
export function spellLeaves(flow: Flow, from: ts.Node, { again }: Speller): Spelling[] {
  const ways = flow.leaves.flatMap((leaf): Spelling[] => {
    if (leaf.kind === 'undefined') return [];
    if (leaf.kind === 'env') return [plain({ kind: 'env', leaf })];
    const isWritten =
      leaf.kind === 'string' ||
      leaf.kind === 'template' ||
      (leaf.kind === 'construct' && leaf.path.every((name) => name === 'href')) ||
      (leaf.kind === 'unknown' && leaf.path.length === 0 && isPutTogether(leaf.node));
    return isWritten && leaf.node !== from && ts.isExpression(leaf.node)
      ? again(leaf.node)
      : [plain({ kind: 'open', node: 'node' in leaf ? leaf.node : from })];
  });
  return limited(
    oneOpen(ways).map((way) => ({ ...way, through: [...way.through, ...flow.through] })),
    from,
  );
}

/** Of all ways of which nothing is known one says as much as all, and leaves room for those of other callers. */
function oneOpen(ways: readonly Spelling[]): Spelling[] {
  const isOpen = ({ pieces, chain }: Spelling) => chain.length === 0 && pieces.every(({ kind }) => kind === 'open');
  const first = ways.find(isOpen);
  return ways.filter((way) => way === first || !isOpen(way));
}

function isPutTogether(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) || ts.isCallExpression(node) || ts.isConditionalExpression(node);
}
