/** Models that have theirs in the database of this worker, which its test files share. */
export const haveIndexes = new Set<string>();
