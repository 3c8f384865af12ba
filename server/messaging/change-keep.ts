import { inTransaction } from '../lib/database/transaction.ts';
import type { Tools } from '../lib/tools.ts';
import { announceTo } from './announce-to.ts';
import { peopleOfKeep, type KeepChange } from './keep-state.ts';
import { Keep, newKeepId, type KeepRecord } from './keep.model.ts';
import { keepNotFound } from './require-keep.ts';

type Change = KeepChange & Partial<Pick<KeepRecord, 'answers' | 'resourceId' | 'keptSeqs'>>;
type Session = Parameters<Parameters<typeof inTransaction>[0]>[0];

/** Pure: it may run several times. Null where nothing is to change. */
type Alter = (before: KeepRecord) => Change | null;

/**
 * Changes a keep as it stands in the database: two people who answer at once both count. Those who
 * may know of it are told.
 */
export async function changeKeep(
  tools: Tools,
  keep: Pick<KeepRecord, '_id' | 'countyId'>,
  alter: Alter,
): Promise<void> {
  const changed = await inTransaction((session) => changeKeepIn(session, keep, alter));
  if (changed) announceKeep(tools, changed);
}

/** The same in the caller's transaction. Answers the keep where something changed. */
export async function changeKeepIn(
  session: Session,
  { _id, countyId }: Pick<KeepRecord, '_id' | 'countyId'>,
  alter: Alter,
): Promise<KeepRecord | null> {
  const before = await Keep.findOne({ _id, countyId }).session(session).lean();
  if (!before) throw keepNotFound();
  const change = alter(before);
  if (!change) return null;
  await Keep.updateOne({ _id, countyId }, asUpdate(change), { session });
  return before;
}

/** Those for whom it waits then are to be told of it; who was told of the same is not told again. */
export function asUpdate({ lapsesAt, ...change }: Change) {
  const untold = change.waitsFor.length > 0 ? { untold: newKeepId() } : {};
  return lapsesAt === undefined
    ? { $set: { ...change, ...untold }, $unset: { lapsesAt: 1 as const } }
    : { $set: { ...change, ...untold, lapsesAt } };
}

export function announceKeep(
  tools: Tools,
  keep: Pick<KeepRecord, '_id' | 'keeperId' | 'messages'>,
): void {
  const view = { keepId: keep._id.toString() };
  announceTo(tools, peopleOfKeep(keep), { event: 'keep.changed', view });
}
