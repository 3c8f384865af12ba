import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { attentionOf, mutedThreadsIn } from './attention.ts';
import type { Attention } from './contract.ts';
import { processStateOf } from './process-state.ts';
import { nothingSaid, readRoomEnds, type RoomEnd } from './room-ends.ts';
import { placesOf, RoomMembership, type PlaceRow } from './room-membership.model.ts';
import type { RoomMembershipRecord } from './room-membership.model.ts';
import type { RoomRecord } from './room.model.ts';
import { withUnreadMentions } from './unread-mentions.ts';

export interface MyPlace {
  membership: RoomMembershipRecord;
  room: RoomRecord;
  attention: Attention;
  end: RoomEnd;
  /** As far as I want to hear of the room. */
  unread: number;
}

/** The rooms I am in with what is unread in each: two queries, however many rooms. */
export async function readMyPlaces(tools: Tools, actor: Actor): Promise<MyPlace[]> {
  await processStateOf(tools).readMarks.settle();
  const rows = await RoomMembership.aggregate<PlaceRow>(placesOf(actor));
  const now = tools.clock.now();
  const places = rows.map(({ room, ...membership }) => ({
    membership,
    room,
    attention: attentionOf(membership, now),
  }));
  const byMention = places
    .filter(({ attention: { level, muted } }) => level === 'mentions' && !muted)
    .map(({ membership }) => ({ ...membership, mutedThreadIds: mutedThreadsIn(membership) }));
  const ends = await readRoomEnds(
    places.map(({ room }) => room._id),
    withUnreadMentions(actor, byMention),
  );
  return places.map((place) => {
    const end = ends.get(place.room._id.toString()) ?? nothingSaid;
    return { ...place, end, unread: countWanted(place, end) };
  });
}

function countWanted(
  { membership, attention: { level, muted } }: Pick<MyPlace, 'membership' | 'attention'>,
  { lastSeq, unreadMentions }: RoomEnd,
): number {
  if (muted || level === 'nothing') return 0;
  return level === 'mentions' ? unreadMentions : Math.max(0, lastSeq - membership.readSeq);
}
