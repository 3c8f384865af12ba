import type { Actor } from '../../accounts/contract.ts';
import { retryWrite } from '../../lib/database/retry.ts';
import { NotPermittedError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { announceOutcomes } from '../announce-changed.ts';
import { mayRecordOutcomes, mayRemoveOutcome } from '../policy.ts';
import type { SavedOutcome } from './contract.ts';
import { outcomeInput } from './inputs.ts';
import { Outcome } from './outcome.model.ts';
import { requireOutcome } from './require-outcome.ts';

/** Takes off what was written down by mistake, as long as the meeting takes what was decided. */
export async function removeOutcome(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedOutcome> {
  const { outcomeId } = parseInput(outcomeInput, rawInput);
  const { outcome, meeting } = await requireOutcome(tools, actor, outcomeId);
  for (const decision of [
    mayRemoveOutcome(actor, outcome.recordedBy.toString()),
    mayRecordOutcomes({ ...meeting, now: tools.clock.now() }),
  ]) {
    if (!decision.allowed) throw new NotPermittedError(decision.because);
  }
  await retryWrite(() => Outcome.deleteOne({ _id: outcome._id }));
  const meetingId = meeting._id.toString();
  await announceOutcomes(tools, meeting);
  return { meetingId, outcomeId };
}
