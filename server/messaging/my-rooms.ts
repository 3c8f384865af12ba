import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { processStateOf } from './process-state.ts';
import { readRoomEnds, type RoomEnd } from './room-ends.ts';
import { RoomMembership, type RoomMembershipRecord } from './room-membership.model.ts';

export interface MyPlace {
  membership: RoomMembershipRecord;
  end: RoomEnd;
  unread: number;
}

/** The rooms I am in with what is unread in each: two queries, however many rooms. */
export async function readMyPlaces(tools: Tools, actor: Actor): Promise<MyPlace[]> {
  await processStateOf(tools).readMarks.settle();
  const memberships = await RoomMembership.find({
    personId: actor.personId,
    state: 'active',
    countyId: actor.countyId,
  }).lean();
  const ends = await readRoomEnds(memberships.map(({ roomId }) => roomId));
  return memberships.map((membership) => {
    const end = ends.get(membership.roomId.toString()) ?? { lastSeq: 0, lastSentAt: null };
    return { membership, end, unread: Math.max(0, end.lastSeq - membership.readSeq) };
  });
}
