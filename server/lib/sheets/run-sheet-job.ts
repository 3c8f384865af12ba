import { createThreadQueue } from '../threads/create-thread-queue.ts';
import { sheetLimits } from './sheet-limits.ts';
import type { SheetKind } from './write-sheet.ts';

export type SheetJob =
  | { do: 'read'; kind: SheetKind; bytes: Uint8Array }
  | { do: 'write'; kind: SheetKind; rows: readonly (readonly string[])[] };

/** Carries a job out in a thread of its own, after those before it. */
export const runSheetJob = createThreadQueue<SheetJob>({
  file: 'sheet-work',
  folder: import.meta.dirname,
  seconds: sheetLimits.seconds,
  heapMb: sheetLimits.heapMb,
  mostWaiting: 10,
  busy: 'Many spreadsheets are in work just now. Try again in a minute.',
});
