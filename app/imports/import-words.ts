import type {
  ImportState,
  ImportView,
  RowDecision,
  RowStatus,
  RowView,
} from '#server/imports/contract.ts';

export const importPath = (importId: string) => `/whats-on/import/${importId}`;

export const stateWords: Record<ImportState, string> = {
  reading: 'Being read',
  columns: 'Waits for its columns',
  judging: 'Being compared',
  ready: 'Waits for you',
  importing: 'Going in',
  done: 'In',
  undoing: 'Being undone',
  undone: 'Undone',
  failed: 'Could not be read',
};

export const statusWords: Record<RowStatus, string> = {
  ready: 'Ready',
  warning: 'Warning',
  error: 'Error',
  same: 'Nothing new',
};

export const decisionWords: Record<RowDecision, string> = {
  merge: 'Merge',
  apart: 'Keep apart',
  leaveOut: 'Leave out',
};

export const outcomeWords: Record<Exclude<RowView['outcome'], ''>, string> = {
  added: 'New',
  updated: 'Updated',
  unchanged: 'As it was',
  refused: 'Left out',
  takenAway: 'Taken away again',
  restored: 'As before again',
  kept: 'Kept',
};

const busyStates: readonly ImportState[] = ['reading', 'judging', 'importing', 'undoing'];

export function isBusy({ state, isQuiet }: Pick<ImportView, 'state' | 'isQuiet'>): boolean {
  return busyStates.includes(state) && !isQuiet;
}

/** "1 row", "44 rows" */
export const rows = (count: number) =>
  count === 1 ? '1 row' : `${count.toLocaleString('en-GB')} rows`;
