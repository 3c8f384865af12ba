import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity } from './activity.model.ts';
import { announceToAll } from './audience.ts';
import { activityInput } from './inputs.ts';
import { requireActivity, requireChanger } from './require-activity.ts';

/** Takes an activity off the board for good. Asked twice it changes nothing more. */
export async function withdrawActivity(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ activityId: string }> {
  const { activityId } = parseInput(activityInput, rawInput);
  const activity = await requireActivity(actor, activityId, { state: 'any' });
  requireChanger(actor, activity);
  if (activity.state === 'withdrawn') return { activityId };
  const { countyId } = actor;
  const changedAt = tools.clock.now();
  await retryWrite(() =>
    Activity.updateOne(
      { _id: activityId, countyId },
      { $set: { state: 'withdrawn', changedAt }, $unset: { asked: 1 } },
    ),
  );
  await announceToAll(tools, activity, { event: 'activity.changed', view: { activityId } });
  return { activityId };
}
