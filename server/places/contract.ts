import type { ClientSession } from 'mongoose';

import type { Position } from '../lib/distance.ts';
import type { Tools } from '../lib/tools.ts';

/** Where the towns and villages of a county are, and what the county looks like on a map. */

export const placesLimits = {
  name: 40,
  /** Of one county. */
  places: 200,
  /** What somebody looks for. */
  words: 80,
  /** Typed or pasted. */
  degrees: 40,
  outlineBytes: 1_000_000,
  outlinePoints: 20_000,
  /** As many are kept as a drawing of this size can show. */
  keptPoints: 1_500,
  /** Towns of activities that are not on the map yet. */
  townsNotKnown: 30,
} as const;

/** Around the British Isles. What lies outside was typed the wrong way round, or on another grid. */
export const degreesWithin = { latitude: [49, 61], longitude: [-9, 2] } as const;

/** A position on a line: longitude, then latitude, as GeoJSON has it. */
export type Point = readonly [longitude: number, latitude: number];
/** A line around, then those around its holes. */
export type Rings = readonly (readonly Point[])[];

/** The county as GeoJSON has it. */
export interface Outline {
  type: 'MultiPolygon';
  coordinates: readonly Rings[];
}

export interface PlaceView extends Position {
  id: string;
  name: string;
}

/** Pictures of a map of somebody else's, beneath the outline. */
export interface MapTiles {
  /** With {z}, {x} and {y} in it. */
  address: string;
  credit: string;
}

/** What a map of the county is drawn from. */
export interface CountyMapView {
  outline: Outline | null;
  /** By name. */
  places: readonly PlaceView[];
  tiles: MapTiles | null;
}

/** The map for those who keep it. */
export interface KeptMapView extends Omit<CountyMapView, 'places'> {
  places: readonly (PlaceView & { activities: number })[];
  /** When the outline was kept; null without one. */
  outlineKeptAt: string | null;
  outlinePoints: number;
  /** Towns in which there is something to join, but nobody has said where they are. Most first. */
  notKnown: readonly { name: string; activities: number }[];
}

/** What others than this installation are asked. */
export interface OutsideServicesView {
  /** Whose map tiles are shown; null for none. */
  mapCredit: string | null;
  asksForPostcodes: boolean;
}

export interface FoundPlace extends Position {
  name: string;
}

export type PlacesAnnouncement =
  /** To all who see the map: a place or the outline is another one now. */
  { event: 'places.changed'; view: { countyId: string } };

// --- What its use cases are handed ---------------------------------------------------------------

export interface PlacesTools extends Tools {
  /** How many activities there are in each town, most first. `key` is the name in small letters. */
  countTowns: (
    countyId: string,
    most: number,
  ) => Promise<readonly { key: string; name: string; activities: number }[]>;
  /** The middle of what is known of a town that nobody has put on the map. */
  findTown: (countyId: string, townKey: string) => Promise<FoundPlace | null>;
  /** Has it worked out again where things in these towns are, once the transaction stands. */
  markTowns: (
    countyId: string,
    townKeys: readonly string[],
    session: ClientSession,
  ) => Promise<void>;
}
