import { retryWrite } from '../../lib/database/retry.ts';
import type { Tools } from '../../lib/tools.ts';
import { notLaterThan } from '../../lib/trusted-filters.ts';
import { newId } from '../meeting.model.ts';
import { Poll, type PollRecord } from './poll.model.ts';

const AT_ONCE = 100;

/**
 * Marks polls of which people are to be told because a moment has come: that they have not answered, or
 * that it has closed. Each write holds only for the stage that was read, so two processes, or a clock
 * that is set back, mark nothing twice.
 */
export async function markDuePolls(tools: Tools): Promise<void> {
  for (;;) {
    const now = tools.clock.now();
    const due = await Poll.find({ dueAt: notLaterThan(now) }, { stage: 1, closesAt: 1 })
      .sort({ dueAt: 1 })
      .limit(AT_ONCE)
      .lean();
    if (due.length === 0) return;
    await retryWrite(() => Poll.bulkWrite(due.map((poll) => goOn(poll, now))));
    if (due.length < AT_ONCE) return;
  }
}

function goOn({ _id, stage, closesAt }: Pick<PollRecord, '_id' | 'stage' | 'closesAt'>, now: Date) {
  const told = { stageAt: now, untold: newId() };
  const update =
    closesAt <= now
      ? { $set: { ...told, stage: 'closed' as const }, $unset: { dueAt: 1 as const } }
      : { $set: { ...told, stage: 'reminded' as const, dueAt: closesAt } };
  return { updateOne: { filter: { _id, stage }, update } };
}
