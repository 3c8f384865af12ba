import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { viewActivities } from './activity-views.ts';
import type { ActivityPage } from './page-views.ts';
import { freshnessOfFields } from './freshness-of-fields.ts';
import { activityInput } from './inputs.ts';
import { mayChange, speaksAs } from './policy.ts';
import { requireActivity } from './require-activity.ts';
import { listSessions } from './sessions.ts';

/** One activity with all its facts, and what the actor may do with it. */
export async function getActivity(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<ActivityPage> {
  const { activityId } = parseInput(activityInput, rawInput);
  const found = await requireActivity(actor, activityId);
  const [activity] = await viewActivities(tools, [found]);
  if (!activity) throw new NotFoundError('We could not find that activity.');
  const { id: organisationId } = activity.organisation;
  const now = tools.clock.now();
  return {
    activity,
    sessions: listSessions({ schedule: found.schedule, closures: activity.closures }, now),
    mayChange: mayChange(actor, organisationId).allowed,
    speaksAs: speaksAs(actor, organisationId),
    freshness: freshnessOfFields(found, now),
  };
}
