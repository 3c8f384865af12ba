import type { Actor } from '#server/accounts/contract.ts';
import type { PlannedActivity } from '#scripts/story/plan-activities.ts';

import { openLane, shareOut, type SeedTools } from './lane.ts';
import type { OpenedCounty } from './open-story-county.ts';

/** Activities written at once. */
const HANDS = 4;

interface Beginning {
  planned: readonly PlannedActivity[];
  county: OpenedCounty;
  actors: ReadonlyMap<string, Actor>;
}

/** Adds each activity, lets somebody check it and say whether there is room, each at its own time. */
export async function addActivities(
  tools: SeedTools,
  { planned, county: { organisationIds }, actors }: Beginning,
): Promise<void> {
  const actorOf = (key: string): Actor => {
    const actor = actors.get(key);
    if (!actor) throw new Error(`Nobody in the story is called ${key}.`);
    return actor;
  };
  const [first] = planned;
  if (!first) return;
  await shareOut(
    planned,
    { hands: HANDS, openHand: () => openLane(tools, first.addedAt) },
    async (plan, lane) => {
      const { activities } = lane.platform;
      lane.moveTo(plan.addedAt);
      const { activityId } = await activities.addActivity(actorOf(plan.addedBy), {
        ...plan.form,
        organisationId: organisationIds.get(plan.organisation),
      });
      if (plan.confirmed) {
        const { by, at, fields } = plan.confirmed;
        lane.moveTo(at);
        await activities.confirmActivity(actorOf(by), { activityId, fields });
      }
      if (plan.room) {
        const { by, at, state } = plan.room;
        lane.moveTo(at);
        await activities.sayRoom(actorOf(by), { activityId, room: state });
      }
    },
  );
}
