import { InvalidInputError, NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { changeMemberships, type ChangeInHand } from './change-memberships.ts';
import type { Actor } from './contract.ts';
import { mergeOrganisationsInput } from './inputs.ts';
import { Invitation } from './invitation.model.ts';
import { heldStates, Membership } from './membership.model.ts';
import { Organisation, type OrganisationRecord } from './organisation.model.ts';
import { mayManageOrganisations, mayMergeAway } from './policy.ts';
import { requireAllowed, requireStaff } from './require-allowed.ts';
import { announceEnded, removeSessions } from './sessions.ts';

interface Merging {
  goes: OrganisationRecord;
  into: OrganisationRecord;
}

/**
 * Two organisations are the same: people, invitations, and whatever follows memberships, such as
 * activities and contacts, go from one to the other. The one that goes is closed and kept, with who
 * said so. Its people are signed out, as with every change of roles.
 *
 * @throws {NotPermittedError} where the one that goes employs link workers
 */
export async function mergeOrganisations(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ organisationId: string }> {
  requireStaff(actor);
  const { organisationId, intoId } = parseInput(mergeOrganisationsInput, rawInput);
  requireAllowed(mayManageOrganisations(actor));
  const { countyId, personId } = actor;
  const ended = await changeMemberships(tools, async (change) => {
    const session = change.transaction;
    const both = await Organisation.find(
      { _id: anyOf([organisationId, intoId]), countyId, state: 'open' },
      {},
      { session },
    ).lean();
    const goes = both.find(({ _id }) => _id.toString() === organisationId);
    if (!goes) throw new NotFoundError();
    requireAllowed(mayMergeAway(goes.kinds));
    const into = both.find(({ _id }) => _id.toString() === intoId);
    if (!into?.kinds.includes('activityProvider') || into === goes) {
      throw new InvalidInputError({ intoId: 'Choose another one that runs activities.' });
    }
    await Organisation.updateOne(
      { _id: goes._id },
      {
        ...{ state: 'closed', closedAt: tools.clock.now() },
        ...{ mergedInto: into._id, mergedBy: personId },
      },
      { session },
    );
    await moveInvitations({ goes, into }, change);
    const personIds = await moveMembers(tools, { goes, into }, change);
    const { name, kinds } = goes;
    await change.tell({
      ...{ kind: 'organisation', countyId, organisationId, name, kinds, state: 'closed' },
      mergedInto: { organisationId: intoId, name: into.name },
    });
    return removeSessions(personIds, { transaction: session });
  });
  announceEnded(tools, ended);
  return { organisationId: intoId };
}

/** Those to whom the other has written already are not invited twice. */
async function moveInvitations(
  { goes, into }: Merging,
  { transaction: session }: ChangeInHand,
): Promise<void> {
  const there = await Invitation.find(
    { organisationId: into._id, state: 'open', role: 'activityProvider' },
    { email: 1 },
    { session },
  ).lean();
  const theirs = { organisationId: goes._id, state: 'open' as const };
  const invited = there.map(({ email }) => email);
  await Invitation.updateMany(
    { ...theirs, email: anyOf(invited) },
    { state: 'revoked' },
    { session },
  );
  await Invitation.updateMany(theirs, { organisationId: into._id }, { session });
}

/** @returns whose roles are of the other organisation from now on */
async function moveMembers(
  { clock }: Tools,
  { goes, into }: Merging,
  { transaction: session, tell }: ChangeInHand,
): Promise<string[]> {
  const of = (organisationId: OrganisationRecord['_id']) =>
    Membership.find({ organisationId, state: anyOf(heldStates) }, {}, { session }).lean();
  const theirs = await of(goes._id);
  const there = new Set(
    (await of(into._id)).map(({ personId, role }) => `${role} ${String(personId)}`),
  );
  const twice = theirs.filter(({ personId, role }) => there.has(`${role} ${String(personId)}`));
  await Membership.updateMany(
    { _id: anyOf(twice.map(({ _id }) => _id)) },
    { state: 'ended', endedAt: clock.now() },
    { session },
  );
  await Membership.updateMany(
    { organisationId: goes._id, state: anyOf(heldStates) },
    { organisationId: into._id },
    { session },
  );
  const [from, to] = [goes._id.toString(), into._id.toString()];
  const countyId = goes.countyId.toString();
  for (const { personId, role } of theirs) {
    const isThere = twice.some((one) => one.personId.equals(personId));
    const added = isThere ? [] : [{ role, organisationId: to }];
    const ended = [{ role, organisationId: from }];
    await tell({ kind: 'membership', countyId, personId: personId.toString(), added, ended });
  }
  return [...new Set(theirs.map(({ personId }) => personId.toString()))];
}
