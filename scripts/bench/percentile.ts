/** The value below which so many per cent of the samples lie; 0 of none. */
export function percentile(samples: readonly number[], per: number): number {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * per) / 100))] ?? 0;
}
