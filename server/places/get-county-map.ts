import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import type { CountyMapView, MapTiles, PlaceView } from './contract.ts';
import { CountyOutline } from './county-outline.model.ts';
import type { PlaceRecord } from './place.model.ts';
import { seesMap } from './policy.ts';
import { readPlaces } from './read-places.ts';

/**
 * What the map of the actor's county is drawn from. For activity providers it is not there.
 *
 * @throws {NotFoundError}
 */
export async function getCountyMap(tools: Tools, actor: Actor): Promise<CountyMapView> {
  if (!seesMap(actor)) throw new NotFoundError();
  const { countyId } = actor;
  const [outline, places] = await Promise.all([
    CountyOutline.findOne({ countyId }, { coordinates: 1 }).lean(),
    listPlaces(countyId),
  ]);
  return {
    outline: outline && { type: 'MultiPolygon', coordinates: outline.coordinates },
    places,
    tiles: tilesIn(tools),
  };
}

/** The places of a county, by name. Meetings are handed it. */
export async function listPlaces(countyId: string): Promise<PlaceView[]> {
  return (await readPlaces(countyId)).map(viewPlace);
}

export function viewPlace({ _id, name, latitude, longitude }: PlaceRecord) {
  return { id: _id.toString(), name, latitude, longitude };
}

/** Off unless they are set. */
export function tilesIn({ env }: Pick<Tools, 'env'>): MapTiles | null {
  const { mapTilesUrl: address, mapTilesCredit: credit = '' } = env;
  return address === undefined ? null : { address, credit };
}
