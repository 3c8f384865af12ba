import type { Actor } from '../../accounts/contract.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf } from '../../lib/trusted-filters.ts';
import { maySeeMeetings } from '../policy.ts';
import { Series } from '../series.model.ts';
import { outcomeLimits, type OpenAction } from './contract.ts';
import { viewOutcomes } from './outcome-views.ts';
import { Outcome } from './outcome.model.ts';

/** What I took on at meetings and have not done, a few: first what has no date, then what is due soonest. */
export async function listMyActions(tools: Tools, actor: Actor): Promise<OpenAction[]> {
  if (!maySeeMeetings(actor)) return [];
  const { personId, countyId } = actor;
  const outcomes = await Outcome.find({ ownerId: personId, countyId, state: 'open' })
    .sort({ dueOn: 1 })
    .limit(outcomeLimits.onStart)
    .lean();
  if (outcomes.length === 0) return [];
  const seriesIds = outcomes.map(({ seriesId }) => seriesId);
  const [series, views] = await Promise.all([
    Series.find({ _id: anyOf(seriesIds), countyId }, { name: 1 }).lean(),
    viewOutcomes(tools, actor, { outcomes, mayRecord: false }),
  ]);
  const names = new Map(series.map(({ _id, name }) => [_id.toString(), name]));
  return views.flatMap((view, index) => {
    const outcome = outcomes[index];
    if (!outcome) return [];
    const meeting = names.get(outcome.seriesId.toString()) ?? '';
    return [{ ...view, meeting, meetingId: outcome.meetingId.toString() }];
  });
}
