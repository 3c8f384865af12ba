import { anyOf } from '../lib/trusted-filters.ts';
import type { KeepRecord } from './keep.model.ts';
import { Message, type MessageRecord } from './message.model.ts';

/** The messages of a keep as they are now, in the order in which they were said. One query. */
export async function readKept({
  countyId,
  roomId,
  messages,
}: Pick<KeepRecord, 'countyId' | 'roomId' | 'messages'>): Promise<MessageRecord[]> {
  const seqs = messages.map(({ seq }) => seq);
  return Message.find({ roomId, countyId, seq: anyOf(seqs) })
    .sort({ seq: 1 })
    .lean();
}
