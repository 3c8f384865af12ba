import type { ClientSession } from 'mongoose';

import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { announceKeep, asUpdate } from './change-keep.ts';
import { openStates, settle } from './keep-state.ts';
import { Keep, type KeepRecord } from './keep.model.ts';

interface Leaving {
  countyId: string;
  personId: string;
  /** Out of these, or with null out of all: nobody is there to answer. */
  roomIds: readonly string[] | null;
}

/**
 * Somebody leaves rooms: what they would keep from there is let go, and nobody waits for their
 * answer. What they have agreed to stays agreed. In the caller's transaction.
 *
 * @returns what to do once the transaction stands
 */
export async function leaveKeeps(
  tools: Tools,
  { countyId, personId, roomIds }: Leaving,
  session: ClientSession,
): Promise<() => void> {
  if (roomIds?.length === 0) return () => undefined;
  const where = { countyId, ...(roomIds && { roomId: anyOf(roomIds) }) };
  const state = anyOf(openStates);
  const mine = await Keep.find({ ...where, keeperId: personId, state })
    .session(session)
    .lean();
  const others = await Keep.find({ ...where, waitsFor: personId, state: 'asking' })
    .session(session)
    .lean();
  const at = tools.clock.now();
  const writes = [
    ...mine.map((keep) => write(keep, { state: 'dropped', waitsFor: [], lapsesAt: undefined })),
    ...others.map((keep) => write(keep, withoutAnswer(keep, personId, at))),
  ];
  if (writes.length > 0) await Keep.bulkWrite(writes, { session });
  return () => {
    for (const keep of [...mine, ...others]) announceKeep(tools, keep);
  };
}

function withoutAnswer(keep: KeepRecord, personId: string, at: Date) {
  const waitsFor = keep.waitsFor.filter((one) => !one.equals(personId));
  return settle(keep, { waitsFor, at, lapsesAt: keep.lapsesAt });
}

function write({ _id }: KeepRecord, change: Parameters<typeof asUpdate>[0]) {
  return { updateOne: { filter: { _id }, update: asUpdate(change) } };
}
