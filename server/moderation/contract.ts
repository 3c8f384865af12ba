import type { Actor, PersonCard } from '../accounts/contract.ts';
import type { Reportable, ShownThing } from '../lib/reportable.ts';
import type { TextBlock } from '../lib/text/text-tree.ts';
import type { Tools } from '../lib/tools.ts';

export const moderationLimits = {
  /** The reporter's own line. */
  reportLine: 400,
  /** What a moderator adds in their own words. */
  word: 400,
  secondLookLine: 600,
  /** Reasons kept for one thing. More of them tell a moderator nothing new. */
  reports: 100,
  mattersOnPage: 20,
  noticesOnPage: 20,
  auditOnPage: 50,
  /** Beyond it the start page says "more than". */
  counted: 20,
} as const;

// --- The fixed words -----------------------------------------------------------------------------

export const thingKinds = [
  ...(['message', 'resource', 'comment', 'note', 'noteAnswer', 'gap', 'introduction'] as const),
  ...(['outcome', 'commitment'] as const),
] as const;
export type ThingKind = (typeof thingKinds)[number];

/** Why somebody reports a thing, by code. The codes stay; a word may change. */
export const reasonWords = {
  recognisable: 'It tells who somebody is',
  unkind: 'It is unkind',
  untrue: 'It is not true, or out of date',
  advertising: 'It is advertising',
  other: 'Something else',
} as const;
export type Reason = keyof typeof reasonWords;

/** What all of us keep to. A moderator who hides a thing says which of these it broke. */
export const ruleWords = {
  recognisable: 'Nobody can be recognised from what we write.',
  kind: 'We are kind to each other.',
  right: 'What we pass on is right, as far as we know.',
  advertising: 'We do not advertise.',
  purpose: 'We keep to what this network is for.',
} as const;
export type Rule = keyof typeof ruleWords;

/** For how long somebody can be kept from writing, in days. */
export const muteDays = { day: 1, week: 7, fourWeeks: 28 } as const;
export type MuteLength = keyof typeof muteDays;

/** What a moderator can decide about a thing: it stays, or nobody sees it any more. */
export const outcomes = ['leave', 'hide'] as const;
export type Outcome = (typeof outcomes)[number];

// --- What moderators see -------------------------------------------------------------------------

/** One reported thing with all its reasons: a line in the queue. */
export interface MatterCard {
  id: string;
  thing: ThingKind;
  /** Without repeats. */
  reasons: Reason[];
  reports: number;
  openedAt: string;
  isSecondLook: boolean;
}

export interface MatterPage {
  /** The longest waiting first. */
  matters: MatterCard[];
  /** Hand it back as `after`; null at the end. */
  next: string | null;
}

export interface ReportView {
  /** Who reported it. For moderators only; its author never gets to know. */
  reporter: PersonCard;
  reason: Reason;
  line: string;
  at: string;
}

export interface DecisionView {
  outcome: Outcome;
  rule: Rule | null;
  at: string;
}

/** A thing with the names of those who wrote, as a moderator reads it. */
export interface OpenThing extends Omit<ShownThing, 'authorId' | 'around'> {
  author: PersonCard | null;
  around: {
    author: PersonCard;
    writtenAt: string;
    body: readonly TextBlock[] | null;
    isReported: boolean;
  }[];
}

export interface MatterView extends MatterCard {
  state: 'open' | 'closed';
  all: ReportView[];
  /** What its author wrote when asking for a second look. */
  secondLookLine: string | null;
  decisions: DecisionView[];
  /** Words said in a room are shown once the moderator has opened them, which is told. */
  mustOpen: boolean;
  open: OpenThing | null;
  /** Why this moderator may not decide, or null. */
  mayNotDecide: string | null;
}

export interface AuditEntryView {
  id: string;
  at: string;
  by: PersonCard;
  act: AuditAct;
  thing: { kind: ThingKind; id: string } | null;
  /** Whom it was about: the author, or who was kept from writing. */
  person: PersonCard | null;
  rule: Rule | null;
}

export const auditActs = ['opened', 'left', 'hidden', 'muted', 'muteLifted', 'closed'] as const;
export type AuditAct = (typeof auditActs)[number];

export interface AuditPage {
  /** Newest first. */
  entries: AuditEntryView[];
  next: string | null;
}

// --- What everybody sees -------------------------------------------------------------------------

/** A thing that somebody is about to report. */
export interface ThingToReport {
  kind: ThingKind;
  id: string;
  author: PersonCard | null;
  title: string | null;
  body: readonly TextBlock[];
  path: string;
  isMine: boolean;
  /** The reader has reported it before, and it waits to be looked at. */
  isReported: boolean;
}

/**
 * What a notice says. To the author of a thing: it was read, it stays, it is hidden. To others in a
 * direct room: words of it were read. To who reported: it was looked at. And to who is kept from
 * writing, or may write again.
 */
export const noticeKinds = [
  'wasRead',
  'roomWasRead',
  'left',
  'hidden',
  'restored',
  'keptHidden',
  'lookedAt',
  'muted',
  'muteLifted',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface NoticeView {
  id: string;
  kind: NoticeKind;
  thing: ThingKind | null;
  rule: Rule | null;
  /** What the moderator added. */
  word: string;
  /** Of being kept from writing: the end of it. */
  until: string | null;
  at: string;
}

export interface NoticePage {
  /** Newest first. */
  notices: NoticeView[];
  next: string | null;
  unread: number;
}

export interface OpenNotice extends NoticeView {
  /** One's own words, kept to read; null where the notice is not about something one wrote. */
  own: { title: string | null; body: readonly TextBlock[] } | null;
  mayAskSecondLook: boolean;
  hasAskedSecondLook: boolean;
}

// --- What is announced ---------------------------------------------------------------------------

export type ModerationAnnouncement =
  /** To the moderators of the county: the queue or a matter in it has changed. */
  | { event: 'matter.changed'; view: { matterId: string } }
  /** To one person: a moderator has something to tell. */
  | { event: 'notice.given'; view: { kind: NoticeKind } };

// --- What its use cases are handed ---------------------------------------------------------------

export interface ModerationTools extends Tools {
  reportables: Readonly<Record<ThingKind, Reportable<Actor>>>;
}
