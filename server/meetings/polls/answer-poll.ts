import type { Types } from 'mongoose';

import type { Actor } from '../../accounts/contract.ts';
import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import { ConflictError, InvalidInputError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { announceTo } from '../announce-to.ts';
import { answerField, type PollAnswer, type SavedPollAnswers } from './contract.ts';
import { readCounts } from './count-answers.ts';
import { answerPollInput } from './inputs.ts';
import { mayAnswer } from './policy.ts';
import { mineOtherThan, PollAnswers, pollAnswerKey } from './poll-answer.model.ts';
import type { PollRecord } from './poll.model.ts';
import { readAsked } from './read-asked.ts';
import { requirePoll } from './require-poll.ts';

/**
 * Keeps what the actor says of all times of a poll, in place of what they said before. A time of which
 * nothing is said counts as no. All who may come hear the new counts; whose answer it was they do not.
 */
export async function answerPoll(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedPollAnswers> {
  const { pollId, given: said } = parseInput(answerPollInput, rawInput);
  const poll = await requirePoll(tools, actor, pollId);
  const now = tools.clock.now();
  const decision = mayAnswer(now, poll);
  if (!decision.allowed) throw new ConflictError(decision.because);
  await keepAnswers(actor, poll._id, givenIn(poll, said), now);

  const people = await readAsked(tools, poll);
  const counts = await readCounts(poll, people);
  announceTo(tools, people.mayCome, { event: 'poll.answered', view: { pollId, counts } });
  announceTo(tools, [actor.personId], { event: 'poll.replied', view: { pollId } });
  return { pollId, counts };
}

function givenIn({ times }: PollRecord, said: ReadonlyMap<string, PollAnswer>): PollAnswer[] {
  if (times.some(({ localStart }) => said.has(localStart))) {
    return times.map(({ localStart }) => said.get(localStart) ?? 'no');
  }
  const [first] = times;
  throw new InvalidInputError({
    [answerField(first?.localStart ?? '')]: 'Answer for one time at least.',
  });
}

/** As a reply to a meeting is kept: the unique index settles it where two tabs save at one moment. */
async function keepAnswers(
  { personId, countyId }: Actor,
  pollId: Types.ObjectId,
  given: PollAnswer[],
  answeredAt: Date,
): Promise<void> {
  const other = mineOtherThan(personId, pollId, given);
  const change = { $set: { given, answeredAt }, $inc: { changes: 1 } };
  await retryWrite(async () => {
    try {
      await PollAnswers.updateOne(
        other,
        { ...change, $setOnInsert: { countyId } },
        { upsert: true },
      );
    } catch (error) {
      if (!isDuplicateKey(error, pollAnswerKey)) throw error;
      await PollAnswers.updateOne(other, change);
    }
  });
}
