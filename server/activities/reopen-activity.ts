import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { dayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity } from './activity.model.ts';
import { closuresFrom } from './activity-views.ts';
import { announceToAll } from './audience.ts';
import type { SavedClosures } from './page-views.ts';
import { reopenActivityInput } from './inputs.ts';
import { requireActivity } from './require-activity.ts';

/** Takes away the span of days that begins on this day. Where there is none, nothing changes. */
export async function reopenActivity(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedClosures> {
  const { activityId, from } = parseInput(reopenActivityInput, rawInput);
  const activity = await requireActivity(actor, activityId);
  const { countyId } = actor;
  await retryWrite(() =>
    Activity.updateOne(
      { _id: activityId, countyId, state: 'open' },
      { $pull: { closures: { from } } },
    ),
  );
  await announceToAll(tools, activity, { event: 'activity.changed', view: { activityId } });
  const closures = activity.closures.filter((closure) => closure.from !== from);
  return { activityId, closures: closuresFrom({ closures }, dayInCounty(tools.clock.now())) };
}
