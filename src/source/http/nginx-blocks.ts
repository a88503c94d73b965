/** `location /ai/ { … }` in a configuration of nginx. */
export interface Block {
  readonly start: number;
  /** Undefined where nobody closes it. */
  end: number | undefined;
  /** What stands in front of the brace: `location /ai/`. */
  readonly head: string;
  readonly headEnd: number;
  readonly outer: Block | undefined;
}

/** The blocks of a text without comments, in the order in which they start. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let since = 0;
  for (const { 0: mark, index } of text.matchAll(/[;{}]/g)) {
    if (mark === '{' && text[index - 1] !== '$') {
      const before = text.slice(since, index);
      const headEnd = since + before.trimEnd().length;
      open = { start: index, end: undefined, head: before.trim(), headEnd, outer: open };
      blocks.push(open);
    } else if (mark === '}' && open !== undefined && !isVariable(text, since, index)) {
      open.end = index;
      open = open.outer;
    }
    since = index + 1;
  }
  return blocks;
}

/** The closed blocks that a position stands in, the innermost first. */
export function around(blocks: readonly Block[], position: number): Block[] {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  const found: Block[] = [];
  for (let block = blocks[low - 1]; block !== undefined; block = block.outer)
    if (block.end !== undefined && position < block.end) found.push(block);
  return found;
}

/** `${NAME}`, which a template fills in. */
function isVariable(text: string, since: number, index: number): boolean {
  return /^\$\{\w*$/.test(text.slice(Math.max(since - 2, 0), index));
}
