import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { viewActivities } from './activity-views.ts';
import type { ActivityPage } from './page-views.ts';
import { freshnessOfFields } from './freshness-of-fields.ts';
import { findNotes } from './find-notes.ts';
import { activityPageInput } from './note-inputs.ts';
import { viewNotes } from './note-views.ts';
import { mayChange, mayNote, speaksAs } from './policy.ts';
import { requireActivity } from './require-activity.ts';
import { listSessions } from './sessions.ts';

/** One activity with all its facts, what colleagues found of it, and what the actor may do with it. */
export async function getActivity(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<ActivityPage> {
  const { activityId, notesBefore } = parseInput(activityPageInput, rawInput);
  const found = await requireActivity(actor, activityId);
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
  };
}
