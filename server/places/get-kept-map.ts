import type { Actor } from '../accounts/contract.ts';
import { placesLimits, type KeptMapView, type PlacesTools } from './contract.ts';
import { CountyOutline } from './county-outline.model.ts';
import { tilesIn, viewPlace } from './get-county-map.ts';
import { readPlaces } from './read-places.ts';
import { requireKeeper } from './require-keeper.ts';

/**
 * The map for those who keep it: each place with how much there is in it, and the towns of which
 * nobody has said where they are.
 *
 * @throws {NotFoundError}
 */
export async function getKeptMap(tools: PlacesTools, actor: Actor): Promise<KeptMapView> {
  requireKeeper(actor);
  const { countyId } = actor;
  const [outline, places, towns] = await Promise.all([
    CountyOutline.findOne({ countyId }).lean(),
    readPlaces(countyId),
    tools.countTowns(countyId, placesLimits.places + placesLimits.townsNotKnown),
  ]);
  const counts = new Map(towns.map(({ key, activities }) => [key, activities]));
  const known = new Set(places.map(({ nameKey }) => nameKey));
  return {
    outline: outline && { type: 'MultiPolygon', coordinates: outline.coordinates },
    outlineKeptAt: outline?.keptAt.toISOString() ?? null,
    outlinePoints: (outline?.coordinates ?? []).flat().reduce((sum, ring) => sum + ring.length, 0),
    places: places.map((place) => ({
      ...viewPlace(place),
      activities: counts.get(place.nameKey) ?? 0,
    })),
    notKnown: towns
      .filter(({ key }) => !known.has(key))
      .slice(0, placesLimits.townsNotKnown)
      .map(({ name, activities }) => ({ name, activities })),
    tiles: tilesIn(tools),
  };
}
