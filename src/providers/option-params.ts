/** Parameters that change how an answer is delivered or booked, not what it says: being ignored needs no decision. */
export function isOption(name: string): boolean {
  return name === 'user' || name === 'stream_options';
}
