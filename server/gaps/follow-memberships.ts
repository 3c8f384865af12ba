import type { ClientSession } from 'mongoose';

import { listRolesOfPeople } from '../accounts/index.ts';
import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { announceGaps } from './audience.ts';
import { GapVoice } from './gap-voice.model.ts';
import { Gap } from './gap.model.ts';
import { maySeeGaps } from './policy.ts';

/**
 * Whoever sees the county's gaps no more takes their voices along, in the transaction that makes it
 * so. The gaps stay, even where nobody is left: what was missing is missing still. Those who are
 * away for a while keep their voices.
 *
 * @returns what to announce once the change stands
 */
export async function followMemberships(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<(() => Promise<void>) | undefined> {
  if (change.kind !== 'membership' || change.ended.length === 0) return undefined;
  const { countyId, personId } = change;
  const [held] = await listRolesOfPeople(tools, { countyId, personIds: [personId] }, session);
  if (held && maySeeGaps(held)) return undefined;
  const voices = await GapVoice.find({ personId, countyId }, { gapId: 1 }, { session }).lean();
  if (voices.length === 0) return undefined;
  const gapIds = voices.map(({ gapId }) => gapId);
  await GapVoice.deleteMany({ personId, countyId }, { session });
  await Gap.updateMany({ _id: anyOf(gapIds), countyId }, { $inc: { seenBy: -1 } }, { session });
  return () => announceGaps(tools, countyId, gapIds.map(String));
}
