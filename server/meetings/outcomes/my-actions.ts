import type { PipelineStage } from 'mongoose';

import type { Actor } from '../../accounts/contract.ts';
import { asId } from '../meeting.model.ts';
import { outcomeLimits, type OpenAction } from './contract.ts';
import type { OutcomeRecord } from './outcome.model.ts';

/** One row of all that somebody has taken on and not done, with the names of the series. */
export interface MyActionsRow {
  actions: (OutcomeRecord & { series: { name: string }[] })[];
}

/** What the actor took on at meetings and has not done, a few: without a date first, then by date. */
export const withMyActions = ({ personId, countyId }: Actor): PipelineStage.UnionWith => ({
  $unionWith: {
    coll: 'meetingOutcomes',
    pipeline: [
      { $match: { ownerId: asId(personId), countyId: asId(countyId), state: 'open' } },
      { $sort: { dueOn: 1 } },
      { $limit: outcomeLimits.onStart },
      {
        $lookup: {
          from: 'meetingSeries',
          localField: 'seriesId',
          foreignField: '_id',
          pipeline: [{ $project: { name: 1 } }],
          as: 'series',
        },
      },
      { $group: { _id: null, actions: { $push: '$$ROOT' } } },
    ],
  },
});

export function viewMyActions({ personId, name }: Actor, { actions }: MyActionsRow): OpenAction[] {
  return actions.map(({ _id, kind, text, dueOn, itemId, meetingId, series }) => ({
    ...{ id: _id.toString(), kind, text, dueOn, itemId, isDone: false },
    owner: { id: personId, name, organisation: '' },
    ...{ mayFinish: true, mayRemove: false, mayReport: false },
    meetingId: meetingId.toString(),
    meeting: series[0]?.name ?? '',
  }));
}
