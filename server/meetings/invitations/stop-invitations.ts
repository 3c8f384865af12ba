import { retryWrite } from '../../lib/database/retry.ts';
import { NotFoundError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { InvitationStopView, InvitationsTools } from './contract.ts';
import { invitationStopInput } from './inputs.ts';
import { Invitation } from './invitation.model.ts';
import { Invitee } from './invitee.model.ts';
import { readInvitationStop } from './stop-link.ts';

/**
 * Stops invitations by the link that stands in each of them, without signing in: mail programs press it
 * for their reader. What is in the calendar stays there. Pressed again it is the same.
 *
 * @throws {NotFoundError} for a link that is not ours
 */
export async function stopInvitations(
  tools: InvitationsTools,
  rawInput: unknown,
): Promise<InvitationStopView> {
  const personId = readInvitationStop(tools, parseInput(invitationStopInput, rawInput).token);
  if (personId === null) throw new NotFoundError('This link stops no letters.');
  await stopFor(personId);
  return { isStopped: true };
}

/** What is known of the calendar is forgotten but for its sequences: begun again, all is sent anew. */
export async function stopFor(personId: string): Promise<void> {
  await retryWrite(() => Invitee.updateOne({ personId, isOn: true }, { $set: { isOn: false } }));
  await retryWrite(() =>
    Invitation.updateMany(
      { personId },
      {
        $set: { isInvited: false },
        $unset: { dueAt: 1, urgentAt: 1, sending: 1 },
        $inc: { version: 1 },
      },
    ),
  );
}
