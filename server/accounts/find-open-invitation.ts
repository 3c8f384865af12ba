import type { Tools } from '../lib/tools.ts';
import { laterThan } from '../lib/trusted-filters.ts';
import type { Actor, JoinView, Role } from './contract.ts';
import { Invitation } from './invitation.model.ts';
import { Person } from './person.model.ts';
import { findPlace } from './places.ts';
import { findTokenHash } from './secrets.ts';

export interface OpenInvitation {
  id: string;
  countyId: string;
  email: string;
  role: Role;
  organisationId: string | null;
  organisation: string;
  county: string;
  invitedBy: string;
  expiresAt: Date;
  needsPassword: boolean;
  step: JoinView['step'];
  /** The person who has the address already, in this county. */
  personId: string | null;
  /** Of somebody who was away or had left: since when. */
  awaySince: Date | null;
}

/**
 * The invitation that a link opens, with what the one who holds the link has to do. Null where it
 * was used, taken back, is too old, or its organisation has closed.
 */
export async function findOpenInvitation(
  tools: Tools,
  token: string,
  actor: Actor | null,
): Promise<OpenInvitation | null> {
  const tokenHash = findTokenHash(token);
  if (!tokenHash) return null;
  const invitation = await Invitation.findOne({
    tokenHash,
    state: 'open',
    expiresAt: laterThan(tools.clock.now()),
  }).lean();
  if (!invitation) return null;

  const { email, role } = invitation;
  const countyId = invitation.countyId.toString();
  const organisationId = invitation.organisationId?.toString() ?? null;
  const [place, holder, inviter] = await Promise.all([
    findPlace(countyId, role, organisationId),
    Person.findOne({ email }, { countyId: 1, state: 1, restsSince: 1 }).lean(),
    Person.findById(invitation.invitedBy, { name: 1 }).lean(),
  ]);
  if (!place) return null;
  const isOfCounty = holder?.countyId.equals(invitation.countyId) ?? false;
  return {
    id: invitation._id.toString(),
    countyId,
    email,
    role,
    organisationId,
    organisation: place.organisation,
    county: place.county,
    invitedBy: inviter?.name ?? place.county,
    expiresAt: invitation.expiresAt,
    needsPassword: role !== 'activityProvider',
    step: decideStep(actor, holder && { ...holder, isOfCounty }),
    personId: holder && isOfCounty ? holder._id.toString() : null,
    awaySince: holder?.restsSince ?? null,
  };
}

/** A person of another county keeps the account there: nobody belongs to two counties. */
function decideStep(
  actor: Actor | null,
  holder: { _id: { toString(): string }; state: string; isOfCounty: boolean } | null,
): JoinView['step'] {
  const isHolder = actor !== null && holder?._id.toString() === actor.personId;
  if (actor && !isHolder) return 'otherPerson';
  if (!holder) return 'new';
  if (!holder.isOfCounty) return 'otherCounty';
  if (actor) return 'add';
  const hasLeft = holder.state === 'resting' || holder.state === 'alumni';
  return hasLeft ? 'new' : 'signIn';
}
