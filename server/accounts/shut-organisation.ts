import { NotFoundError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { ChangeInHand } from './change-memberships.ts';
import type { Actor } from './contract.ts';
import { endMemberships } from './end-memberships.ts';
import { Invitation } from './invitation.model.ts';
import { heldStates, Membership } from './membership.model.ts';
import { Organisation, type OrganisationRecord } from './organisation.model.ts';

interface Shutting {
  organisationId: string;
  /** That it asked not to be listed again, and why. */
  takenOff?: NonNullable<OrganisationRecord['takenOff']>;
}

/**
 * Shuts an open organisation of the actor's county, in the change that is in hand: its roles end,
 * open invitations to it are taken back, and its people are signed out.
 *
 * @returns what to hand to `announceEnded` once the transaction stands
 * @throws {NotFoundError} where it is shut already
 */
export async function shutOrganisation(
  tools: Tools,
  { countyId }: Actor,
  { organisationId, takenOff }: Shutting,
  change: ChangeInHand,
): Promise<string[]> {
  const session = change.transaction;
  const shut = await Organisation.findOneAndUpdate(
    { _id: organisationId, countyId, state: 'open' },
    { state: 'closed', closedAt: tools.clock.now(), ...(takenOff ? { takenOff } : {}) },
    { session },
  ).lean();
  if (!shut) throw new NotFoundError();
  await Invitation.updateMany({ organisationId, state: 'open' }, { state: 'revoked' }, { session });
  const memberships = await Membership.find(
    { organisationId, state: anyOf(heldStates) },
    {},
    { session },
  ).lean();
  const hashes = await endMemberships(tools, change, memberships, { seat: 'forReading' });
  const { name, kinds } = shut;
  await change.tell({
    ...{ kind: 'organisation', countyId, organisationId, name, kinds, state: 'closed' },
    ...(takenOff ? { isTakenOff: true } : {}),
  });
  return hashes;
}
