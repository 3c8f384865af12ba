import type { Actor } from '#server/accounts/contract.ts';
import { getHost } from '#scripts/story/people.ts';
import { rotaBases, rotaDays, rotaVenues } from '#scripts/story/rota.ts';

import type { Lane } from './lane.ts';

/** Says from where organisations set off for a meeting, and which venues and days come in question. */
export async function keepRota(
  { platform: { meetings } }: Lane,
  { actor, meetingId }: { actor: Actor; meetingId: string },
): Promise<void> {
  const { places, ground } = await meetings.getRota(actor, { meetingId });
  const idOf = (town: string) => places.find(({ name }) => name === town)?.id ?? '';
  const towns = new Map(
    Object.entries(rotaBases).map(([key, town]) => [
      getHost(key as keyof typeof rotaBases).name,
      town,
    ]),
  );
  await meetings.keepRotaGround(actor, {
    ...{ meetingId, version: ground.version, weekdays: rotaDays },
    bases: ground.bases.map(({ organisationId, organisation }) => ({
      organisationId,
      base: idOf(towns.get(organisation) ?? ''),
      baseWas: '',
    })),
    venues: rotaVenues.map(({ venue, town }) => ({ venue, placeId: idOf(town) })),
  });
}
