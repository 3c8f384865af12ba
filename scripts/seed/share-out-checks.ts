import type { Actor } from '#server/accounts/contract.ts';
import { dayInCounty } from '#server/lib/freshness.ts';

import { openLane, type SeedTools } from './lane.ts';

const DAY_MS = 86_400_000;
/** Those who offer to check a few. */
const VOLUNTEERS = ['hazel', 'rowan', 'teazle'];
/** Of the stale ones; the others wait. */
const SHARED = 4;

/** Colleagues offer to check a few, and a coordinator has shared some out yesterday. */
export async function shareOutChecks(
  tools: SeedTools,
  { actors, now }: { actors: ReadonlyMap<string, Actor>; now: Date },
): Promise<void> {
  const actorOf = (key: string): Actor => {
    const actor = actors.get(key);
    if (!actor) throw new Error(`Nobody in the story is called ${key}.`);
    return actor;
  };
  const { platform } = openLane(tools, new Date(now.getTime() - DAY_MS));
  const { activities } = platform;
  for (const key of VOLUNTEERS) await activities.offerToCheck(actorOf(key), { on: 'yes' });
  const marjoram = actorOf('marjoram');
  const { activities: stale } = await activities.listToShareOut(marjoram, {});
  await activities.shareOut(marjoram, {
    clientId: 'story-shares-out-checks',
    activityIds: stale.slice(0, SHARED).map(({ activity }) => activity.id),
    personIds: ['hazel', 'rowan'].map((key) => actorOf(key).personId),
    dueOn: dayInCounty(new Date(now.getTime() + 9 * DAY_MS)),
  });
}
