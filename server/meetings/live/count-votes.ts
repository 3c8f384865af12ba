import type { Types } from 'mongoose';

import { retryWrite } from '../../lib/database/retry.ts';
import { voteChoices, type VoteChoice } from './contract.ts';
import { Vote } from './vote.model.ts';

const numberOf = (choice: VoteChoice) => ({
  $size: {
    $filter: {
      input: { $objectToArray: '$answers' },
      cond: { $eq: ['$$this.v', choice] },
    },
  },
});

/** Counts the answers and forgets them, in one write: none is counted twice, and none comes after. */
export async function countVotes(which: {
  meetingId: Types.ObjectId;
  _id?: string;
}): Promise<void> {
  const counts = Object.fromEntries(voteChoices.map((choice) => [choice, numberOf(choice)]));
  await retryWrite(() =>
    Vote.updateOne(
      { ...which, isOpen: true },
      [{ $set: { isOpen: false, counts } }, { $unset: 'answers' }],
      { updatePipeline: true },
    ),
  );
}
