import type { ClientSession } from 'mongoose';

import { groupBy } from '../lib/group-by.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { roles, type Role } from './contract.ts';
import { heldStates, Membership, type MembershipRecord } from './membership.model.ts';

interface Asked {
  countyId: string;
  personIds: readonly string[];
  /** Leaves out those who are away for a while as well. */
  takingPart?: boolean;
}

interface HeldRoles {
  personId: string;
  roles: Role[];
  /** In which the person is link worker or supervisor. */
  hostOrganisationIds: string[];
}

/**
 * Which of these people are members of this county, and as what, be they away for a while; the others are left out.
 * For policies of other capabilities that ask who somebody is.
 *
 * @param session of the transaction whose changes count already
 */
export async function listRolesOfPeople(
  _tools: Tools,
  { countyId, personIds, takingPart = false }: Asked,
  session: ClientSession | null = null,
): Promise<HeldRoles[]> {
  const states = takingPart ? (['active'] as const) : heldStates;
  const memberships = await Membership.find(
    { personId: anyOf(personIds), state: anyOf(states), countyId },
    { personId: 1, role: 1, organisationId: 1 },
    { session },
  ).lean();
  const byPerson = groupBy(memberships, ({ personId }) => personId.toString());
  return [...byPerson].map(([personId, held]) => ({
    personId,
    roles: roles.filter((one) => held.some(({ role }) => role === one)),
    hostOrganisationIds: hostsOf(held),
  }));
}

function hostsOf(held: readonly Pick<MembershipRecord, 'role' | 'organisationId'>[]): string[] {
  const ids = held.flatMap(({ role, organisationId }) =>
    (role === 'linkWorker' || role === 'supervisor') && organisationId
      ? organisationId.toString()
      : [],
  );
  return [...new Set(ids)];
}
