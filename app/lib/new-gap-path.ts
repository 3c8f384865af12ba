interface GapToLog {
  /** What is needed, as the board files it. */
  need?: string | undefined;
  place?: string | undefined;
  /** What keeps people from it. */
  kind?: string | undefined;
  /** What was searched for in vain. */
  q?: string | undefined;
}

/** The form of a new gap, filled in as far as it is known where the link stands. */
export function newGapPath(known: GapToLog = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(known)) {
    if (typeof value === 'string' && value !== '') search.set(name, value);
  }
  return search.size === 0 ? '/gaps/new' : `/gaps/new?${search.toString()}`;
}
