import type { Types } from 'mongoose';

import type { PollAnswer, PollCounts, TimeCounts } from './contract.ts';
import { PollAnswers, type PollAnswerRecord } from './poll-answer.model.ts';
import type { PollRecord } from './poll.model.ts';
import type { AskedPeople } from './read-asked.ts';

type Given = Pick<PollAnswerRecord, 'personId' | 'given' | 'changes'>;

/** What everybody said, one query. */
export async function readCounts(
  { _id, times }: Pick<PollRecord, '_id' | 'times'>,
  people: AskedPeople,
): Promise<PollCounts> {
  return countAnswers(await listAnswers(_id), times.length, people);
}

export function listAnswers(pollId: Types.ObjectId): Promise<Given[]> {
  return PollAnswers.find({ pollId }, { personId: 1, given: 1, changes: 1 }).lean();
}

/**
 * Counts what was said by those who may come. Whoever may come no more is not counted, but their changes
 * are, so that the version never falls.
 */
export function countAnswers(
  answers: readonly Given[],
  times: number,
  { mayCome, asked }: AskedPeople,
): PollCounts {
  const counted = new Set(mayCome);
  const mine = answers.filter(({ personId }) => counted.has(personId.toString()));
  const answered = new Set(mine.map(({ personId }) => personId.toString()));
  return {
    times: Array.from({ length: times }, (_, index) => countAt(mine, index)),
    answered: mine.length,
    waiting: asked.filter((one) => !answered.has(one)).length,
    version: answers.reduce((sum, { changes }) => sum + changes, 0),
  };
}

function countAt(answers: readonly Given[], index: number): TimeCounts {
  const said = (answer: PollAnswer) =>
    answers.filter(({ given }) => given[index] === answer).length;
  return { yes: said('yes'), maybe: said('maybe'), no: said('no') };
}
