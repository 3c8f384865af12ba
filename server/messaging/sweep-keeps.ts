import { inTransaction } from '../lib/database/transaction.ts';
import type { Tools } from '../lib/tools.ts';
import { lessThan } from '../lib/trusted-filters.ts';
import { announceKeep, asUpdate } from './change-keep.ts';
import { settleLapsed } from './keep-state.ts';
import { Keep, type KeepRecord } from './keep.model.ts';

const SWEPT_AT_ONCE = 100;

/**
 * Ends waiting that has gone on for 30 days: who has not answered is left out, what nobody shared is
 * let go, what nobody looked at is told no more.
 *
 * @returns how many there were
 */
export async function sweepKeeps(tools: Tools): Promise<number> {
  let swept = 0;
  for (;;) {
    const over = await endWaiting(tools.clock.now());
    for (const keep of over) announceKeep(tools, keep);
    swept += over.length;
    if (over.length < SWEPT_AT_ONCE) return swept;
  }
}

function endWaiting(at: Date): Promise<KeepRecord[]> {
  return inTransaction(async (session) => {
    const over = await Keep.find({ lapsesAt: lessThan(at) })
      .sort({ lapsesAt: 1 })
      .limit(SWEPT_AT_ONCE)
      .session(session)
      .lean();
    if (over.length > 0)
      await Keep.bulkWrite(
        over.map((keep) => changeOf(keep, at)),
        { session },
      );
    return over;
  });
}

function changeOf(keep: KeepRecord, at: Date) {
  return {
    updateOne: { filter: { _id: keep._id }, update: asUpdate(settleLapsed(keep, at)) },
  };
}
