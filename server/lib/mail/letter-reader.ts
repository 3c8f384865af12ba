/** Somebody whom letters reach. */
export interface LetterReader {
  personId: string;
  countyId: string;
  name: string;
  email: string;
  /** This moment, or when quiet hours and days off of the reader are over. */
  awakeFrom(now: Date): Date;
}

/** Whom letters reach, as `notifications` hands it to those that send letters of another kind. */
export interface LetterReaders {
  /** Those of these people who take part, and whose letters do not come back. */
  read(personIds: readonly string[]): Promise<ReadonlyMap<string, LetterReader>>;
  /** Somebody who is no reader any more, and is told of it in a last letter. */
  leaving(person: Omit<LetterReader, 'awakeFrom'>): LetterReader;
  /** Nobody has that address: no more letters go to it, and the coordinators are told. */
  stop(reader: LetterReader): Promise<void>;
}
