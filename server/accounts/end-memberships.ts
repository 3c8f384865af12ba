import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { ChangeInHand } from './change-memberships.ts';
import { Membership, type MembershipRecord } from './membership.model.ts';
import { Person } from './person.model.ts';
import { removeSessions } from './sessions.ts';

/**
 * Ends these memberships and the sessions of their people; whoever has no other rests from then on.
 *
 * @returns what to hand to `announceEnded` once the transaction stands
 */
export async function endMemberships(
  tools: Tools,
  { transaction, tell }: ChangeInHand,
  memberships: readonly MembershipRecord[],
): Promise<string[]> {
  const session = transaction;
  await Membership.updateMany(
    { _id: anyOf(memberships.map(({ _id }) => _id)) },
    { state: 'ended', endedAt: tools.clock.now() },
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
    { personId: anyOf(personIds), state: 'active' },
    { session },
  );
  const stillHere = new Set(remaining.map(String));
  const resting = personIds.filter((id) => !stillHere.has(id));
  await Person.updateMany(
    { _id: anyOf(resting), state: 'active' },
    { state: 'resting' },
    { session },
  );

  for (const [personId, ended] of people) {
    const countyId = String(ended[0]?.countyId);
    const roles = ended.map(({ role, organisationId }) => ({
      role,
      organisationId: organisationId?.toString() ?? null,
    }));
    await tell({ kind: 'membership', countyId, personId, added: [], ended: roles });
  }
  return removeSessions(personIds, { transaction });
}
