import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { otherThan } from '../lib/trusted-filters.ts';
import { changeMemberships } from './change-memberships.ts';
import type { Actor } from './contract.ts';
import { endMemberships } from './end-memberships.ts';
import { closeAccountInput } from './inputs.ts';
import { Membership } from './membership.model.ts';
import { Person } from './person.model.ts';
import { isStaff, mayCloseAccount } from './policy.ts';
import { requireAdministratorLeft } from './require-administrator-left.ts';
import { requireAllowed } from './require-allowed.ts';
import { requireOwnPassword } from './require-own-password.ts';
import { announceEnded, createBlankCookie } from './sessions.ts';
import { Token } from './token.model.ts';

/**
 * Closes one's own account, with one's password, or as an administrator that of another member.
 * Roles, sessions, links, address, password and profile go; the name stays beside what was written.
 * There is no way back: who returns begins anew, so that nobody inherits a mailbox's past.
 *
 * @returns `setCookie` to have one's own browser forget the session
 */
export async function closeAccount(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ setCookie: string | null }> {
  const input = parseInput(closeAccountInput, rawInput);
  const personId = input.personId ?? actor.personId;
  const isOwn = personId === actor.personId;
  if (isOwn) await requireOwnPassword(tools, actor, input.currentPassword);
  else await requireMayCloseFor(actor, personId);

  const { countyId } = actor;
  const ended = await changeMemberships(tools, async (change) => {
    const session = change.transaction;
    const held = await Membership.find(
      { personId, state: otherThan('ended' as const) },
      {},
      { session },
    ).lean();
    const hashes = await endMemberships(tools, change, held, { seat: 'none' });
    if (held.some(({ role }) => role === 'administrator')) {
      await requireAdministratorLeft(countyId, session);
    }
    await Token.deleteMany({ personId }, { session });
    await Person.updateOne(
      { _id: personId, countyId },
      {
        state: 'closed',
        pronouns: '',
        workingDays: [],
        canHelpWith: '',
        nameWords: [],
        $unset: { email: 1, passwordHash: 1 },
      },
      { session },
    );
    return hashes;
  });
  announceEnded(tools, ended);
  return { setCookie: isOwn ? createBlankCookie(tools) : null };
}

async function requireMayCloseFor(actor: Actor, personId: string): Promise<void> {
  const { countyId } = actor;
  const known = await Person.exists({ _id: personId, countyId, state: otherThan('closed') });
  if (!known || !isStaff(actor)) throw new NotFoundError();
  requireAllowed(mayCloseAccount(actor, personId));
}
