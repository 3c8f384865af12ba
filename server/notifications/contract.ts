import type { PersonCard, WorkingDay } from '../accounts/contract.ts';
import type { NotificationSource } from '../lib/notification-source.ts';
import type { Pusher } from '../lib/push/pusher.ts';
import type { Tools } from '../lib/tools.ts';

export const notificationsLimits = {
  onPage: 20,
  /** More than these the navigation does not count. */
  counted: 50,
  /** Lines of one letter. */
  inLetter: 20,
  /** Days for which a notification is kept. */
  keptDays: 90,
  /** Days for which it is known what became of a letter. */
  lettersKeptDays: 30,
  /** Of one person. */
  devices: 5,
} as const;

/** What can concern somebody. */
export const notificationKinds = [
  'mention',
  'directMessage',
  'urgentMessage',
  'threadReply',
  'wordsAsked',
  'wordsReady',
  'wordsKept',
  'gapFilled',
  'checksAsked',
  'meetingAsks',
  'meetingCancelled',
  'meetingPlace',
  'meetingNears',
  'meetingAction',
  'pollAsks',
  'pollReminds',
  'pollCloses',
  'pollDecided',
  'pollCalledOff',
  'lettersReturn',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Kinds of which one says together how to be told. */
export const streams = [
  'mentions',
  'directMessages',
  'threads',
  'words',
  'gaps',
  'checks',
  'meetings',
  'meetingsNear',
  'polls',
  'pollEnds',
  'letters',
] as const;
export type Stream = (typeof streams)[number];

export const streamOf: Record<NotificationKind, Stream> = {
  mention: 'mentions',
  directMessage: 'directMessages',
  // For those who allow it: see `ChoicesView.urgentFrom`.
  urgentMessage: 'directMessages',
  threadReply: 'threads',
  wordsAsked: 'words',
  wordsReady: 'words',
  wordsKept: 'words',
  gapFilled: 'gaps',
  checksAsked: 'checks',
  meetingAsks: 'meetings',
  meetingCancelled: 'meetings',
  meetingPlace: 'meetings',
  meetingNears: 'meetingsNear',
  meetingAction: 'meetings',
  pollAsks: 'polls',
  pollReminds: 'pollEnds',
  pollCloses: 'pollEnds',
  pollDecided: 'pollEnds',
  pollCalledOff: 'pollEnds',
  lettersReturn: 'letters',
};

/** A stream as people choose it. */
export const streamWords: Record<Stream, string> = {
  mentions: 'Somebody mentions me',
  directMessages: 'Somebody writes to me',
  threads: 'An answer in a thread I follow',
  words: 'Words of mine to keep on the Shelf',
  gaps: 'Something I said was missing is there now',
  checks: 'I am asked to check activities',
  meetings:
    'A meeting I answered is moved or cancelled, has a place for me, or left me something to do',
  meetingsNear: 'The working day before a meeting I come to',
  polls: 'I am asked which dates suit me',
  pollEnds: 'Finding a date closes soon without my answer, or has ended',
  letters: 'Letters to a colleague come back',
};

/** What happened, said without a name: in letters, and where the one who did it is not known. */
export const kindWords: Record<NotificationKind, string> = {
  mention: 'Somebody mentioned you',
  directMessage: 'Somebody wrote to you',
  urgentMessage: 'Your supervisor wrote to you, and it cannot wait',
  threadReply: 'There is an answer in a thread you follow',
  wordsAsked: 'You are asked whether words of yours may be kept on the Shelf',
  wordsReady: 'All have answered about the words you would keep',
  wordsKept: 'Words of yours were kept on the Shelf',
  gapFilled: 'Something you said was missing is there now',
  checksAsked: 'Activities wait for you to check them',
  meetingAsks: 'A meeting has another time: say again whether you come',
  meetingCancelled: 'A meeting you were coming to is cancelled',
  meetingPlace: 'A meeting has a place for you now',
  meetingNears: 'A meeting you are coming to is near',
  meetingAction: 'A meeting wrote down something for you to do',
  pollAsks: 'You are asked which dates suit you',
  pollReminds: 'Finding a date closes soon, and you have not answered',
  pollCloses: 'Finding a date has closed: choose one',
  pollDecided: 'A date was found',
  pollCalledOff: 'A date is not looked for any more',
  lettersReturn: 'Letters to a colleague come back',
};

/** One line under "For you". It holds nothing that anybody wrote. */
export interface NotificationView {
  id: string;
  kind: NotificationKind;
  at: string;
  isSeen: boolean;
  path: string;
  /** Whose deed it was, by name. */
  who: string | null;
  /** A room, a town, an activity. */
  where: string | null;
  /** When it takes place. */
  when: string | null;
}

export interface NotificationPage {
  notifications: NotificationView[];
  /** Where the next page begins. */
  next: string | null;
  /** When this was read: what came later is not seen by pressing "I have seen this". */
  readAt: string;
}

// --- How to be told ------------------------------------------------------------------------------

export const ways = ['now', 'digest', 'no'] as const;
export type Way = (typeof ways)[number];
export const wayWords: Record<Way, string> = {
  now: 'At once',
  digest: 'In my digest',
  no: 'Not at all',
};

export interface ChoicesView {
  ways: Record<Stream, Way>;
  /** None: no digest. */
  digestDays: readonly WorkingDay[];
  /** From 0 to 23, by the clocks of the county. */
  digestHour: number;
  keepsQuiet: boolean;
  /** As "17:30". */
  quietFrom: string;
  quietUntil: string;
  restsOnDaysOff: boolean;
  /** A supervisor whose urgent messages come at once, at any hour; null for none. */
  urgentFrom: string | null;
}

/** A week's quiet beginning: one letter on Mondays, nothing in the evening or on days off. */
export const firstChoices: ChoicesView = {
  ways: {
    mentions: 'digest',
    directMessages: 'digest',
    threads: 'digest',
    words: 'digest',
    gaps: 'digest',
    checks: 'digest',
    // A digest may come when the meeting is over.
    meetings: 'now',
    // The same.
    meetingsNear: 'now',
    polls: 'digest',
    // The same: in a digest it would come when it is closed.
    pollEnds: 'now',
    letters: 'digest',
  },
  digestDays: ['monday'],
  digestHour: 9,
  keepsQuiet: true,
  quietFrom: '17:30',
  quietUntil: '08:30',
  restsOnDaysOff: true,
  urgentFrom: null,
};

/** A browser on which what is wanted at once shows, for as long as its session stands. */
export interface DeviceView {
  id: string;
  /** "Firefox on Windows". */
  words: string;
  since: string;
  /** The one that asks. */
  isCurrent: boolean;
}

export interface DevicesView {
  devices: DeviceView[];
  /** By it the browser knows who may push. */
  publicKey: string;
}

/** Letters of the last thirty days, by what became of them. What a device took counts as sent. */
export interface MailingCounts {
  /** False where no mail server is set: then there are devices only. */
  reachesPeople: boolean;
  waiting: number;
  sent: number;
  /** By the mail server, for good. */
  refused: number;
  /** After many tries. */
  givenUp: number;
  /** A process ended while it handed them over; they are not sent twice. */
  unknown: number;
}

/** How the actor is told, and what stands in the way of it. */
export interface OwnChoicesView {
  choices: ChoicesView;
  /** Streams that can concern the actor at all. */
  streams: readonly Stream[];
  worksOn: readonly WorkingDay[];
  /** Who may be chosen as `urgentFrom`. */
  supervisors: readonly PersonCard[];
  /** Letters to the actor's address came back, so none is sent. */
  isStopped: boolean;
}

/** What the link in a letter stops. */
export interface StopView {
  stream: MailStream;
  isStopped: boolean;
}

/** Letters that can be stopped apart from each other. */
export type MailStream = 'digest' | 'urgent' | Stream;

/** A stream of letters that come at once, as people choose it. */
export function wordsOfStream(stream: Exclude<MailStream, 'digest'>): string {
  return stream === 'urgent' ? 'Urgent messages from my supervisor' : streamWords[stream];
}

// --- What it announces ---------------------------------------------------------------------------

/** To those for whom something is new, or who have seen it in another tab. */
export interface NotificationsAnnouncement {
  event: 'notifications.changed';
  view: Record<string, never>;
}

// --- What its use cases are handed ---------------------------------------------------------------

export interface NotificationsTools extends Tools {
  notificationSources: readonly NotificationSource<NotificationKind>[];
  pusher: Pusher;
}
