import type { Types } from 'mongoose';

import { MessageChange } from './message-change.model.ts';
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

/** The newest message and the newest change of one room: what a browser counts on from. */
export async function readCursors(
  roomId: Types.ObjectId,
): Promise<{ lastSeq: number; lastRev: number }> {
  const [message, change] = await Promise.all([
    Message.findOne({ roomId }, { seq: 1 }).sort({ seq: -1 }).readConcern('majority').lean(),
    MessageChange.findOne({ roomId }, { rev: 1 }).sort({ rev: -1 }).readConcern('majority').lean(),
  ]);
  return { lastSeq: message?.seq ?? 0, lastRev: change?.rev ?? 0 };
}
