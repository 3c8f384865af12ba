import { listMemberIds } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import { COUNTY_WIDE } from './contract.ts';

/**
 * Ids of all who may see a meeting: link workers and supervisors of its organisations, or of the
 * county where it is county-wide, and the county's coordinators.
 */
export async function readAudience(
  tools: Tools,
  { countyId: county, audience }: { countyId: { toString(): string }; audience: readonly string[] },
): Promise<string[]> {
  const countyId = county.toString();
  if (audience.includes(COUNTY_WIDE)) {
    return listMemberIds(tools, {
      countyId,
      organisationId: null,
      roles: ['linkWorker', 'supervisor', 'coordinator'],
    });
  }
  const [coordinators, invited] = await Promise.all([
    listMemberIds(tools, { countyId, organisationId: null, roles: ['coordinator'] }),
    listMemberIds(tools, {
      countyId,
      organisationId: [...audience],
      roles: ['linkWorker', 'supervisor'],
    }),
  ]);
  return [...new Set([...invited, ...coordinators])];
}
