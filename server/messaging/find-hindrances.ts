import { anyOf } from '../lib/trusted-filters.ts';
import { hasWords } from './keep-state.ts';
import type { KeepHindrance } from './keep-views.ts';
import { Keep } from './keep.model.ts';
import type { MessageRecord } from './message.model.ts';
import { RoomMembership } from './room-membership.model.ts';
import type { RoomRecord } from './room.model.ts';

/** Why this person cannot keep which of these messages, by their ids. Two queries. */
export async function findHindrances(
  keeperId: string,
  room: Pick<RoomRecord, '_id' | 'countyId'>,
  messages: readonly MessageRecord[],
): Promise<Map<string, KeepHindrance>> {
  const { _id: roomId, countyId } = room;
  const others = messages.filter(({ authorId }) => !authorId.equals(keeperId));
  const ids = others.map(({ _id }) => _id);
  const authorIds = others.map(({ authorId }) => authorId);
  const [present, before] = await Promise.all([
    RoomMembership.find({ roomId, state: 'active', personId: anyOf(authorIds) }).lean(),
    Keep.find({ keeperId, countyId, askedMessageIds: anyOf(ids) }).lean(),
  ]);
  const here = new Set(present.map(({ personId }) => personId.toString()));
  const asked = new Set(before.flatMap((keep) => (keep.askedMessageIds ?? []).map(String)));
  return new Map(
    messages.flatMap((message): [string, KeepHindrance][] => {
      const id = message._id.toString();
      if (!hasWords(message)) return [[id, 'noWords']];
      if (message.authorId.equals(keeperId)) return [];
      if (asked.has(id)) return [[id, 'asked']];
      return here.has(message.authorId.toString()) ? [] : [[id, 'left']];
    }),
  );
}
