import type { PipelineStage } from 'mongoose';

import type { Actor } from '../../accounts/contract.ts';
import { asId } from '../meeting.model.ts';
import type { PollLine } from './contract.ts';
import { stateAt } from './policy.ts';
import { closingFirst, Poll, type PollRecord } from './poll.model.ts';

/** With the reader's own answers, as far as there are any. */
export type SeenPoll = PollRecord & { mine: unknown[] };

type Filter = PipelineStage.Match['$match'];

/** The polls that close first, each with whether the actor has answered. One query. */
export function findPolls(actor: Actor, filter: Filter, most: number): Promise<SeenPoll[]> {
  return Poll.aggregate<SeenPoll>(pollStages(actor, filter, most));
}

/** The same as stages, for a query that asks for more at once. */
export function pollStages({ personId }: Actor, filter: Filter, most: number) {
  const answers = { from: 'meetingPollAnswers', localField: '_id', foreignField: 'pollId' };
  const mine = [{ $match: { personId: asId(personId) } }, { $project: { _id: 1 } }];
  return [
    { $match: filter },
    { $sort: closingFirst },
    { $limit: most },
    { $lookup: { ...answers, as: 'mine', pipeline: mine } },
  ] satisfies PipelineStage[];
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
