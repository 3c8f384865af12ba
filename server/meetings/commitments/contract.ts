export const commitmentLimits = {
  words: 200,
  note: 300,
  /** On the page of a meeting. */
  sharedShown: 50,
  /** Of one's own, that are asked about at once. */
  askedShown: 3,
  /** Before the next date it is shown again. */
  daysBefore: 7,
} as const;

/** How it went, as the person says at a later date. */
export const progressChoices = ['did', 'trying', 'letGo'] as const;
export type Progress = (typeof progressChoices)[number];

export const progressWords: Readonly<Record<Progress, string>> = {
  did: 'I did it',
  trying: 'Still trying',
  letGo: 'I let it go',
};

/** One's own. */
export interface OwnCommitment {
  id: string;
  words: string;
  isShared: boolean;
  /** A moderator hid it: nobody else sees it, and it stays as it is until it is deleted. */
  isHidden: boolean;
  progress: Progress | null;
}

/** One's own from a date before, with what was said at this one. */
export interface AskedCommitment extends OwnCommitment {
  /** When the meeting began at which it was written. */
  writtenAt: string;
  /** For the person alone. */
  note: string;
  /** Whether `progress` and `note` were said for this date. */
  isAnswered: boolean;
}

/** One of a meeting, by name. */
export interface SharedCommitment {
  id: string;
  name: string;
  words: string;
  /** To tell moderators of it: for those of others. */
  mayReport: boolean;
}

export interface CommitmentsView {
  /** Written at this meeting. */
  mine: OwnCommitment | null;
  /** Whether it can be written or put in other words now. */
  mayWrite: boolean;
  /** Newest first. */
  asked: AskedCommitment[];
  /** What people chose to share here, by name; my own among them. */
  shared: SharedCommitment[];
  /** Shared as well, beyond those shown. */
  more: number;
}

/** For the start page: what I wrote, and the next date of the same series. */
export interface DueCommitment {
  words: string;
  meetingId: string;
  name: string;
  startsAt: string;
}
