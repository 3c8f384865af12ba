import type { Actor } from '../../accounts/contract.ts';
import { retryWrite } from '../../lib/database/retry.ts';
import { NotFoundError, NotPermittedError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { announceAgenda } from '../announce-changed.ts';
import { mayMarkItems } from '../policy.ts';
import { requireMeeting } from '../require-meeting.ts';
import { Agenda } from './agenda.model.ts';
import type { SavedMark } from './contract.ts';
import { markItemInput } from './inputs.ts';

/**
 * Says what became of an item, during the meeting or after it. What is for later is the first thing on
 * the next draft of the series.
 */
export async function markItem(tools: Tools, actor: Actor, rawInput: unknown): Promise<SavedMark> {
  const { meetingId, itemId, state } = parseInput(markItemInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  const decision = mayMarkItems(actor, { ...meeting, now: tools.clock.now() });
  if (!decision.allowed) throw new NotPermittedError(decision.because);
  const { _id, countyId } = meeting;
  const { matchedCount } = await retryWrite(() =>
    Agenda.updateOne(
      { _id, countyId, 'items.id': itemId },
      { $set: { 'items.$.state': state, changedAt: tools.clock.now() }, $inc: { version: 1 } },
    ),
  );
  if (matchedCount === 0) {
    throw new NotFoundError('That item is not on the agenda any more. Load the page again.');
  }
  await announceAgenda(tools, meeting);
  return { meetingId, itemId, state };
}
