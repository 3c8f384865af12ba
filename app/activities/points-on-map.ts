import type { MapPoint } from '#app/ui/county-map/lay-out-points.ts';
import type { ActivityMap } from '#server/activities/page-views.ts';
import type { CountyMapView } from '#server/places/contract.ts';

import { boardAddress } from './board-address.ts';

export interface TownCount {
  name: string;
  count: number;
  /** The list of what is on there, with all other filters. */
  href: string;
}

/** Each place of the county with how much there is, and the towns that nobody has put on the map. */
export function pointsOnMap(
  { filters, facets }: Pick<ActivityMap, 'filters' | 'facets'>,
  places: CountyMapView['places'],
): { points: MapPoint[]; elsewhere: TownCount[] } {
  const towns = Object.entries(facets.town).map(([name, count]) => ({
    ...{ key: keyOf(name), name, count },
    href: boardAddress(filters, { town: name }),
  }));
  const known = new Map(towns.map((town) => [town.key, town]));
  const onMap = new Set(places.map(({ name }) => keyOf(name)));
  return {
    points: places.map(({ name, latitude, longitude }) => {
      const town = known.get(keyOf(name));
      return {
        ...{ name, latitude, longitude, count: town?.count ?? 0, href: town?.href ?? null },
        isChosen: filters.town !== '' && keyOf(filters.town) === keyOf(name),
      };
    }),
    elsewhere: towns
      .filter(({ key }) => !onMap.has(key))
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB')),
  };
}

function keyOf(name: string): string {
  return name.toLocaleLowerCase('en-GB');
}
