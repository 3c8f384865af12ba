/** People remembered. A person beyond them is told to read again, which is right and costs a page. */
const MAX_PEOPLE = 20_000;

export interface RecentNews {
  remember(audience: readonly string[]): void;
  /** From now on news before this moment may have come to anybody. */
  forget(): void;
  /** Whether news may have come for this person at or after a moment (milliseconds since 1970). */
  mayHaveCome(personId: string, since: number): boolean;
}

/**
 * When each person last had news. A page is loaded a moment before its socket stands; what happens
 * between the two reaches nobody, so the server tells that browser to read again.
 */
export function createRecentNews(now: () => number, maxPeople = MAX_PEOPLE): RecentNews {
  const newest = new Map<string, number>();
  /** Before this moment nothing is remembered. */
  let from = now();
  return {
    remember(audience) {
      const at = now();
      for (const personId of audience) {
        // Set anew, so that the map stays in order of time and its first entry is its oldest.
        newest.delete(personId);
        newest.set(personId, at);
      }
      for (const [personId, time] of newest) {
        if (newest.size <= maxPeople) break;
        newest.delete(personId);
        from = Math.max(from, time + 1);
      }
    },
    forget() {
      newest.clear();
      from = now() + 1;
    },
    mayHaveCome: (personId, since) => since < from || (newest.get(personId) ?? 0) >= since,
  };
}
