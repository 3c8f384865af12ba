import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError, InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, notLaterThan } from '../lib/trusted-filters.ts';
import type { Transaction } from './change-memberships.ts';
import { limits, type Actor, type InvitedView, type Role } from './contract.ts';
import { invitePeopleInput } from './inputs.ts';
import { Invitation } from './invitation.model.ts';
import { invitationLetter } from './letters.ts';
import { heldStates, Membership } from './membership.model.ts';
import { Person } from './person.model.ts';
import { findPlace, type Place } from './places.ts';
import { mayInvite } from './policy.ts';
import { requireAllowed, requireStaff } from './require-allowed.ts';
import { createToken } from './secrets.ts';
import { sortAddresses, type SortedAddresses } from './sort-addresses.ts';
import { spendInvitations } from './tries.ts';

const VALID_DAYS = 7;
const DAY_MS = 86_400_000;
/** Two people who invite the same address at one moment: the second look sees the first's. */
const ROUNDS = 3;

/**
 * Invites all good addresses of a pasted list to one role in one place, and lists the others with
 * reasons.
 */
export async function invitePeople(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<InvitedView> {
  requireStaff(actor);
  const { addresses, role, organisationId } = parseInput(invitePeopleInput, rawInput);
  requireAllowed(mayInvite(actor, role));
  const place = await findPlace(actor.countyId, role, organisationId ?? null);
  if (!place) throw new InvalidInputError({ organisationId: 'Choose an organisation.' });
  requireLettersGoOut(tools);

  const sorted = sortAddresses(addresses);
  if (sorted.good.length > limits.addresses) {
    throw new InvalidInputError({
      addresses: `Paste up to ${limits.addresses} addresses at once.`,
    });
  }
  if (sorted.good.length > 0) await spendInvitations(tools, actor.personId, sorted.good.length);
  const { invited, refused } = await writeInvitations(tools, { actor, role, place, sorted });
  for (const { email, token } of invited) {
    tools.mailer.post(
      invitationLetter(tools, {
        to: { name: email, address: email },
        token,
        role,
        organisation: place.organisation,
        county: place.county,
        invitedBy: actor.name,
      }),
    );
  }
  return { sent: invited.map(({ email }) => email), refused };
}

function requireLettersGoOut({ mailer }: Tools): void {
  if (mailer.reachesPeople) return;
  throw new ConflictError(
    'Hedgerow cannot send letters yet, so nobody can be invited. Ask whoever runs it to set SMTP_URL.',
  );
}

interface Batch {
  actor: Actor;
  role: Role;
  place: Place;
  sorted: SortedAddresses;
}

interface Written {
  invited: { email: string; token: string }[];
  refused: InvitedView['refused'];
}

async function writeInvitations(tools: Tools, batch: Batch): Promise<Written> {
  for (let round = 1; ; round += 1) {
    try {
      return await inTransaction((transaction) => writeOnce(tools, batch, transaction));
    } catch (error) {
      if (!isDuplicateKey(error) || round === ROUNDS) throw error;
    }
  }
}

async function writeOnce(tools: Tools, batch: Batch, session: Transaction): Promise<Written> {
  const { actor, role, place, sorted } = batch;
  const now = tools.clock.now();
  const { countyId, personId: invitedBy } = actor;
  const { organisationId } = place;
  const sameThing = { countyId, role, organisationId, email: anyOf(sorted.good) };
  await Invitation.updateMany(
    { ...sameThing, state: 'open', expiresAt: notLaterThan(now) },
    { state: 'expired' },
    { session },
  );
  const waiting = await Invitation.find(
    { ...sameThing, state: 'open' },
    { email: 1 },
    { session },
  ).lean();
  const members = await findHolders(batch, session);

  const refused = [...sorted.refused];
  const invited: Written['invited'] = [];
  const records = [];
  for (const email of sorted.good) {
    if (members.has(email)) {
      refused.push({ address: email, reason: 'They are a member already.' });
    } else if (waiting.some((invitation) => invitation.email === email)) {
      refused.push({ address: email, reason: 'They have an invitation that is still open.' });
    } else {
      const { token, tokenHash } = createToken();
      const expiresAt = new Date(now.getTime() + VALID_DAYS * DAY_MS);
      invited.push({ email, token });
      const invitation = { countyId, tokenHash, email, role, organisationId, invitedBy };
      records.push({ ...invitation, invitedAt: now, expiresAt, state: 'open' as const });
    }
  }
  await Invitation.insertMany(records, { session });
  return { invited, refused };
}

/** Those of the addresses whose people hold this very role in this very place. */
async function findHolders({ actor, role, place, sorted }: Batch, session: Transaction) {
  const people = await Person.find(
    { email: anyOf(sorted.good), countyId: actor.countyId },
    { email: 1 },
    { session },
  ).lean();
  const memberships = await Membership.find(
    {
      personId: anyOf(people.map(({ _id }) => _id)),
      role,
      organisationId: place.organisationId,
      state: anyOf(heldStates),
    },
    { personId: 1 },
    { session },
  ).lean();
  return new Set(
    people.flatMap(({ _id, email }) =>
      email && memberships.some(({ personId }) => personId.equals(_id)) ? [email] : [],
    ),
  );
}
