import type { Actor } from '../accounts/contract.ts';
import { startOfDayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { notEarlierThan } from '../lib/trusted-filters.ts';
import { findMessageSinceInput } from './inputs.ts';
import { Message } from './message.model.ts';
import { requireRoom } from './require-room.ts';

/**
 * The first message of a room on a day of the county's calendar or after it, or null where nothing
 * was said since. One key of the index over time is read, however long the room is.
 */
export async function findMessageSince(
  _tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<{ id: string; seq: number } | null> {
  const { roomId, on } = parseInput(findMessageSinceInput, raw);
  const { room } = await requireRoom(actor, roomId);
  const first = await Message.findOne(
    {
      roomId: room._id,
      countyId: room.countyId,
      sentAt: notEarlierThan(startOfDayInCounty(on)),
    },
    { seq: 1 },
  )
    .sort({ sentAt: 1, seq: 1 })
    .readConcern('majority')
    .lean();
  return first && { id: first._id.toString(), seq: first.seq };
}
