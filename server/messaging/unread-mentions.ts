import type { Types } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { everyoneKey, mentionKey } from './mention-keys.ts';
import { Message, toId } from './message.model.ts';

interface Place {
  roomId: Types.ObjectId;
  readSeq: number;
  mutedThreadIds: readonly Types.ObjectId[];
}

interface MentionsRow {
  _id: Types.ObjectId;
  mentions: number;
}

/** A mark says "99+" long before. */
const MOST_COUNTED = 500;

/**
 * How many in each of these rooms mention me and are not read yet, by room id. Words that nobody is
 * shown mention nobody, and a thread that I muted does not call me. One query, and none for no room.
 */
export async function countUnreadMentions(
  { countyId, personId }: Actor,
  places: readonly Place[],
): Promise<Map<string, number>> {
  if (places.length === 0) return new Map();
  const mutedIds = places.flatMap(({ mutedThreadIds }) => mutedThreadIds);
  // Without the room itself: no other index fits then, and the database has none to choose wrongly.
  const toMe = places.map(({ roomId, readSeq }) => ({
    mentions: { $in: [mentionKey(roomId, personId), everyoneKey(roomId)] },
    seq: { $gt: readSeq },
  }));
  const shown = { countyId: toId(countyId), deletedAt: null, hidden: null };
  const rows = await Message.aggregate<MentionsRow>([
    { $match: { ...shown, threadId: { $nin: mutedIds }, $or: toMe } },
    { $limit: MOST_COUNTED },
    { $group: { _id: '$roomId', mentions: { $sum: 1 } } },
  ]).readConcern('majority');
  return new Map(rows.map(({ _id, mentions }) => [_id.toString(), mentions]));
}
