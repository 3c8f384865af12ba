import type { LetterReaders } from '../../lib/mail/letter-reader.ts';
import type { Tools } from '../../lib/tools.ts';

export const invitationsLimits = {
  /** Dates that a letter says in words; its calendar holds all of them. */
  inLetter: 10,
  /** So short before a date begins nobody's quiet hours are waited for. */
  urgentHours: 24,
  /** What a mail with an answer may weigh. */
  replyBytes: 256 * 1024,
  /** Mails with answers that are read in one run. */
  repliesAtOnce: 200,
} as const;

/** Whether the actor gets calendar invitations by mail. */
export interface InvitationsView {
  isOn: boolean;
  /** Where they go. */
  email: string | null;
  /** Letters to that address came back, so none is sent. */
  isStopped: boolean;
  /** Whether an answer in the mail program counts, or only one on the page. */
  takesReplies: boolean;
}

/** What the link in a letter stops. */
export interface InvitationStopView {
  isStopped: boolean;
}

/** What invitations are handed besides the tools of all. */
export interface InvitationsTools extends Tools {
  letterReaders: LetterReaders;
  /** Where letters come from, and where answers are read, if they are. */
  post: {
    from: string;
    replies: { address: string; imapUrl: string } | null;
  };
}
