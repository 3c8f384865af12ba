import type { Actor } from '../../accounts/contract.ts';
import { ConflictError, NotPermittedError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { isThere } from '../../lib/trusted-filters.ts';
import { asId } from '../meeting.model.ts';
import { markSpokenInput } from './inputs.ts';
import { keepLive } from './keep-live.ts';
import { mayLead } from './policy.ts';
import { processStateOf } from './process-state.ts';
import { chairOf, requireLive } from './require-live.ts';

/** In a round: I have spoken, or, by whoever leads, somebody else who is in it has. */
export async function markSpoken(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { meetingId, personId, spoken } = parseInput(markSpokenInput, rawInput);
  const { meeting, live } = await requireLive(tools, actor, meetingId);
  if (personId !== actor.personId) {
    const decision = mayLead(actor, chairOf(live));
    if (!decision.allowed) throw new NotPermittedError(decision.because);
  }
  const isInRound =
    live.round?.order.some((id) => id.toString() === personId) === true ||
    processStateOf(tools).here.isHere(meetingId, personId) ||
    personId === actor.personId;
  const person = asId(personId);
  const isKept =
    isInRound &&
    (await keepLive(tools, meeting, {
      found: { round: isThere() },
      change:
        spoken === 'no'
          ? { $pull: { 'round.spoken': person } }
          : // Who came after the round began stands at its end.
            { $addToSet: { 'round.spoken': person, 'round.order': person } },
    }));
  if (!isKept) throw new ConflictError('There is no round with this person in it now.');
}
