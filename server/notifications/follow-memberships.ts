import type { ClientSession } from 'mongoose';

import { listRolesOfPeople } from '../accounts/index.ts';
import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { Choices } from './choices.model.ts';
import { Device } from './device.model.ts';
import { MailPoint } from './mail-point.model.ts';
import { MailStop } from './mail-stop.model.ts';
import { Mailing } from './mailing.model.ts';
import { Notification } from './notification.model.ts';

/** Who has left is told nothing more: in the transaction of accounts, what was for them goes. */
export async function followMemberships(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<void> {
  if (change.kind !== 'membership' || change.ended.length === 0) return;
  const { countyId, personId } = change;
  const held = await listRolesOfPeople(tools, { countyId, personIds: [personId] }, session);
  if (held.length > 0) return;
  await Notification.deleteMany({ personId, countyId }, { session });
  await Choices.deleteMany({ personId, countyId }, { session });
  await MailPoint.deleteMany({ personId, countyId }, { session });
  await MailStop.deleteMany({ personId, countyId }, { session });
  await Mailing.deleteMany({ personId, countyId }, { session });
  await Device.deleteMany({ personId, countyId }, { session });
}
