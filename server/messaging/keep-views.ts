import type { PersonCard } from '../accounts/contract.ts';
import type { MessageView, RoomList, TextBlock } from './contract.ts';

/** Why a message cannot be kept: there are no words, it was asked about, its author went. */
export type KeepHindrance = 'noWords' | 'asked' | 'left';

/** The messages among which somebody chooses what to keep, oldest first. */
export interface KeepChoices {
  messages: { message: MessageView; hindrance: KeepHindrance | null }[];
  /** Of the room, to know whether its page shows the message. */
  lastSeq: number;
}

/** A message in a keep. */
export interface KeptMessage {
  id: string;
  seq: number;
  author: PersonCard;
  body: readonly TextBlock[];
  sentAt: string;
}

/**
 * `asking` until everybody has answered, `ready` while there are words to share, then `shared`.
 * `dropped` where none may be kept, or the keeper let go of it.
 */
export type KeepState = 'asking' | 'ready' | 'shared' | 'dropped';
export type KeepAnswer = 'agrees' | 'declines';

interface KeepFacts {
  id: string;
  state: KeepState;
  keeper: PersonCard;
  room: { id: string; name: string | null; people: PersonCard[] };
  /** Whether names stand beside the words. */
  withNames: boolean;
  askedAt: string;
  /** Once shared. */
  resourceId: string | null;
  /** Something of it waits for me, or is to be told to me. */
  isForMe: boolean;
}

/** A keep as its keeper sees it. Who answered what is between the others and the product. */
export interface KeepOfMine extends KeepFacts {
  whose: 'mine';
  /** While asking all that are asked about, later those that may be kept. */
  messages: KeptMessage[];
  /** Not all words may be kept. Said once nobody is waited for. */
  isPart: boolean;
}

/** A keep as somebody sees it whose words it is about. */
export interface KeepOfOthers extends KeepFacts {
  whose: 'others';
  /** Mine of them, as far as they stand. */
  messages: KeptMessage[];
  answer: KeepAnswer | null;
  /** Once shared: whether words of mine are in it. */
  isKept: boolean;
}

export type KeepView = KeepOfMine | KeepOfOthers;

/** For a list of what is asked or ready, and for the start page. */
export interface KeepSummary {
  id: string;
  whose: 'mine' | 'others';
  state: KeepState;
  keeper: PersonCard;
  askedAt: string;
}

export interface RoomsWithNews {
  rooms: RoomList;
  /** Newest first. */
  keepNews: KeepSummary[];
}

/** What a keeper begins a resource with. */
export interface KeptWords {
  /** Quotes, in the order in which they were said. */
  text: string;
  /** Hand it back when sharing, so that what changed meanwhile is noticed. */
  version: string;
}
