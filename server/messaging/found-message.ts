import type { PersonCard } from '../accounts/contract.ts';
import type { MarkedPart } from '../lib/text/mark-words.ts';

/** Of a search over messages. */
export const foundLimits = {
  words: 100,
  onPage: 20,
  /** Characters of what is shown around the first word found. */
  excerpt: 240,
} as const;

/** A message that a search has found, and where it stands. */
export interface FoundMessage {
  id: string;
  /** As in a list of rooms: a direct room is named by its people. */
  room: { id: string; name: string | null; people: PersonCard[] };
  seq: number;
  author: PersonCard;
  sentAt: string;
  /** One line around the first word found. */
  excerpt: MarkedPart[];
}

export interface FoundMessages {
  /** Newest first. */
  messages: FoundMessage[];
  /** Hand it back as `after` for older ones; null at the end. */
  next: string | null;
}
