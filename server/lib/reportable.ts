import type { TextBlock } from './text/text-tree.ts';

/** One thing of a county, by its id. */
export interface ThingPlace {
  countyId: string;
  thingId: string;
}

/** A thing as whoever may report it sees it. */
export interface FoundThing {
  /** Null for what the county was given to begin with, and where nobody is to know who wrote it. */
  authorId: string | null;
  /** The one who reports it is not to learn who wrote it. */
  withholdsAuthor?: boolean;
  /** Its title, where it has one. */
  title: string | null;
  body: readonly TextBlock[];
  /** Its address, for the way back. */
  path: string;
}

/** Words near a reported thing, or the place where words were. */
export interface WordsNearby {
  authorId: string;
  writtenAt: string;
  /** Null where it was taken back or is hidden. */
  body: readonly TextBlock[] | null;
  isReported: boolean;
}

/** A thing as moderators are shown it, whether it stands, is hidden, or was taken back. */
export interface ShownThing {
  authorId: string | null;
  title: string | null;
  /** The last words there were. */
  body: readonly TextBlock[];
  state: 'standing' | 'hidden' | 'takenBack';
  writtenAt: string;
  /** What it said before it was changed, newest first; a few at most. */
  earlier: { body: readonly TextBlock[]; at: string }[];
  /** At most five with the thing itself, in their order; empty where it stands alone. */
  around: WordsNearby[];
  /** Its address; null where even the county's moderators have no way to it. */
  path: string | null;
}

/**
 * One kind of thing that can be reported to moderators, as its capability hands it over: how to
 * find, show, hide and restore one. The capability keeps its own rules; moderation keeps the reports.
 */
export interface Reportable<Actor> {
  /** Whether showing one opens words that were meant for the people of a room only. */
  isPrivate: boolean;
  /**
   * The thing through this actor: what the actor cannot see cannot be reported.
   *
   * @throws {NotFoundError}
   */
  find(actor: Actor, thingId: string): Promise<FoundThing>;
  /** Asks nothing about the reader. Null where there is no such thing in the county. */
  show(place: ThingPlace): Promise<ShownThing | null>;
  /**
   * Somebody reports it. Where its words go by themselves, they are kept from now on, so that moderators
   * can still read them.
   */
  keep?(place: ThingPlace): Promise<void>;
  /** Whom it concerns when moderators read it: its author, and the others of a direct room. */
  listConcerned(place: ThingPlace): Promise<string[]>;
  /** Live, and the same when done twice. What is not there any more is left as it is. */
  hide(place: ThingPlace & { rule: string }): Promise<void>;
  restore(place: ThingPlace): Promise<void>;
}
