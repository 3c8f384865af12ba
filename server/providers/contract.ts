import type { PersonCard } from '../accounts/contract.ts';
import type { Freshness } from '../lib/freshness.ts';
import type { MarkedPart } from '../lib/text/mark-words.ts';

export const providersLimits = {
  name: 80,
  role: 80,
  phone: 40,
  email: 254,
  website: 300,
  bestTime: 160,
  howToRing: 160,
  askFirst: 300,
  search: 100,
  contactsOnPage: 30,
  /** On the start page. */
  contactsToCheck: 3,
  /** Of one organisation, beside what it runs. */
  contactsOfOrganisation: 20,
  /** Names shown of those who know somebody, and changes shown of a contact. */
  knownBy: 12,
  changesShown: 10,
  /** Link workers who may get in touch in a week, where somebody sets a limit. */
  perWeek: 50,
  /** How far ahead a place in the queue can lie. */
  queueWeeks: 12,
  introductionWords: 300,
  /** Requests for introductions shown to the colleague who is asked, of one contact. */
  introductionsShown: 5,
  /** Lines of what I asked and am asked, of each kind. */
  newsShown: 10,
} as const;

/** In place of an organisation's id: one that is not in the list yet. */
export const NEW_ORGANISATION = 'new';

/** What remembers when it was last checked. `times` is the best time to ring. */
export const checkedFields = ['phone', 'email', 'website', 'times', 'role'] as const;
export type CheckedField = (typeof checkedFields)[number];

/** What can be reported wrong. */
export const reportedFields = ['phone', 'email'] as const;
export type ReportedField = (typeof reportedFields)[number];

/** How somebody came to know: `posted` with the contact itself, `own` from the organisation itself. */
export const checkHows = ['rang', 'wrote', 'met', 'posted', 'own'] as const;
export type CheckHow = (typeof checkHows)[number];

/** What people type of a contact. All but the name may be empty, not phone and e-mail both. */
export interface ContactWords {
  name: string;
  /** What they do there: "Looks after the plots". */
  role: string;
  phone: string;
  email: string;
  website: string;
  bestTime: string;
  howToRing: string;
  /** What they like to be asked first. Words of peers, for peers only. */
  askFirst: string;
}
export const wordFields = [
  'name',
  'role',
  'phone',
  'email',
  'website',
  'bestTime',
  'howToRing',
  'askFirst',
] as const satisfies readonly (keyof ContactWords)[];
export type WordField = (typeof wordFields)[number];

/** What a weekly limit hides from those whose turn it is not. */
export const wayWords = [
  'phone',
  'email',
  'bestTime',
  'howToRing',
] as const satisfies readonly WordField[];

/** Each as it is spoken of inside a sentence. */
export const fieldWords: Record<WordField | 'agreed', string> = {
  name: 'name',
  role: 'role',
  phone: 'phone number',
  email: 'e-mail address',
  website: 'website',
  bestTime: 'best time to ring',
  howToRing: 'how to ring',
  askFirst: 'what to ask first',
  agreed: 'whether they agreed to be here',
};

// --- What people see -----------------------------------------------------------------------------

/** `by` is a name, or "you". */
export interface SaidView {
  at: string;
  by: string;
}

export interface CheckView extends SaidView {
  how: CheckHow;
  freshness: Freshness;
}

export interface ContactCard {
  id: string;
  name: string;
  role: string;
  organisation: { id: string; name: string };
  phone: string;
  /** For a link that rings; empty where there is no number. */
  phoneLink: string;
  email: string;
  bestTime: string;
  /** The oldest check of what one needs for ringing. */
  checked: CheckView | null;
  reports: { [Field in ReportedField]?: SaidView | undefined };
  /** False where they have not agreed: seen by the one who posted it and by coordinators only. */
  isListed: boolean;
  /**
   * There is a weekly limit, and it is not the reader's turn: phone, e-mail, best time and how to
   * ring are empty here, whatever is stored.
   */
  isReachHidden: boolean;
}

export interface ContactChangeView extends SaidView {
  kind: 'posted' | 'corrected' | 'confirmed' | 'reported';
  /** In words: "phone number". */
  fields: string[];
  /** What stood there before a correction. For coordinators only. */
  earlier: { field: string; value: string }[];
}

