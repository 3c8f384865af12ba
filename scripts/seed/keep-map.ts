import type { Actor } from '#server/accounts/contract.ts';
import { towns } from '#scripts/story/county.ts';
import { countyOutline, townPositions } from '#scripts/story/map.ts';

import { openLane, type SeedTools } from './lane.ts';

interface Beginning {
  actors: ReadonlyMap<string, Actor>;
  now: Date;
}

/** The coordinator puts the towns and the outline on the map; then it is known where activities are. */
export async function keepMap(tools: SeedTools, { actors, now }: Beginning): Promise<void> {
  const marjoram = actors.get('marjoram');
  if (!marjoram) throw new Error('The coordinator of the story has not joined.');
  const { activities, places } = openLane(tools, now).platform;
  for (const name of towns) {
    const [latitude, longitude] = townPositions[name].map(String);
    await places.addPlace(marjoram, { name, latitude, longitude });
  }
  await places.keepOutline(marjoram, { outline: JSON.stringify(countyOutline) });
  await activities.placeActivities();
}
