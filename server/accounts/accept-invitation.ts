import { isDuplicateKey } from '../lib/database/retry.ts';
import { ConflictError, InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, laterThan } from '../lib/trusted-filters.ts';
import { changeMemberships, type ChangeInHand } from './change-memberships.ts';
import type { Actor, SignedIn, Where } from './contract.ts';
import { findOpenInvitation, type OpenInvitation } from './find-open-invitation.ts';
import { acceptInvitationInput } from './inputs.ts';
import { Invitation } from './invitation.model.ts';
import { Membership } from './membership.model.ts';
import { nameFields } from './names.ts';
import { findPasswordProblem } from './password-strength.ts';
import { hashPassword } from './passwords.ts';
import { Person } from './person.model.ts';
import { giveSeatBack, wakeSeat } from './seats.ts';
import { announceEnded, beginSession, removeSessions } from './sessions.ts';
import { Token } from './token.model.ts';

/**
 * Joins by an invitation's link and signs in. Address, role, organisation and county come from the
 * invitation in the database, never from the form. Pressing the link proves the address: whoever
 * claimed it before without proof loses that claim.
 *
 * @throws {InvalidInputError} where the link was used, withdrawn or is too old
 * @throws {ConflictError} where somebody else is signed in, or the address has an account already
 */
export async function acceptInvitation(
  tools: Tools,
  rawInput: unknown,
  { actor, where }: { actor: Actor | null; where: Where },
): Promise<SignedIn> {
  const input = parseInput(acceptInvitationInput, rawInput);
  const invitation = await findOpenInvitation(tools, input.token, actor);
  if (!invitation) throw gone();
  const { step } = invitation;
  if (step !== 'new' && step !== 'add') throw new ConflictError(inTheWay[step]);
  const newcomer = step === 'new' ? await prepareNewcomer(invitation, input) : null;
  const personId = await join(tools, invitation, newcomer);
  const { awaySince } = invitation;
  const next = awaySince ? `/?back=${awaySince.toISOString()}` : '/?welcome=1';
  return { setCookie: await beginSession(tools, personId, where), next };
}

const inTheWay = {
  otherPerson:
    'You are signed in as somebody else. Sign out, then open the link of your invitation again.',
  signIn:
    'There is an account with this address already. Sign in, then open the link of your invitation again.',
  otherCounty:
    'This address has an account in another county. Ask for an invitation to another address of yours.',
} as const;

interface Newcomer {
  name: string;
  passwordHash?: string;
}

async function prepareNewcomer(
  { email, needsPassword }: OpenInvitation,
  { name, password }: { name?: string | undefined; password?: string | undefined },
): Promise<Newcomer> {
  const person = { name: name ?? '', email };
  const missing = needsPassword ? 'Choose a password.' : null;
  const problem = password === undefined ? missing : await findPasswordProblem(password, person);
  if (name === undefined || problem !== null) {
    throw new InvalidInputError({
      ...(name === undefined ? { name: 'Type your name.' } : {}),
      ...(problem === null ? {} : { password: problem }),
    });
  }
  return { name, ...(password ? { passwordHash: await hashPassword(password) } : {}) };
}

/** `newcomer` is null for a member who takes on one more role. */
async function join(
  tools: Tools,
  invitation: OpenInvitation,
  newcomer: Newcomer | null,
): Promise<string> {
  try {
    const { personId, ended } = await changeMemberships(tools, (change) =>
      writeJoining(tools, change, { invitation, newcomer }),
    );
    announceEnded(tools, ended);
    return personId;
  } catch (error) {
    if (isDuplicateKey(error)) throw new ConflictError('You are a member already. Sign in.');
    throw error;
  }
}

async function writeJoining(
  tools: Tools,
  change: ChangeInHand,
  { invitation, newcomer }: { invitation: OpenInvitation; newcomer: Newcomer | null },
) {
  const { countyId, role, organisationId, email } = invitation;
  const { transaction, tell } = change;
  const now = tools.clock.now();
  const used = await Invitation.updateOne(
    { _id: invitation.id, state: 'open', expiresAt: laterThan(now) },
    { state: 'used' },
    { session: transaction },
  );
  if (used.modifiedCount === 0) throw gone();

  const personId = newcomer
    ? await writePerson(tools, transaction, { ...newcomer, invitation })
    : invitation.personId;
  if (personId === null) throw gone();
  if (!newcomer) await bringBack(change, { countyId, personId });
  const ended = await removeSessions([personId], { transaction });
  // A change of address that waits for proof is void: the invitation's link was the proof.
  await Token.deleteMany({ newEmail: email }, { session: transaction });
  await Membership.insertMany(
    [{ countyId, personId, role, organisationId, state: 'active', startedAt: now }],
    { session: transaction },
  );
  await tell({
    kind: 'membership',
    countyId,
    personId,
    added: [{ role, organisationId }],
    ended: [],
  });
  return { personId, ended };
}

/** Whoever takes on a role while away, or while reading after having left, takes part again. */
async function bringBack(
  change: ChangeInHand,
  { countyId, personId }: { countyId: string; personId: string },
): Promise<void> {
  await wakeSeat(change, { countyId, personId });
  await giveSeatBack(personId, change.transaction);
}

/**
 * The person of a newcomer: a new one, or the one who had left, whose old password counts no longer.
 */
async function writePerson(
  tools: Tools,
  session: ChangeInHand['transaction'],
  { invitation, name, passwordHash }: Newcomer & { invitation: OpenInvitation },
): Promise<string> {
  const { countyId, email } = invitation;
  if (invitation.personId !== null) {
    const { personId } = invitation;
    const password = passwordHash ? { passwordHash } : { $unset: { passwordHash: 1 } };
    const back = await Person.updateOne(
      { _id: personId, countyId, email, state: anyOf(['resting', 'alumni'] as const) },
      { ...nameFields(name), ...password },
      { session },
    );
    if (back.matchedCount === 0) throw gone();
    await giveSeatBack(personId, session);
    await Token.deleteMany({ personId }, { session });
    return personId;
  }
  const person = new Person({
    countyId,
    email,
    ...nameFields(name),
    ...(passwordHash ? { passwordHash } : {}),
    workingDays: [],
    state: 'active',
    joinedAt: tools.clock.now(),
  });
  await person.save({ session });
  return person._id.toString();
}

function gone(): InvalidInputError {
  return new InvalidInputError({
    form: 'This invitation was used already, was taken back, or is too old. Ask your coordinator for a new one.',
  });
}
