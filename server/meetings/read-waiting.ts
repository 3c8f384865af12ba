import type { Types } from 'mongoose';

import { inTurn, Reply } from './reply.model.ts';

interface Full {
  meetingId: Types.ObjectId;
  capacity: number;
}

/**
 * Where a person stands on the waiting lists of these meetings, by meeting, from 1; who has a place
 * is not among them. One query, and none where nothing is full.
 */
export async function readWaiting(
  personId: string,
  full: readonly Full[],
): Promise<Map<string, number>> {
  if (full.length === 0) return new Map();
  const { filter, sort } = inTurn(full.map(({ meetingId }) => meetingId));
  const going = await Reply.find(filter, { meetingId: 1, personId: 1 }).sort(sort).lean();
  return new Map(
    full.flatMap(({ meetingId, capacity }): [string, number][] => {
      const order = going.filter((reply) => reply.meetingId.equals(meetingId));
      const place = order.findIndex((reply) => reply.personId.toString() === personId);
      return place < capacity ? [] : [[meetingId.toString(), place - capacity + 1]];
    }),
  );
}
