import { listMemberIds } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import type { ModerationAnnouncement } from './contract.ts';
import type { Given } from './give-notices.ts';
import { moderatorRoles } from './policy.ts';

export function listModeratorIds(tools: Tools, countyId: string): Promise<string[]> {
  return listMemberIds(tools, { countyId, organisationId: null, roles: moderatorRoles });
}

/** Tells the moderators of the county, but for the one whose words the matter is about. */
export async function announceMatter(
  tools: Tools,
  { countyId, matterId, authorId }: { countyId: string; matterId: string; authorId: string | null },
): Promise<void> {
  const moderatorIds = await listModeratorIds(tools, countyId);
  announce(
    tools,
    moderatorIds.filter((id) => id !== authorId),
    {
      event: 'matter.changed',
      view: { matterId },
    },
  );
}

/** Tells each person who was given a notice, in all their tabs. */
export function announceNotices(tools: Tools, given: readonly Given[]): void {
  for (const { personId, kind } of given) {
    announce(tools, [personId], { event: 'notice.given', view: { kind } });
  }
}

function announce(
  tools: Tools,
  audience: readonly string[],
  announcement: ModerationAnnouncement,
): void {
  tools.announce({ ...announcement, audience });
}
