import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { ChangeInHand } from './change-memberships.ts';
import { DAYS_FOR_READING } from './contract.ts';
import { heldStates, Membership, type MembershipRecord } from './membership.model.ts';
import { Person, seatedStates } from './person.model.ts';
import { keepsSeatForReading } from './policy.ts';
import { removeSessions } from './sessions.ts';

const DAY_MS = 86_400_000;

interface Ending {
  /** Whether those who shared the county's rooms and have no other role may read on for a while. */
  seat: 'forReading' | 'none';
}

/**
 * Ends these memberships and the sessions of their people. Whoever has no other reads on for 90
 * days, where the ending is of that kind, and rests else.
 *
 * @returns what to hand to `announceEnded` once the transaction stands
 */
export async function endMemberships(
  tools: Tools,
  { transaction, tell }: ChangeInHand,
  memberships: readonly MembershipRecord[],
  { seat }: Ending,
): Promise<string[]> {
  const session = transaction;
  const endedAt = tools.clock.now();
  await Membership.updateMany(
    { _id: anyOf(memberships.map(({ _id }) => _id)) },
    { state: 'ended', endedAt },
    { session },
  );
  const people = new Map<string, MembershipRecord[]>();
  for (const membership of memberships) {
    const id = membership.personId.toString();
    people.set(id, [...(people.get(id) ?? []), membership]);
  }
  const personIds = [...people.keys()];
  const remaining = await Membership.distinct(
    'personId',
    { personId: anyOf(personIds), state: anyOf(heldStates) },
    { session },
  );
  const stillHere = new Set(remaining.map(String));
  const leavers = [...people].filter(([id]) => !stillHere.has(id));
  const reading =
    seat === 'none' ? [] : leavers.map(([, ended]) => ended.filter(givesReading)).flat();
  const readers = new Set(reading.map(({ personId }) => personId.toString()));
  await letRest(
    leavers.flatMap(([id]) => (readers.has(id) ? [] : [id])),
    transaction,
  );
  await letRead(reading, { since: endedAt, transaction });

  for (const [personId, ended] of people) {
    const countyId = String(ended[0]?.countyId);
    const roles = ended.map(({ role, organisationId }) => ({
      role,
      organisationId: organisationId?.toString() ?? null,
    }));
    const keepsSeat = readers.has(personId);
    await tell({ kind: 'membership', countyId, personId, added: [], ended: roles, keepsSeat });
  }
  return removeSessions(personIds, { transaction });
}

function givesReading({ role }: MembershipRecord): boolean {
  return keepsSeatForReading(role);
}

async function letRest(personIds: string[], session: ChangeInHand['transaction']): Promise<void> {
  if (personIds.length === 0) return;
  await Person.updateMany(
    { _id: anyOf(personIds), state: anyOf(seatedStates) },
    { $set: { state: 'resting' }, $unset: { restsSince: 1, backOn: 1, readsUntil: 1 } },
    { session },
  );
}

async function letRead(
  memberships: readonly MembershipRecord[],
  { since, transaction: session }: { since: Date; transaction: ChangeInHand['transaction'] },
): Promise<void> {
  if (memberships.length === 0) return;
  const readsUntil = new Date(since.getTime() + DAYS_FOR_READING * DAY_MS);
  await Membership.updateMany(
    { _id: anyOf(memberships.map(({ _id }) => _id)) },
    { state: 'alumni' },
    { session },
  );
  await Person.updateMany(
    { _id: anyOf(memberships.map(({ personId }) => personId)), state: anyOf(seatedStates) },
    { $set: { state: 'alumni', restsSince: since, readsUntil }, $unset: { backOn: 1 } },
    { session },
  );
}
