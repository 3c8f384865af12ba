import type { PipelineStage, Types } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { everyoneKey, mentionKey } from './mention-keys.ts';
import { toId } from './message.model.ts';

interface Place {
  roomId: Types.ObjectId;
  readSeq: number;
  mutedThreadIds: readonly Types.ObjectId[];
}

/** A mark says "99+" long before. */
const MOST_COUNTED = 500;

/**
 * Adds to a question for messages how many in each of these rooms mention me and are not read yet, as
 * rows `{ _id, mentions }` by room. Words that nobody is shown mention nobody, and a thread that I
 * muted does not call me.
 */
export function withUnreadMentions(
  { countyId, personId }: Actor,
  places: readonly Place[],
): PipelineStage[] {
  if (places.length === 0) return [];
  const mutedIds = places.flatMap(({ mutedThreadIds }) => mutedThreadIds);
  // Without the room itself: no other index fits then, and the database has none to choose wrongly.
  const toMe = places.map(({ roomId, readSeq }) => ({
    mentions: { $in: [mentionKey(roomId, personId), everyoneKey(roomId)] },
    seq: { $gt: readSeq },
  }));
  const shown = { countyId: toId(countyId), deletedAt: null, hidden: null };
  return [
    {
      $unionWith: {
        coll: 'messages',
        pipeline: [
          { $match: { ...shown, threadId: { $nin: mutedIds }, $or: toMe } },
          { $limit: MOST_COUNTED },
          { $group: { _id: '$roomId', mentions: { $sum: 1 } } },
        ],
      },
    },
  ];
}
