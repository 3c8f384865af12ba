import { listMemberIds } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import type { ResourcesAnnouncement } from './contract.ts';
import { hiddenSeerRoles, shelfRoles } from './policy.ts';

interface Words {
  /** To the author and to moderators, who see it still. */
  seers: ResourcesAnnouncement;
  /** To all others, for whom it has gone or come back. */
  others: ResourcesAnnouncement;
}

/** Tells the county that something on its shelf was hidden or has come back. */
export async function announceHidden(
  tools: Tools,
  { countyId, authorId }: { countyId: string; authorId: string | null },
  { seers, others }: Words,
): Promise<void> {
  const scope = { countyId, organisationId: null };
  const [everybody, moderators] = await Promise.all([
    listMemberIds(tools, { ...scope, roles: shelfRoles }),
    listMemberIds(tools, { ...scope, roles: hiddenSeerRoles }),
  ]);
  const seeing = new Set([...moderators, ...(authorId === null ? [] : [authorId])]);
  tools.announce({ ...seers, audience: everybody.filter((id) => seeing.has(id)) });
  tools.announce({ ...others, audience: everybody.filter((id) => !seeing.has(id)) });
}
