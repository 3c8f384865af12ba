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

// --- What is announced ---------------------------------------------------------------------------

export type ContactHappening =
  'posted' | 'corrected' | 'confirmed' | 'reported' | 'known' | 'removed';

/** To all who may see the contact. Names nobody: who listens reads again. */
export interface ProvidersAnnouncement {
  event: 'contact.changed';
  view: { contactId: string; what: ContactHappening };
}
