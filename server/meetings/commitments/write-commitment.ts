import type { Actor } from '../../accounts/contract.ts';
import { requireMayWrite, requireWordsPass } from '../../accounts/index.ts';
import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import { ConflictError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { requireMeeting } from '../require-meeting.ts';
import { mayWriteAt } from './commitment-time.ts';
import { Commitment, commitmentKey } from './commitment.model.ts';
import { writeCommitmentInput } from './inputs.ts';
import { requireNotHidden } from './require-not-hidden.ts';

/**
 * Keeps the one thing that the actor wants to try after a meeting, or puts it in other words. It is
 * for the actor alone unless they share it. Guard reads it either way.
 */
export async function writeCommitment(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const { meetingId, words, isShared, checked } = parseInput(writeCommitmentInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  const now = tools.clock.now();
  const decision = await mayWriteAt(meeting, now);
  if (!decision.allowed) throw new ConflictError(decision.because);
  if (isShared) requireMayWrite(tools, actor);
  requireWordsPass(tools, actor, { place: 'message', texts: { words }, checked });
  const { personId, countyId } = actor;
  const { _id, seriesId, startsAt } = meeting;
  await requireNotHidden({ personId, meetingId: _id });
  const keep = () =>
    Commitment.updateOne(
      { personId, meetingId: _id },
      {
        $set: { words, isShared, writtenAt: now },
        $setOnInsert: { countyId, seriesId, startsAt, progress: null, note: '', answeredFor: null },
      },
      { upsert: true },
    );
  await retryWrite(async () => {
    try {
      await keep();
    } catch (error) {
      if (!isDuplicateKey(error, commitmentKey)) throw error;
      await keep();
    }
  });
}
