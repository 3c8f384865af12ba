import type { Actor } from '../../accounts/contract.ts';
import { retryWrite } from '../../lib/database/retry.ts';
import { NotPermittedError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { announceOutcomes } from '../announce-changed.ts';
import { mayFinishAction } from '../policy.ts';
import type { SavedOutcome } from './contract.ts';
import { finishActionInput } from './inputs.ts';
import { Outcome } from './outcome.model.ts';
import { requireOutcome } from './require-outcome.ts';

/** Says that an action is done, or not done after all. Then it is on no agenda and no start page. */
export async function finishAction(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedOutcome> {
  const { outcomeId, on } = parseInput(finishActionInput, rawInput);
  const { outcome, meeting } = await requireOutcome(tools, actor, outcomeId);
  const decision = mayFinishAction(actor, outcome.ownerId?.toString() ?? null);
  if (!decision.allowed) throw new NotPermittedError(decision.because);
  const state = on ? ('done' as const) : ('open' as const);
  await retryWrite(() =>
    Outcome.updateOne(
      { _id: outcome._id, kind: 'action', state: outcome.state },
      { $set: { state } },
    ),
  );
  const meetingId = meeting._id.toString();
  await announceOutcomes(tools, meeting);
  return { meetingId, outcomeId };
}
