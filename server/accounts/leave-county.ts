import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { changeMemberships } from './change-memberships.ts';
import type { Actor } from './contract.ts';
import { endMemberships } from './end-memberships.ts';
import { leaveCountyInput } from './inputs.ts';
import { heldStates, Membership } from './membership.model.ts';
import { Person } from './person.model.ts';
import { requireAdministratorLeft } from './require-administrator-left.ts';
import { requireOwnPassword } from './require-own-password.ts';
import { announceEnded, createBlankCookie } from './sessions.ts';

/**
 * Leaves, with one's password. Roles, sessions and sockets end; whoever shared the county's rooms may
 * sign in again and read for 90 days. What was written stays, under the name or under "Former
 * member", as chosen. An invitation to the same address brings everything back.
 *
 * @returns `setCookie` to have this browser forget the session
 */
export async function leaveCounty(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ setCookie: string }> {
  const { currentPassword, name } = parseInput(leaveCountyInput, rawInput);
  await requireOwnPassword(tools, actor, currentPassword);
  const { countyId, personId } = actor;
  const ended = await changeMemberships(tools, async (change) => {
    const session = change.transaction;
    const held = await Membership.find(
      { personId, countyId, state: anyOf(heldStates) },
      {},
      { session },
    ).lean();
    const hashes = await endMemberships(tools, change, held, { seat: 'forReading' });
    if (held.some(({ role }) => role === 'administrator')) {
      await requireAdministratorLeft(countyId, session);
    }
    if (name === 'withhold') {
      await Person.updateOne({ _id: personId, countyId }, { withholdsName: true }, { session });
    }
    return hashes;
  });
  announceEnded(tools, ended);
  return { setCookie: createBlankCookie(tools) };
}
