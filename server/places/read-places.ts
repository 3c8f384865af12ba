import type { Position } from '../lib/distance.ts';
import { placesLimits } from './contract.ts';
import { Place, type PlaceRecord } from './place.model.ts';

/** All places of a county, by name. There are few, and a bound to them. */
export async function readPlaces(countyId: string): Promise<PlaceRecord[]> {
  return Place.find({ countyId }).sort({ nameKey: 1 }).limit(placesLimits.places).lean();
}

/** What activities are handed: where each place is, by its name in small letters. */
export async function readPositions(countyId: string): Promise<ReadonlyMap<string, Position>> {
  const places = await readPlaces(countyId);
  return new Map(
    places.map(({ nameKey, latitude, longitude }) => [nameKey, { latitude, longitude }]),
  );
}
