import type { Actor } from '../../accounts/contract.ts';
import type { Tools } from '../../lib/tools.ts';
import { lessThan } from '../../lib/trusted-filters.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { outcomeLimits, type OutcomeView } from './contract.ts';
import { viewOutcomes } from './outcome-views.ts';
import { Outcome } from './outcome.model.ts';

/** What people took on before this date of the series and have not done, the oldest first. */
export async function listOpenActions(
  tools: Tools,
  actor: Actor,
  { _id, seriesId, startsAt }: MeetingRecord,
): Promise<OutcomeView[]> {
  const outcomes = await Outcome.find({
    ...{ seriesId, kind: 'action', state: 'open' },
    recordedAt: lessThan(startsAt),
  })
    .sort({ recordedAt: 1 })
    .limit(outcomeLimits.openOnAgenda)
    .lean();
  const earlier = outcomes.filter(({ meetingId }) => !meetingId.equals(_id));
  return viewOutcomes(tools, actor, { outcomes: earlier, mayRecord: false });
}
