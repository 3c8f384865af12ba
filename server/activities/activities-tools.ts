import type { Position } from '../lib/distance.ts';
import type { Tools } from '../lib/tools.ts';

/** What use cases of activities are handed that need to know where things are. */
export interface ActivitiesTools extends Tools {
  /** A place of the county, a town or a postcode. Null where nobody knows it, or nobody answers. */
  findPlace: (asked: {
    countyId: string;
    words: string;
  }) => Promise<(Position & { name: string }) | null>;
  /** All places of a county as they stand now, by their names in small letters. */
  readPlaces: (countyId: string) => Promise<ReadonlyMap<string, Position>>;
  /** `off` where nobody is to be asked, `away` where nobody answers just now, null where it is unknown. */
  locatePostcode: (postcode: string) => Promise<Position | 'off' | 'away' | null>;
}

/** What the board is handed. Without places it knows of none. */
export type BoardTools = Tools & Partial<Pick<ActivitiesTools, 'findPlace'>>;
