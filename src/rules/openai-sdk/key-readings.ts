import type { Leaf } from '../../source/flow.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import type { ts } from '../../source/ts.ts';
import { readLike } from '../env/read-like.ts';
import { readOperands } from '../own-operands.ts';
import type { MoveContext } from './client-options.ts';

/**
 * `process.env.CHAT_OPENAI_API_KEY ?? SHARED`: one variable behind another, each read by its new name. Nothing where other
 * things stand among them, or one variable alone.
 */
export function keyReadings(
  value: ts.Expression,
  isVariable: (leaf: Leaf) => boolean,
  context: MoveContext,
): ObjectChange[] {
  const { inventory, env, target } = context;
  const operands = readOperands(value);
  const read = operands.flatMap((operand) => {
    const leaf = inventory.tracer.trace(operand).leaves.find((each) => each.kind === 'env' && isVariable(each));
    return leaf?.kind === 'env' ? [{ operand, leaf }] : [];
  });
  const names = new Set(read.map(({ leaf }) => leaf.name));
  if (operands.length < 2 || names.size < operands.length) return [];
  return read.map(({ operand, leaf }) => {
    const name = env.nameAt({ name: leaf.name, role: 'key', place: target });
    return { kind: 'replace', node: operand, text: readLike(leaf.access, name, { node: operand, context }) };
  });
}