export interface ContactView extends ContactCard {
  website: string;
  howToRing: string;
  /** Null for activity providers: words that peers wrote about them. */
  askFirst: string | null;
  checks: { [Field in CheckedField]?: CheckView | undefined };
  /** Null for activity providers. A few names; `knownByCount` says how many there are. */
  knownBy: PersonCard[] | null;
  knownByCount: number;
  iKnowThem: boolean;
  lastSpoken: SaidView | null;
  posted: SaidView;
  /** Newest first, a few. */
  changes: ContactChangeView[];
  /** Hand it back with a correction. */
  version: number;
  mayKnow: boolean;
  mayRemove: boolean;
  /** Null where anybody may get in touch who sees the contact. */
  turns: TurnsView | null;
  /** For whoever may set how many get in touch a week. */
  limits: LimitsView | null;
  introductions: IntroductionsView;
}

/** Days from Monday to Sunday, written "2026-10-12". */
export interface TurnView {
  from: string;
  until: string;
  isNow: boolean;
}

/** Whose turn it is to get in touch, as far as it is the reader's business. */
export interface TurnsView {
  perWeek: number;
  /** Whose limit counts: this contact's own, or that of the organisation. */
  covers: 'contact' | 'organisation';
  /** The reader's own place, in this week or later. */
  mine: TurnView | null;
  /** The first week with room, for whoever asks next; null where none is left. */
  free: TurnView | null;
  mayAsk: boolean;
}

export interface LimitsView {
  own: number | null;
  /** Of all at the organisation who have none of their own. */
  all: number | null;
  /** Who may get in touch this week, under the limit that counts for this contact. */
  people: PersonCard[];
  /** How many have a place in a later week. */
  waiting: number;
}

export const introductionAnswers = ['introduced', 'notNow'] as const;
export type IntroductionAnswer = (typeof introductionAnswers)[number];

export interface IntroductionsView {
  /** What the reader has asked. */
  mine: { asked: PersonCard; state: 'asked' | IntroductionAnswer; at: string } | null;
  /** Colleagues who know the contact, take part, and can be asked now. */
  askable: PersonCard[];
  /** Whether the reader can write to them as well. */
  mayWrite: boolean;
  /** What the reader is asked, the oldest first. */
  ofMe: { id: string; asker: PersonCard; words: string; at: string }[];
}

export interface ContactPage {
  /** What can be relied on, by organisation and name; then what needs checking. */
  contacts: ContactCard[];
  /** Hand it back as `after` for the next page; null at the end. */
  next: string | null;
  /** Contacts that nobody checked for half a year, or with something reported wrong. */
  needCheck: number;
  /** Whether the actor may add contacts. */
  mayPost: boolean;
}

export interface ContactsToCheck {
  /** What is reported wrong first, then the longest unchecked; a few. */
  contacts: ContactCard[];
  total: number;
  /** What else waits for the reader. */
  news: ContactNews[];
}

/**
 * What I asked or am asked: a place in a queue, `turn` in this week and `queued` later; an
 * introduction that I am asked for, `wanted`, or that I asked for, `asked` until it is answered.
 */
export interface ContactNews {
  kind: 'turn' | 'queued' | 'wanted' | 'asked' | IntroductionAnswer;
  contact: { id: string; name: string; organisation: string };
  /** The colleague, where it is about an introduction. */
  person: PersonCard | null;
  /** The week, where it is about a place. */
  turn: TurnView | null;
}

/** A contact that a search has found, the words marked. */
export interface FoundContact {
  id: string;
  name: MarkedPart[];
  role: MarkedPart[];
  organisation: MarkedPart[];
}

export interface SavedContact {
  contactId: string;
}

export interface SavedTurn extends SavedContact {
  /** Whether one can get in touch in this week. */
  isNow: boolean;
}

// --- What is announced ---------------------------------------------------------------------------

export type ContactHappening =
  'posted' | 'corrected' | 'confirmed' | 'reported' | 'known' | 'removed';

/** What is told to single people: a turn has come to them, or an introduction is asked or answered. */
export type PersonalHappening = 'turnCame' | 'introduction';

/** Names nobody: who listens reads again. */
export type ProvidersAnnouncement =
  /** To all who may see the contact, or to those whom it is about. */
  | {
      event: 'contact.changed';
      view: { contactId: string; what: ContactHappening | PersonalHappening };
    }
  /** Who may get in touch has changed, or how many: at one contact or at all of the organisation. */
  | { event: 'contact.turns'; view: { organisationId: string } };
