import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { Role } from './contract.ts';
import { Membership } from './membership.model.ts';

interface Scope {
  countyId: string;
  /** One or several; null for the whole county, whatever organisation the role is held in. */
  organisationId: string | string[] | null;
  roles: readonly Role[];
}

/**
 * Ids of the people who hold one of these roles there now and are not away, each once. For
 * audiences: asks nothing about a reader.
 */
export async function listMemberIds(
  _tools: Tools,
  { countyId, organisationId, roles }: Scope,
): Promise<string[]> {
  const personIds = await Membership.distinct('personId', {
    countyId,
    state: 'active',
    role: anyOf(roles),
    ...(organisationId === null ? {} : { organisationId: anyOf([organisationId].flat()) }),
  });
  return personIds.map(String);
}
