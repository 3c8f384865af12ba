import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Membership } from './membership.model.ts';

/**
 * Ids of the activity providers of these organisations who are not away, by organisation. For
 * audiences: asks nothing about a reader.
 */
export async function listProviderIds(
  _tools: Tools,
  { countyId, organisationIds }: { countyId: string; organisationIds: readonly string[] },
): Promise<Map<string, string[]>> {
  const found = await Membership.find(
    {
      countyId,
      state: 'active',
      role: 'activityProvider',
      organisationId: anyOf(organisationIds),
    },
    { organisationId: 1, personId: 1 },
  ).lean();
  const byOrganisation = new Map<string, string[]>();
  for (const { organisationId, personId } of found) {
    const key = String(organisationId);
    byOrganisation.set(key, [...(byOrganisation.get(key) ?? []), personId.toString()]);
  }
  return byOrganisation;
}
