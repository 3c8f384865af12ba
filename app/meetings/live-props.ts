import type { LiveView } from '#server/meetings/live/contract.ts';

/** What each part of the live page is given. */
export interface LiveProps {
  live: LiveView;
  /** My own id. */
  me: string;
}
