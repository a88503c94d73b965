export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** `12 [10–15]` */
export function spread(values: readonly number[], digits = 0): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(digits)} [${low.toFixed(digits)}–${high.toFixed(digits)}]`;
}

/** The ratio inside each round in which both ran: the machine's speed drifts from round to round. */
export function ratios(
  values: ReadonlyMap<number, number> | undefined,
  yardstick: ReadonlyMap<number, number> | undefined,
): readonly number[] {
  return [...(values ?? [])].flatMap(([round, value]) => {
    const unit = yardstick?.get(round);
    return unit === undefined ? [] : [value / unit];
  });
}
