/** A vector of length one that depends on the text alone and survives JSON and 32 bits exactly. */
export function vector(text: string, width: number): number[] {
  const seed = [...text].reduce((sum, letter, at) => (sum * 31 + (letter.codePointAt(0) ?? 0) + at) % 65_521, 7);
  const raw = Array.from({ length: width }, (_, i) => Math.sin(seed + i * (1 + (seed % 13))));
  const length = Math.hypot(...raw) || 1;
  return raw.map((value) => Math.fround(value / length));
}
