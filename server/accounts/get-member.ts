import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { otherThan } from '../lib/trusted-filters.ts';
import type { Actor, OpenMemberView } from './contract.ts';
import { readHeldRoles } from './held-roles.ts';
import { personIdInput } from './inputs.ts';
import { Person } from './person.model.ts';
import { requireStaff } from './require-allowed.ts';
import { isSeatOver, seatOf } from './seats.ts';

/** One member with roles, for those who may change them. Who rests is there, without roles. */
export async function getMember(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<OpenMemberView> {
  requireStaff(actor);
  const { personId } = parseInput(personIdInput, rawInput);
  const { countyId } = actor;
  const person = await Person.findOne(
    { _id: personId, countyId, state: otherThan('closed') },
    {
      ...{ name: 1, joinedAt: 1, countyId: 1, mutedUntil: 1 },
      ...{ state: 1, restsSince: 1, backOn: 1, readsUntil: 1 },
    },
  ).lean();
  if (!person) throw new NotFoundError();
  const held = await readHeldRoles([person]);
  const { mutedUntil } = person;
  const now = tools.clock.now();
  const seat = seatOf(person);
  const isMuted = mutedUntil !== undefined && mutedUntil > now;
  return {
    id: personId,
    name: person.name,
    joinedAt: person.joinedAt.toISOString(),
    roles: held.get(personId) ?? [],
    mutedUntil: isMuted ? mutedUntil.toISOString() : null,
    seat: seat && !isSeatOver(seat, now) ? seat : null,
  };
}
