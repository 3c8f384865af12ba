import type { Actor } from '../accounts/contract.ts';
import { listPeople } from '../accounts/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity } from './activity.model.ts';
import { ActivityMerge } from './activity-merge.model.ts';
import { viewActivities } from './activity-views.ts';
import { activityInput } from './inputs.ts';
import { isUndoable } from './is-undoable.ts';
import { mergeLimits, type MergeView } from './merge-views.ts';
import { requireActivity, requireMerger } from './require-activity.ts';

/**
 * What was merged into an activity, and into those that were merged into it: by whom, when, and what
 * it said. Newest first, the last few. For coordinators.
 */
export async function listMerges(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<MergeView[]> {
  const { activityId } = parseInput(activityInput, rawInput);
  requireMerger(actor);
  const stayed = await requireActivity(actor, activityId, { follows: true });
  const { countyId } = actor;
  const gone = await Activity.find({ countyId, mergedInto: stayed._id }).lean();
  if (gone.length === 0) return [];
  const merges = await ActivityMerge.find({
    countyId,
    stayedId: anyOf([stayed, ...gone].map(({ _id }) => _id)),
    undoneAt: null,
  })
    .sort({ at: -1, _id: -1 })
    .limit(mergeLimits.merges)
    .lean();
  const people = await listPeople(
    tools,
    merges.map(({ by }) => by.toString()),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const views = new Map((await viewActivities(tools, gone)).map((view) => [view.id, view]));
  const now = tools.clock.now();
  return merges.flatMap((merge) => {
    const { _id, at, by, goneId, taken } = merge;
    const view = views.get(goneId.toString());
    if (!view) return [];
    return [
      {
        ...{ id: _id.toString(), at: at.toISOString(), gone: view, taken: [...taken] },
        by: names.get(by.toString()) ?? 'somebody',
        mayUndo: isUndoable(merge, stayed, now),
      },
    ];
  });
}
