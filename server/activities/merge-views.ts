import type { MergePart } from './activity-merge.model.ts';
import type { ActivityView } from './contract.ts';

// What the pages show of two activities that are the same, and how much of it.

export type { MergePart };

/** The one that stays, or the other, which goes. */
export type MergeSide = 'this' | 'other';

export const mergeLimits = {
  /** Suggested as perhaps the same. */
  likely: 8,
  /** Shown of what was merged into one. */
  merges: 10,
  hoursToUndo: 24,
} as const;

/** Perhaps the same. */
export interface LikelySame {
  id: string;
  name: string;
  organisation: string;
  town: string;
  when: string;
}

export interface LikelyPage {
  activity: ActivityView;
  /** What was searched for; empty where the server has chosen. */
  words: string;
  likely: LikelySame[];
}

/** Two activities side by side. */
export interface MergePair {
  stays: ActivityView;
  goes: ActivityView;
  /** In which of the parts they differ, and which of the two was checked or changed last. */
  parts: { part: MergePart; isSame: boolean; fresher: MergeSide }[];
}

/** What was merged into an activity, for coordinators. */
export interface MergeView {
  id: string;
  at: string;
  by: string;
  /** As it was when it went. */
  gone: ActivityView;
  /** What was taken from it. */
  taken: MergePart[];
  /** For a day, as long as nobody has changed or checked what stayed. */
  mayUndo: boolean;
}
