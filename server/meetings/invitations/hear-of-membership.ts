import type { ClientSession } from 'mongoose';

import { getLastAddress, listRolesOfPeople } from '../../accounts/index.ts';
import type { MembershipChange } from '../../lib/membership-change.ts';
import type { Tools } from '../../lib/tools.ts';
import { Invitation, newMark } from './invitation.model.ts';
import { Invitee } from './invitee.model.ts';

/**
 * Marks, in the transaction of accounts, that what may come to somebody was changed. Of those who leave, the
 * address is kept until the letter has gone that takes the meetings out of their calendar.
 */
export async function hearOfMembership(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<void> {
  if (change.kind !== 'membership' && change.kind !== 'seat') return;
  const { personId, countyId } = change;
  const invitee = await Invitee.findOne({ personId, countyId }, {}, { session }).lean();
  if (!invitee) return;
  const unheard = newMark();
  const held = await listRolesOfPeople(tools, { countyId, personIds: [personId] }, session);
  if (held.length > 0) {
    const here = { $set: { unheard }, $unset: { leaving: 1 } };
    await Invitee.updateOne({ personId }, here, { session });
    return;
  }
  const address = invitee.isOn ? await getLastAddress(tools, personId, session) : null;
  if (address) {
    const leaving = { ...address, at: tools.clock.now() };
    await Invitee.updateOne({ personId }, { $set: { unheard, leaving } }, { session });
    return;
  }
  await Invitee.deleteOne({ personId }, { session });
  await Invitation.deleteMany({ personId }, { session });
}
