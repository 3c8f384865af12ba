import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeMemberships } from './change-memberships.ts';
import type { Actor } from './contract.ts';
import { resumeSeatInput } from './inputs.ts';
import { Membership } from './membership.model.ts';
import { Person } from './person.model.ts';
import { mayRestSeatOf } from './policy.ts';
import { requireAllowed, requireStaff } from './require-allowed.ts';
import { wakeSeat } from './seats.ts';

/**
 * Ends the rest of a seat: of one's own, whoever gave it, or of another's by those who look after
 * people. Done again it changes nothing.
 *
 * @returns since when the person was away; null where the person was not
 */
export async function resumeSeat(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ since: string | null }> {
  const { personId = actor.personId } = parseInput(resumeSeatInput, rawInput);
  const { countyId } = actor;
  const isOwn = personId === actor.personId;
  if (!isOwn) requireStaff(actor);
  const person = await Person.findOne(
    { _id: personId, countyId },
    { state: 1, restsSince: 1 },
  ).lean();
  if (!person) throw new NotFoundError();
  if (person.state !== 'paused') return { since: null };
  if (!isOwn) {
    const held = await Membership.find({ personId, state: 'paused' }, { role: 1 }).lean();
    requireAllowed(
      mayRestSeatOf(
        actor,
        held.map(({ role }) => role),
      ),
    );
  }
  await changeMemberships(tools, (change) => wakeSeat(change, { countyId, personId }));
  return { since: person.restsSince?.toISOString() ?? null };
}
