import type { PipelineStage } from 'mongoose';

import type { Actor } from '../../accounts/contract.ts';
import { asId } from '../meeting.model.ts';
import type { PollLine } from './contract.ts';
import { stateAt } from './policy.ts';
import { closingFirst, Poll, type PollRecord } from './poll.model.ts';

/** With the reader's own answers, as far as there are any. */
export type SeenPoll = PollRecord & { mine: unknown[] };

/** The polls that close first, each with whether the actor has answered. One query. */
export function findPolls(
  { personId }: Actor,
  filter: PipelineStage.Match['$match'],
  most: number,
): Promise<SeenPoll[]> {
  const answers = { from: 'meetingPollAnswers', localField: '_id', foreignField: 'pollId' };
  const mine = [{ $match: { personId: asId(personId) } }, { $project: { _id: 1 } }];
  return Poll.aggregate<SeenPoll>([
    { $match: filter },
    { $sort: closingFirst },
    { $limit: most },
    { $lookup: { ...answers, as: 'mine', pipeline: mine } },
  ]);
}

/** As it stands in a list. */
export function lineOf(poll: SeenPoll, now: Date): PollLine {
  const { _id, name, closesAt, times, mine } = poll;
  return {
    id: _id.toString(),
    ...{ name, closesAt: closesAt.toISOString(), times: times.length },
    state: stateAt(now, poll) === 'open' ? 'open' : 'closed',
    isAnswered: mine.length > 0,
  };
}
