import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { processStateOf } from './process-state.ts';
import { readRoomEnds, type RoomEnd } from './room-ends.ts';
import { placesOf, RoomMembership, type PlaceRow } from './room-membership.model.ts';
import type { RoomMembershipRecord } from './room-membership.model.ts';
import type { RoomRecord } from './room.model.ts';

export interface MyPlace {
  membership: RoomMembershipRecord;
  room: RoomRecord;
  end: RoomEnd;
  unread: number;
}

/** The rooms I am in with what is unread in each: two queries, however many rooms. */
export async function readMyPlaces(tools: Tools, actor: Actor): Promise<MyPlace[]> {
  await processStateOf(tools).readMarks.settle();
  const places = await RoomMembership.aggregate<PlaceRow>(placesOf(actor));
  const ends = await readRoomEnds(places.map(({ roomId }) => roomId));
  return places.map(({ room, ...membership }) => {
    const end = ends.get(membership.roomId.toString()) ?? { lastSeq: 0, lastSentAt: null };
    return { membership, room, end, unread: Math.max(0, end.lastSeq - membership.readSeq) };
  });
}
