import type { PipelineStage, Types } from 'mongoose';

import { Message, newestOfEach } from './message.model.ts';

export interface RoomEnd {
  lastSeq: number;
  lastSentAt: Date | null;
  /** As far as they were asked for. */
  unreadMentions: number;
}

interface NewestRow {
  _id: Types.ObjectId;
  seq: number;
  sentAt: Date;
}

interface MentionsRow {
  _id: Types.ObjectId;
  mentions: number;
}

/**
 * Where each room stands, by room id, in one query. A room without messages is not in it.
 *
 * @param mentions as `unread-mentions.ts` makes it, or nothing
 */
export async function readRoomEnds(
  roomIds: Types.ObjectId[],
  mentions: PipelineStage[] = [],
): Promise<Map<string, RoomEnd>> {
  if (roomIds.length === 0) return new Map();
  const rows = await Message.aggregate<NewestRow | MentionsRow>([
    ...newestOfEach(roomIds),
    ...mentions,
  ]).readConcern('majority');
  const ends = new Map<string, RoomEnd>();
  for (const row of rows) {
    const id = row._id.toString();
    const end = ends.get(id) ?? nothingSaid;
    ends.set(
      id,
      'seq' in row
        ? { ...end, lastSeq: row.seq, lastSentAt: row.sentAt }
        : { ...end, unreadMentions: row.mentions },
    );
  }
  return ends;
}

export const nothingSaid: RoomEnd = { lastSeq: 0, lastSentAt: null, unreadMentions: 0 };
