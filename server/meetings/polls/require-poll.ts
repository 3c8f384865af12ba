import type { Actor } from '../../accounts/contract.ts';
import { ConflictError, NotFoundError } from '../../lib/errors.ts';
import type { Tools } from '../../lib/tools.ts';
import { inScope } from '../meeting.model.ts';
import { maySeeMeetings } from '../policy.ts';
import { readScope } from '../require-meeting.ts';
import { Poll, type PollRecord, type PollTimeRecord } from './poll.model.ts';
import { calledOffWords, mayDecide } from './policy.ts';

const notThere = 'We could not find that page.';

/**
 * A poll of a meeting to which the actor may come. All others are refused in the same words, be they
 * of another county, another organisation, or nowhere.
 *
 * @throws {NotFoundError}
 */
export async function requirePoll(tools: Tools, actor: Actor, pollId: string): Promise<PollRecord> {
  const mayBeThere = maySeeMeetings(actor) && /^[0-9a-f]{24}$/.test(pollId);
  const found = mayBeThere
    ? await Poll.findOne({ _id: pollId, ...inScope(await readScope(tools, actor)) }).lean()
    : null;
  if (!found) throw new NotFoundError(notThere);
  return found;
}

/**
 * A poll of which the actor may choose a time. For those who may only answer, what is for choosing is
 * not there.
 *
 * @throws {NotFoundError}
 */
export async function requireDecider(
  tools: Tools,
  actor: Actor,
  pollId: string,
): Promise<PollRecord> {
  const poll = await requirePoll(tools, actor, pollId);
  if (!mayDecide(actor, poll)) throw new NotFoundError(notThere);
  return poll;
}

/** @throws {ConflictError} where no date is looked for any more */
export function requireNotCalledOff({ stage }: Pick<PollRecord, 'stage'>): void {
  if (stage === 'calledOff') throw new ConflictError(calledOffWords);
}

/** @throws {NotFoundError} for a time that is not among those of the poll */
export function requireTime({ times }: PollRecord, key: string): PollTimeRecord {
  const time = times.find(({ localStart }) => localStart === key);
  if (!time) throw new NotFoundError(notThere);
  return time;
}
