/**
 * Something that concerns one person, as the capability tells it in which it happened. It says where
 * it is and never what anybody wrote.
 */
export interface Concern<Kind extends string = string> {
  countyId: string;
  personId: string;
  kind: Kind;
  /** Of the same subject a person has one notification, which comes again when more happens to it. */
  subjectId: string;
  /** Leads to what happened last. */
  thingId: string;
  /** Grows with what happens to the subject: a place or a state, so that clocks do not matter. */
  mark: number;
  at: Date;
  /** Whose deed it was, where that decides how it is told. */
  fromId?: string;
}

/** What was stored together with a mark that nobody has been told of it yet. */
export interface Untold<Kind extends string = string> {
  thingId: string;
  /** The mark itself. Another one since then means that there is more to tell. */
  untold: string;
  concerns: readonly Concern<Kind>[];
}

/** How a concern stands now, for the one whom it concerns. */
export interface Standing {
  /** Its address. */
  path: string;
  /** The person has seen it where it is. */
  isSeen: boolean;
  /** Whose deed it was. */
  whoId?: string;
  /** Where it is, as the person knows it: a room, a town, an activity. */
  where?: string;
  /** When it takes place. */
  when?: Date;
}

export type AskedConcern<Kind extends string = string> = Pick<
  Concern<Kind>,
  'personId' | 'kind' | 'subjectId' | 'thingId'
>;

/**
 * What concerns people in one capability. It marks in the write itself that somebody is to be told, so
 * nothing is lost between the write and the telling; notifications take that in and wipe the mark.
 */
export interface NotificationSource<Kind extends string = string> {
  kinds: readonly Kind[];
  /** The oldest first. What concerns nobody any more comes without concerns. */
  listUntold(most: number): Promise<Untold<Kind>[]>;
  /** Wipes the marks, as far as they are still the same. */
  markTold(untold: readonly Untold<Kind>[]): Promise<void>;
  /**
   * How each of these stands, in the same order; null for what is gone, or not theirs to see any more.
   * All of one county. The number of questions to the database is the same however many there are.
   */
  findStanding(
    countyId: string,
    asked: readonly AskedConcern<Kind>[],
  ): Promise<(Standing | null)[]>;
}
