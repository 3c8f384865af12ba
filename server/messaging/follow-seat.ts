import type { ClientSession } from 'mongoose';

import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import type { Coming } from './follow-roles.ts';
import { RoomMembership } from './room-membership.model.ts';
import { RoomStanding } from './room-standing.model.ts';
import { keepPlaces, takePlacesAgain } from './waiting-places.ts';

type SeatChange = Extract<MembershipChange, { kind: 'seat' }>;

/**
 * Takes somebody who is away out of all rooms, their places kept, and lets them back in. What was said
 * meanwhile is unread to them then.
 */
export async function followSeat(
  tools: Tools,
  { countyId, personId, state }: SeatChange,
  session: ClientSession,
): Promise<Coming[]> {
  const isAway = state === 'paused';
  await RoomStanding.updateOne({ personId, countyId }, { $set: { isAway } }, { session });
  const places = await RoomMembership.find({
    ...{ personId, countyId },
    state: isAway ? 'active' : 'waiting',
  })
    .session(session)
    .lean();
  if (isAway) await keepPlaces(places, { at: tools.clock.now(), ends: null }, session);
  else await takePlacesAgain(places, session);
  const event = isAway ? ('room.left' as const) : ('room.joined' as const);
  return places.map(({ roomId }) => ({ roomId: roomId.toString(), personId, event }));
}
