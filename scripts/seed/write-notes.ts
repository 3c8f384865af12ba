import type { Actor } from '#server/accounts/contract.ts';
import type { PlannedNote } from '#scripts/story/plan-notes.ts';

import { openLane, shareOut, type Lane, type SeedTools } from './lane.ts';

/** Written at once, each by a lane of its own. */
const HANDS = 4;

interface Notes {
  planned: readonly PlannedNote[];
  actors: ReadonlyMap<string, Actor>;
}

/** Writes what colleagues found of activities, with who agrees and what was answered. */
export async function writeNotes(tools: SeedTools, { planned, actors }: Notes): Promise<void> {
  const actorOf = (key: string): Actor => {
    const actor = actors.get(key);
    if (!actor) throw new Error(`Nobody in the story is called ${key}.`);
    return actor;
  };
  const [first] = planned;
  if (!first) return;
  await shareOut(
    planned,
    { hands: HANDS, openHand: () => openLane(tools, first.at) },
    async ({ activity, form, by, at, agreed, answer }, lane) => {
      const { activities } = lane.platform;
      lane.moveTo(at);
      const activityId = await findActivity(lane, actorOf(by), activity);
      const ids = await activities.writeNote(actorOf(by), { activityId, ...form });
      for (const said of agreed) {
        lane.moveTo(said.at);
        await activities.agreeWithNote(actorOf(said.by), ids);
      }
      if (!answer) return;
      lane.moveTo(answer.at);
      await activities.answerNote(actorOf(answer.by), { ...ids, answer: answer.text });
    },
  );
}

async function findActivity({ platform }: Lane, actor: Actor, name: string): Promise<string> {
  const { activities } = await platform.activities.listActivities(actor, { words: name });
  const found = activities.find((activity) => activity.name === name);
  if (!found) throw new Error(`Nothing in the story is called ${name}.`);
  return found.id;
}
