import { listMemberIds } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import type { GapsAnnouncement } from './contract.ts';
import { gapReaders } from './policy.ts';

/** Tells all who may see the gaps of the county that these are not as they were. */
export async function announceGaps(
  tools: Tools,
  countyId: string,
  gapIds: readonly string[],
): Promise<void> {
  if (gapIds.length === 0) return;
  const audience = await listMemberIds(tools, {
    ...{ countyId, organisationId: null, roles: gapReaders },
  });
  for (const gapId of gapIds) {
    const news: GapsAnnouncement = { event: 'gap.changed', view: { gapId } };
    tools.announce({ ...news, audience });
  }
}
