import type { Actor } from '../../accounts/contract.ts';
import { retryWrite } from '../../lib/database/retry.ts';
import { ConflictError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf } from '../../lib/trusted-filters.ts';
import { announceTo } from '../announce-to.ts';
import { asId, newId } from '../meeting.model.ts';
import type { SavedPoll } from './contract.ts';
import { pollInput } from './inputs.ts';
import { Poll, undecidedStages } from './poll.model.ts';
import { readAsked } from './read-asked.ts';
import { requireDecider } from './require-poll.ts';

/**
 * Looks for a date no more. Those who were asked are told, and nothing can be said of its times any
 * more. Pressed again it is the same.
 *
 * @throws {ConflictError} where a date was chosen already
 */
export async function callOffPoll(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedPoll> {
  const { pollId } = parseInput(pollInput, rawInput);
  const { _id, countyId, audience } = await requireDecider(tools, actor, pollId);
  const { modifiedCount } = await retryWrite(() =>
    Poll.updateOne(
      { _id, stage: anyOf(undecidedStages) },
      {
        $set: {
          ...{ stage: 'calledOff', stageAt: tools.clock.now(), untold: newId() },
          calledOffBy: asId(actor.personId),
        },
        $unset: { dueAt: 1 },
      },
    ),
  );
  if (modifiedCount === 0) {
    const now = await Poll.findById(_id).orFail().lean();
    if (now.stage === 'calledOff') return { pollId };
    throw new ConflictError('A date was chosen meanwhile. Load the page again to see it.');
  }
  const { mayCome } = await readAsked(tools, { countyId, audience });
  announceTo(tools, mayCome, { event: 'poll.calledOff', view: { pollId } });
  return { pollId };
}
