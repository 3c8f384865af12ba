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
import { findNotes } from './find-notes.ts';
import { activityPageInput } from './note-inputs.ts';
import { viewNotes } from './note-views.ts';
import { mayChange, mayMerge, mayNote, mayShareOut, speaksAs } from './policy.ts';
import { requireActivity } from './require-activity.ts';
import { listSessions } from './sessions.ts';

/**
 * One activity with all its facts, what colleagues found of it, and what the actor may do with it. The
 * id of one that was merged gives the one that stayed.
 */
export async function getActivity(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<ActivityPage> {
  const { activityId, notesBefore } = parseInput(activityPageInput, rawInput);
  const found = await requireActivity(actor, activityId, { follows: true });
  const [[activity], { notes, older }] = await Promise.all([
    viewActivities(tools, [found]),
    findNotes(actor, found, notesBefore),
  ]);
  if (!activity) throw new NotFoundError('We could not find that activity.');
  const { id: organisationId } = activity.organisation;
  const now = tools.clock.now();
  return {
    activity,
    sessions: listSessions({ schedule: found.schedule, closures: activity.closures }, now),
    mayChange: mayChange(actor, organisationId).allowed,
    speaksAs: speaksAs(actor, organisationId),
    freshness: freshnessOfFields(found, now),
    notes: await viewNotes(tools, actor, { activity: found, notes }),
    olderNotes: older,
    mayNote: mayNote(actor, organisationId).allowed,
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
