import type { AgendaSource } from '../lib/agenda-source.ts';
import type { Position } from '../lib/distance.ts';
import type { Tools } from '../lib/tools.ts';

/** A town or village of the county's map. */
export interface PlaceOnMap extends Position {
  id: string;
  name: string;
}

export interface MeetingsTools extends Tools {
  /** What came up in the month, as each capability tells it. */
  agendaSources: readonly AgendaSource[];
  /** The places of a county as they stand now, by name. */
  listPlaces: (countyId: string) => Promise<readonly PlaceOnMap[]>;
}
