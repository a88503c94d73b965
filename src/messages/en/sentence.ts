/** A note of a vendor's data as a sentence: with its full stop, which notes may lack. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
