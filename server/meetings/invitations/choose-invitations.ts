import type { Actor } from '../../accounts/contract.ts';
import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import { parseInput } from '../../lib/parse-input.ts';
import { requireMeetings } from '../require-meeting.ts';
import type { InvitationsTools } from './contract.ts';
import { chooseInvitationsInput } from './inputs.ts';
import { newMark } from './invitation.model.ts';
import { Invitee, inviteeKey } from './invitee.model.ts';
import { stopFor } from './stop-invitations.ts';

/**
 * The actor has calendar invitations sent, or no more of them. Chosen anew, all that is still to come is
 * sent once more. Nobody else can choose it for them.
 */
export async function chooseInvitations(
  _tools: InvitationsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const { isOn } = parseInput(chooseInvitationsInput, rawInput);
  requireMeetings(actor);
  const { personId, countyId } = actor;
  if (isOn === 'no') return stopFor(personId);
  const wasOff = { personId, isOn: false };
  const turnOn = { isOn: true, unheard: newMark() };
  await retryWrite(async () => {
    const { matchedCount } = await Invitee.updateOne(wasOff, { $set: turnOn });
    if (matchedCount > 0) return;
    try {
      await Invitee.updateOne(
        { personId },
        { $setOnInsert: { countyId, ...turnOn } },
        { upsert: true },
      );
    } catch (error) {
      // Another tab was quicker with the same.
      if (!isDuplicateKey(error, inviteeKey)) throw error;
    }
  });
}
