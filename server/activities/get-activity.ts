import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { freshnessOf } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { ActivityRecord } from './activity.model.ts';
import { assuredAtOf, viewActivities } from './activity-views.ts';
import { viewAsked } from './asked-checks.ts';
import type { AskedView } from './check-views.ts';
import type { ActivityPage } from './page-views.ts';
import { freshnessOfFields } from './freshness-of-fields.ts';
import { activityInput } from './inputs.ts';
import { mayChange, mayMerge, mayShareOut, speaksAs } from './policy.ts';
import { requireActivity } from './require-activity.ts';
import { listSessions } from './sessions.ts';

/**
 * One activity with all its facts, and what the actor may do with it. The id of one that was merged
 * gives the one that stayed.
 */
export async function getActivity(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<ActivityPage> {
  const { activityId } = parseInput(activityInput, rawInput);
  const found = await requireActivity(actor, activityId, { follows: true });
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
    mayMerge: mayMerge(actor),
    asked: await askedAsSeenBy(tools, actor, found),
  };
}

/** Of whom it is asked to check it: for that person and for coordinators, while it is stale. */
async function askedAsSeenBy(
  tools: Tools,
  actor: Actor,
  activity: ActivityRecord,
): Promise<AskedView | null> {
  const now = tools.clock.now();
  const { asked, reports } = activity;
  const isWrong = reports.times !== undefined || reports.phone !== undefined;
  const freshness = freshnessOf(assuredAtOf(activity), now);
  const isChecked = !isWrong && (freshness === 'fresh' || freshness === 'ageing');
  const mayKnow = mayShareOut(actor) || asked?.of.toString() === actor.personId;
  if (!asked || isChecked || !mayKnow) return null;
  const [view = null] = await viewAsked(tools, [activity], now);
  return view?.isOver === true && !mayShareOut(actor) ? null : view;
}
