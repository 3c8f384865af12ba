import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { changeMemberships } from './change-memberships.ts';
import type { Actor } from './contract.ts';
import { endMemberships } from './end-memberships.ts';
import { organisationIdInput } from './inputs.ts';
import { Invitation } from './invitation.model.ts';
import { heldStates, Membership } from './membership.model.ts';
import { Organisation } from './organisation.model.ts';
import { mayCloseOrganisation } from './policy.ts';
import { requireAllowed, requireStaff } from './require-allowed.ts';
import { announceEnded } from './sessions.ts';

/**
 * Closes an organisation: its roles end, open invitations to it are taken back, and its people are
 * signed out. Who has no other role reads for a while, or rests, until invited again. What was written stays.
 */
export async function closeOrganisation(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  requireStaff(actor);
  const { organisationId } = parseInput(organisationIdInput, rawInput);
  const { countyId } = actor;
  const known = await Organisation.exists({ _id: organisationId, countyId, state: 'open' });
  if (!known) throw new NotFoundError();
  requireAllowed(mayCloseOrganisation(actor));

  const ended = await changeMemberships(tools, async (change) => {
    const session = change.transaction;
    const closed = await Organisation.findOneAndUpdate(
      { _id: organisationId, countyId, state: 'open' },
      { state: 'closed' },
      { session },
    ).lean();
    if (!closed) throw new NotFoundError();
    await Invitation.updateMany(
      { organisationId, state: 'open' },
      { state: 'revoked' },
      { session },
    );
    const memberships = await Membership.find(
      { organisationId, state: anyOf(heldStates) },
      {},
      { session },
    ).lean();
    const hashes = await endMemberships(tools, change, memberships, { seat: 'forReading' });
    const { name, kinds } = closed;
    await change.tell({
      kind: 'organisation',
      countyId,
      organisationId,
      name,
      kinds,
      state: 'closed',
    });
    return hashes;
  });
  announceEnded(tools, ended);
}
