import type { Actor } from '#server/accounts/contract.ts';
import type { PlannedGap } from '#scripts/story/plan-gaps.ts';

import { openLane, shareOut, type Lane, type SeedTools } from './lane.ts';

/** Logged at once, each by a lane of its own. */
const HANDS = 4;

interface Missing {
  planned: readonly PlannedGap[];
  actors: ReadonlyMap<string, Actor>;
}

/** Logs what was planned, with those who say it too, and lets a coordinator say how it stands. */
export async function logGaps(tools: SeedTools, { planned, actors }: Missing): Promise<void> {
  const actorOf = (key: string): Actor => {
    const actor = actors.get(key);
    if (!actor) throw new Error(`Nobody in the story is called ${key}.`);
    return actor;
  };
  const [begins] = planned.flatMap(({ voices }) => voices);
  if (!begins) return;
  await shareOut(
    planned,
    { hands: HANDS, openHand: () => openLane(tools, begins.at) },
    async ({ form, voices: [first, ...others], worked, closed }, lane) => {
      if (!first) return;
      const { gaps } = lane.platform;
      lane.moveTo(first.at);
      const { gapId } = await gaps.logGap(actorOf(first.by), form);
      for (const { by, at } of others) {
        lane.moveTo(at);
        await gaps.sayMeToo(actorOf(by), { gapId });
      }
      if (worked) {
        lane.moveTo(worked.at);
        await gaps.changeGap(actorOf(worked.by), { gapId, state: 'workedOn' });
      }
      if (closed) {
        lane.moveTo(closed.at);
        const activityId = await findActivity(lane, actorOf(closed.by), closed.activity);
        await gaps.changeGap(actorOf(closed.by), { gapId, state: 'closed', activityId });
      }
    },
  );
}

async function findActivity({ platform }: Lane, actor: Actor, name: string): Promise<string> {
  const { activities } = await platform.activities.listActivities(actor, { words: name });
  const found = activities.find((activity) => activity.name === name);
  if (!found) throw new Error(`Nothing in the story is called ${name}.`);
  return found.id;
}
