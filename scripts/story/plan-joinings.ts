import { activityProviders, coordinators, linkWorkers, supervisors } from './people.ts';
import type { StoryPerson } from './people.ts';
import type { Joining } from './plan.ts';
import { createRandom } from './random.ts';
import { DAY, firstAtWork, MINUTE, toInstant, type WallTime } from './working-time.ts';

/** Came later than the others: days after the county was opened. */
const lateAfterDays: Readonly<Record<string, number>> = {
  lark: 90,
  rosa: 130,
  brock: 190,
  swift: 240,
};
/** Activity providers are asked in when the rooms run by themselves. */
const PROVIDERS_ASKED_BEFORE_END = 75 * DAY;
/** A link works for 7 days, so a letter is opened before, be it on a holiday. */
const LINK_USED_WITHIN = 6 * DAY;

/** Who is invited when, and when they open the letter. */
export function planJoinings({
  seed,
  opensAt,
  end,
}: {
  seed: number;
  opensAt: WallTime;
  end: WallTime;
}): Joining[] {
  const random = createRandom(seed, 'joining');
  const asked = new Map<string | null, WallTime>();

  function joining(person: StoryPerson, invitedAt: WallTime): Joining {
    const letterOpened = invitedAt + random.whole(0, 4) * DAY + random.whole(20, 400) * MINUTE;
    const atWork = firstAtWork(letterOpened, [], random.whole(0, 300) * MINUTE);
    const joinsAt = toInstant(Math.min(atWork, invitedAt + LINK_USED_WITHIN));
    return { person, invitedAt: toInstant(invitedAt), joinsAt };
  }

  function peerAskedAt({ key, organisation }: StoryPerson): WallTime {
    const late = lateAfterDays[key];
    if (late !== undefined) return firstAtWork(opensAt + late * DAY, [], 45 * MINUTE);
    const together =
      asked.get(organisation) ?? firstAtWork(opensAt + asked.size * DAY, [], 90 * MINUTE);
    asked.set(organisation, together);
    return together;
  }

  const providersAskedAt = firstAtWork(end - PROVIDERS_ASKED_BEFORE_END, [], 60 * MINUTE);
  return [
    ...[...coordinators, ...supervisors, ...linkWorkers].map((person) =>
      joining(person, peerAskedAt(person)),
    ),
    ...activityProviders.map((person) => joining(person, providersAskedAt)),
  ];
}
