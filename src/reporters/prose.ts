/** A piece of a message: words, or code that the message put between backticks. */
export interface ProsePart {
  readonly code: boolean;
  readonly text: string;
}

/** Splits a message at its backticks. One without a partner stands for itself. */
export function prose(message: string): readonly ProsePart[] {
  return message
    .split(/(`[^`\n]+`)/)
    .filter((text) => text !== '')
    .map((text) => (/^`[^`]+`$/.test(text) ? { code: true, text: text.slice(1, -1) } : { code: false, text }));
}
