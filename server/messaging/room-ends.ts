import type { Types } from 'mongoose';

import { Message, newestOfEach } from './message.model.ts';

export interface RoomEnd {
  lastSeq: number;
  lastSentAt: Date | null;
}

/** Where each room stands, by room id. A room without messages is not in it. */
export async function readRoomEnds(roomIds: Types.ObjectId[]): Promise<Map<string, RoomEnd>> {
  if (roomIds.length === 0) return new Map();
  const newest = await Message.aggregate<{ _id: Types.ObjectId; seq: number; sentAt: Date }>(
    newestOfEach(roomIds),
  ).readConcern('majority');
  return new Map(
    newest.map(({ _id, seq, sentAt }) => [_id.toString(), { lastSeq: seq, lastSentAt: sentAt }]),
  );
}
