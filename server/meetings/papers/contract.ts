export const papersLimits = {
  ofMeeting: 20,
} as const;

/** A file that belongs to a meeting. */
export interface PaperView {
  id: string;
  name: string;
  /** "PDF". */
  label: string;
  bytes: number;
  addedAt: string;
}

export interface PapersView {
  meetingId: string;
  /** To be read beforehand, oldest first. */
  before: PaperView[];
  /** Brought once the meeting had begun. */
  after: PaperView[];
  mayAdd: boolean;
}

export interface SavedPaper {
  meetingId: string;
  paperId: string;
}
