import { unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import type { MovedChat } from './moved-chats.ts';

/**
 * The chats whose answer (or a chunk of it) an expression is a member of: `finish_reason` in
 * `answer.choices[0].finish_reason`, whatever names it went through. None where something else may arrive as well.
 */
export type AnswerFinder = (expression: ts.Expression, member: string) => readonly MovedChat[];

/** Follows expressions back to the answers of these chats. */
export function findAnswers(chats: readonly MovedChat[], tracer: Tracer): AnswerFinder {
  const byNode = new Map<ts.Node, MovedChat>(
    chats.flatMap((chat) =>
      [chat.call.node, ...(chat.call.http === undefined ? [] : [chat.call.http.sender])].map(
        (node) => [node, chat] as const,
      ),
    ),
  );
  // `await response.json()` is the answer to the request that the response came from.
  for (const { parent } of chats.some(({ call }) => call.http) ? (tracer.index.identifiers.get('json') ?? []) : []) {
    const read = parent.parent;
    if (!ts.isPropertyAccessExpression(parent) || !ts.isCallExpression(read) || read.expression !== parent) continue;
    const [leaf, ...others] = tracer.trace(parent.expression).leaves;
    const chat = leaf?.kind === 'unknown' && others.length === 0 ? byNode.get(leaf.node) : undefined;
    if (chat !== undefined) byNode.set(read, chat);
  }
  return (expression, member) => {
    const found = new Set<MovedChat>();
    for (const leaf of tracer.trace(unwrap(expression)).leaves) {
      // A default, or what stands there before an answer comes: `let reason = null`.
      if (['undefined', 'type', 'string', 'literal'].includes(leaf.kind)) continue;
      const chat = leaf.kind === 'unknown' && leaf.path.at(-1) === member ? byNode.get(leaf.node) : undefined;
      if (chat === undefined) return [];
      found.add(chat);
    }
    return [...found];
  };
}
