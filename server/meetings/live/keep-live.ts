import type { ClientSession } from 'mongoose';

import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import type { Tools } from '../../lib/tools.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { Live } from './live.model.ts';
import { processStateOf } from './process-state.ts';
import { tellLive } from './tell-live.ts';

/** Makes sure that there is something to change. */
export async function beginLive(
  { _id, countyId }: MeetingRecord,
  session?: ClientSession,
): Promise<void> {
  const nothing = { countyId, hands: [], chairId: null, itemId: null, since: null };
  const make = () =>
    Live.updateOne(
      { _id },
      { $setOnInsert: nothing },
      { upsert: true, ...(session && { session }) },
    );
  // In a transaction whoever comes second is run again as a whole.
  if (session) {
    await make();
    return;
  }
  await retryWrite(() =>
    make().catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    }),
  );
}

/**
 * Changes what stands of a meeting by one write that finds it as it was thought to be, and tells those
 * who look at it.
 *
 * @returns whether it was as thought
 */
export async function keepLive(
  tools: Tools,
  meeting: MeetingRecord,
  { found = {}, change }: { found?: object; change: object },
): Promise<boolean> {
  const { _id } = meeting;
  await beginLive(meeting);
  const { matchedCount } = await retryWrite(() => Live.updateOne({ _id, ...found }, change));
  if (matchedCount > 0) tellChanged(tools, _id);
  return matchedCount > 0;
}

export function tellChanged(tools: Tools, meetingId: { toString(): string }): void {
  tellLive(tools, processStateOf(tools).here, meetingId.toString());
}
