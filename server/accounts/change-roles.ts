import { ConflictError, InvalidInputError, NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { otherThan } from '../lib/trusted-filters.ts';
import { changeMemberships, type ChangeInHand } from './change-memberships.ts';
import type { Actor, Role } from './contract.ts';
import { endMemberships } from './end-memberships.ts';
import { changeRolesInput } from './inputs.ts';
import { Membership, type MembershipRecord } from './membership.model.ts';
import { Person } from './person.model.ts';
import { findPlace } from './places.ts';
import { mayGive } from './policy.ts';
import { requireAdministratorLeft } from './require-administrator-left.ts';
import { requireAllowed, requireStaff } from './require-allowed.ts';
import { giveSeatBack } from './seats.ts';
import { announceEnded, removeSessions } from './sessions.ts';

interface WantedRole {
  role: Role;
  organisationId: string | null;
}

/**
 * Gives a member exactly these roles; those held before and not named end. The person is signed out
 * everywhere and comes back with the new ones. Without any the person has left: whoever shared the
 * county's rooms keeps a seat for reading, others rest. With one the person is back.
 *
 * @throws {NotPermittedError} where a coordinator touches a role of the whole county
 * @throws {ConflictError} where the county would have no administrator, or the person is away
 */
export async function changeRoles(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  requireStaff(actor);
  const { personId, roles: wanted } = parseInput(changeRolesInput, rawInput);
  const { countyId } = actor;
  const signedOut = await changeMemberships(tools, async (change) => {
    await requireNotAway({ countyId, personId }, change.transaction);
    const held = await Membership.find(
      { personId, state: 'active' },
      {},
      { session: change.transaction },
    ).lean();
    const ended = held.filter((membership) => !wanted.some((one) => isSame(one, membership)));
    const added = withoutRepeats(wanted).filter(
      (one) => !held.some((membership) => isSame(one, membership)),
    );
    for (const { role } of [...ended, ...added]) requireAllowed(mayGive(actor, role));
    await requirePlaces(countyId, added);
    if (ended.length === 0 && added.length === 0) return [];
    await add(tools, change, { countyId, personId, added });
    const hashes = await endMemberships(tools, change, ended, { seat: 'forReading' });
    if (ended.some(({ role }) => role === 'administrator')) {
      await requireAdministratorLeft(countyId, change.transaction);
    }
    return [...hashes, ...(await removeSessions([personId], { transaction: change.transaction }))];
  });
  announceEnded(tools, signedOut);
}

async function requireNotAway(
  { countyId, personId }: { countyId: string; personId: string },
  session: ChangeInHand['transaction'],
): Promise<void> {
  const person = await Person.findOne(
    { _id: personId, countyId, state: otherThan('closed' as const) },
    { state: 1 },
    { session },
  ).lean();
  if (!person) throw new NotFoundError();
  if (person.state === 'paused') {
    throw new ConflictError(
      'This person is away. Say that they are back, then change their roles.',
    );
  }
}

function isSame(wanted: WantedRole, held: MembershipRecord): boolean {
  const heldIn = held.organisationId?.toString() ?? null;
  return wanted.role === held.role && wanted.organisationId === heldIn;
}

function withoutRepeats(wanted: readonly WantedRole[]): WantedRole[] {
  const byName = new Map(wanted.map((one) => [`${one.role}:${one.organisationId ?? ''}`, one]));
  return [...byName.values()];
}

async function requirePlaces(countyId: string, added: readonly WantedRole[]): Promise<void> {
  for (const { role, organisationId } of added) {
    const place = await findPlace(countyId, role, organisationId);
    if (place?.organisationId !== organisationId) {
      throw new InvalidInputError({ roles: 'Choose from the roles in the list.' });
    }
  }
}

async function add(
  tools: Tools,
  { transaction: session, tell }: ChangeInHand,
  { countyId, personId, added }: { countyId: string; personId: string; added: WantedRole[] },
): Promise<void> {
  if (added.length === 0) return;
  const startedAt = tools.clock.now();
  await Membership.insertMany(
    added.map((one) => ({ ...one, countyId, personId, state: 'active', startedAt })),
    { session },
  );
  await giveSeatBack(personId, session);
  await tell({ kind: 'membership', countyId, personId, added, ended: [] });
}
