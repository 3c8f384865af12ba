import type { PersonCard } from '../accounts/contract.ts';
import type { FoundActivity } from '../activities/contract.ts';
import type { MarkedPart } from '../lib/text/mark-words.ts';
import type { FoundMessage } from '../messaging/contract.ts';
import type { FoundContact } from '../providers/contract.ts';
import type { FoundResource } from '../resources/contract.ts';

export const searchLimits = {
  words: 100,
  person: 80,
  /** Letters and digits of all words together. */
  fewestLetters: 2,
  /** Of each kind, where all kinds are searched; one more of the others says that there is more. */
  messagesAmongAll: 6,
  othersAmongAll: 3,
  /** Where one kind is searched. Messages have more pages; the others are the best there are. */
  ofOneKind: 20,
} as const;

/** In the order in which they stand on the page. */
export const searchKinds = ['people', 'messages', 'resources', 'contacts', 'activities'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** All I may see that holds the words. A kind that was not looked at is empty. */
export interface Found {
  /** By name. */
  people: FoundPerson[];
  /** Newest first. */
  messages: FoundMessage[];
  /** Hand it back as `after`, with `kind` messages, for older ones; null at the end. */
  nextMessages: string | null;
  /** The others best first. */
  resources: FoundResource[];
  contacts: FoundContact[];
  activities: FoundActivity[];
  /** Whom the name that was typed may mean; null where none was typed. */
  writers: PersonCard[] | null;
}

export interface FoundPerson {
  id: string;
  name: MarkedPart[];
  organisation: string;
  /** Where I write with this person alone; null where we have not yet. */
  roomId: string | null;
}
