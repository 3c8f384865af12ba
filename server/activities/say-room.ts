import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity, asId } from './activity.model.ts';
import { announceToAll } from './audience.ts';
import type { SaidRoom } from './contract.ts';
import { sayRoomInput } from './inputs.ts';
import { speaksAs } from './policy.ts';
import { requireActivity } from './require-activity.ts';

/**
 * Keeps whether there is room, as the activity provider says or as a colleague heard on the phone.
 * Said again it only counts from today. All who may see the activity hear it at once.
 */
export async function sayRoom(tools: Tools, actor: Actor, rawInput: unknown): Promise<SaidRoom> {
  const { activityId, room } = parseInput(sayRoomInput, rawInput);
  const activity = await requireActivity(actor, activityId);
  const how = speaksAs(actor, activity.organisationId.toString());
  const at = tools.clock.now();
  const capacity = { state: room, at, by: asId(actor.personId), how };
  const { countyId } = actor;
  await retryWrite(() =>
    Activity.updateOne({ _id: activityId, countyId, state: 'open' }, { $set: { capacity } }),
  );
  const said: SaidRoom = {
    activityId,
    room: { state: room, saidAt: at.toISOString(), saidBy: actor.name, how },
  };
  await announceToAll(tools, activity, { event: 'activity.roomSaid', view: said });
  return said;
}
