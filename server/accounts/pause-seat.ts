import { InvalidInputError, NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { changeMemberships } from './change-memberships.ts';
import type { Actor } from './contract.ts';
import { pauseSeatInput } from './inputs.ts';
import { Membership } from './membership.model.ts';
import { Person } from './person.model.ts';
import { mayRestSeatOf } from './policy.ts';
import { requireAdministratorLeft } from './require-administrator-left.ts';
import { requireAllowed, requireStaff } from './require-allowed.ts';
import { announceEnded, listSessionHashes } from './sessions.ts';

const MOST_DAYS_AWAY = 730;
const DAY_MS = 86_400_000;

/**
 * Gives a seat a rest: one's own, or as one who looks after people that of another. Roles, rooms,
 * threads and what was saved are kept. From then on nothing is heard, in any process: audiences are
 * of those who take part, and open sockets are cut. Sessions stand, and show the way back.
 *
 * @throws {InvalidInputError} on `backOn` for a day that is over or too far away
 * @throws {ConflictError} where the county would have no administrator
 */
export async function pauseSeat(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const input = parseInput(pauseSeatInput, rawInput);
  const personId = input.personId ?? actor.personId;
  const isOwn = personId === actor.personId;
  if (!isOwn) requireStaff(actor);
  requireDayToCome(tools, input.backOn);
  const { countyId } = actor;

  await changeMemberships(tools, async ({ transaction: session, tell }) => {
    const held = await Membership.find(
      { personId, countyId, state: 'active' },
      { role: 1 },
      { session },
    ).lean();
    if (held.length === 0) throw new NotFoundError();
    const roles = held.map(({ role }) => role);
    if (!isOwn) requireAllowed(mayRestSeatOf(actor, roles));
    const { backOn } = input;
    await Person.updateOne(
      { _id: personId, countyId, state: 'active' },
      { state: 'paused', restsSince: tools.clock.now(), ...(backOn ? { backOn } : {}) },
      { session },
    );
    await Membership.updateMany(
      { _id: anyOf(held.map(({ _id }) => _id)) },
      { state: 'paused' },
      { session },
    );
    if (roles.includes('administrator')) await requireAdministratorLeft(countyId, session);
    await tell({ kind: 'seat', countyId, personId, state: 'paused' });
  });
  announceEnded(tools, await listSessionHashes(personId));
}

function requireDayToCome({ clock }: Tools, backOn: string | undefined): void {
  if (backOn === undefined) return;
  const days = (Date.parse(backOn) - clock.now().getTime()) / DAY_MS;
  if (days > 0 && days < MOST_DAYS_AWAY) return;
  throw new InvalidInputError({
    backOn: 'Choose a day after today, within two years. Or leave it empty.',
  });
}
