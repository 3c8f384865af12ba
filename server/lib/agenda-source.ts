/** For whose meeting, and of which time, themes are asked. */
export interface AskedThemes {
  countyId: string;
  /** Of the meeting: the whole county, or ids of host organisations. */
  audience: readonly string[];
  from: Date;
  until: Date;
  /** Who reads them: what only others may open is counted without a link. */
  readerId: string;
}

/** One thing behind a theme. It says where it is and never who wrote it. */
export interface ThemeLink {
  /** Its address; null where the reader may not open it. */
  path: string | null;
  /** "A message in Fenwold together", "Grief: a reading list". */
  words: string;
  at: Date;
}

/** What people of a county met with in some weeks, by one word of theirs. */
export interface Theme {
  /** Of the same key from several sources one theme is made: "tag:bereavement". */
  key: string;
  /** "Bereavement". */
  title: string;
  /** The newest first, as many as were looked at. */
  links: ThemeLink[];
}

/**
 * What could be talked about at a meeting, as the capability tells it in which it came up. Each asks
 * the database the same few questions however much came up.
 */
export interface AgendaSource {
  /** What its links are, as a word for one and for several: "message", "messages". */
  counted: readonly [string, string];
  listThemes(asked: AskedThemes): Promise<Theme[]>;
}
