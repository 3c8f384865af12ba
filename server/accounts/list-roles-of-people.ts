import type { ClientSession } from 'mongoose';

import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { roles, type Role } from './contract.ts';
import { heldStates, Membership } from './membership.model.ts';

interface Asked {
  countyId: string;
  personIds: readonly string[];
  /** Leaves out those who are away for a while as well. */
  takingPart?: boolean;
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
): Promise<{ personId: string; roles: Role[] }[]> {
  const states = takingPart ? (['active'] as const) : heldStates;
  const memberships = await Membership.find(
    { personId: anyOf(personIds), state: anyOf(states), countyId },
    { personId: 1, role: 1 },
    { session },
  ).lean();
  const held = new Map<string, Set<Role>>();
  for (const { personId, role } of memberships) {
    const id = personId.toString();
    held.set(id, (held.get(id) ?? new Set()).add(role));
  }
  return [...held].map(([personId, worn]) => ({
    personId,
    roles: roles.filter((role) => worn.has(role)),
  }));
}
