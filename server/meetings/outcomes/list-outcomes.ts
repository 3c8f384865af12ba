import type { Actor } from '../../accounts/contract.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf } from '../../lib/trusted-filters.ts';
import { meetingInput } from '../inputs.ts';
import { mayRecordOutcomes } from '../policy.ts';
import { requireMeeting } from '../require-meeting.ts';
import { Series } from '../series.model.ts';
import { outcomeLimits, type OutcomesView } from './contract.ts';
import { viewOutcomes } from './outcome-views.ts';
import { Outcome, standingStates } from './outcome.model.ts';

/** What a meeting decided, and what people took on there. */
export async function listOutcomes(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<OutcomesView> {
  const { meetingId } = parseInput(meetingInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  const mayRecord = mayRecordOutcomes({ ...meeting, now: tools.clock.now() }).allowed;
  const [series, outcomes] = await Promise.all([
    Series.findOne({ _id: meeting.seriesId, countyId: meeting.countyId }, { name: 1 }).lean(),
    Outcome.find({ meetingId: meeting._id, state: anyOf(standingStates) })
      .sort({ recordedAt: 1, _id: 1 })
      .limit(outcomeLimits.ofMeeting)
      .lean(),
  ]);
  const views = await viewOutcomes(tools, actor, { outcomes, mayRecord });
  return {
    ...{ meetingId, name: series?.name ?? '', mayRecord },
    startsAt: meeting.startsAt.toISOString(),
    decisions: views.filter(({ kind }) => kind === 'decision'),
    actions: views.filter(({ kind }) => kind === 'action'),
  };
}
