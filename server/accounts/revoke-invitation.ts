import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { Actor } from './contract.ts';
import { invitationIdInput } from './inputs.ts';
import { Invitation } from './invitation.model.ts';
import { mayGive } from './policy.ts';
import { requireAllowed, requireStaff } from './require-allowed.ts';

/** Takes an open invitation of the county back: its link opens nothing from then on. */
export async function revokeInvitation(
  _tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  requireStaff(actor);
  const { invitationId } = parseInput(invitationIdInput, rawInput);
  const open = { _id: invitationId, countyId: actor.countyId, state: 'open' } as const;
  const invitation = await Invitation.findOne(open, { role: 1 }).lean();
  if (!invitation) throw new NotFoundError();
  requireAllowed(mayGive(actor, invitation.role));
  const { modifiedCount } = await Invitation.updateOne(open, { state: 'revoked' });
  if (modifiedCount === 0) throw new NotFoundError();
}
