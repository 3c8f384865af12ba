import { listMemberIds } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import type { ResourcesAnnouncement } from './contract.ts';
import { shelfRoles } from './policy.ts';

/** Tells all who may open the county's shelf, in the words of the contract. */
export async function announceToCounty(
  tools: Tools,
  countyId: string,
  announcement: ResourcesAnnouncement,
): Promise<void> {
  const scope = { countyId, organisationId: null, roles: shelfRoles };
  tools.announce({ ...announcement, audience: await listMemberIds(tools, scope) });
}
