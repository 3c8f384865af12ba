import { isDuplicateKey, retryWrite } from '../database/retry.ts';
import { otherThan } from '../trusted-filters.ts';
import { Job } from './job.model.ts';

export const JOB_NAME = 'chore';

/**
 * Enters a schedule where there is none, and changes one whose interval has changed. One that stands
 * is left alone: its next run may be overdue because nothing ran meanwhile, and is then caught up.
 */
export async function keepSchedule(key: string, everySeconds: number): Promise<void> {
  const repeatInterval = `${everySeconds} seconds`;
  const nextRunAt = new Date(Date.now() + everySeconds * 1000);
  const isSchedule = { name: JOB_NAME, 'data.key': key };
  const entry = { type: 'normal', priority: 0, lockedAt: null, disabled: false };
  await retryWrite(async () => {
    try {
      await Job.updateOne(
        isSchedule,
        { $setOnInsert: { ...entry, repeatInterval, nextRunAt } },
        { upsert: true },
      );
    } catch (error) {
      // Another process was quicker.
      if (!isDuplicateKey(error)) throw error;
    }
    const isOther = { ...isSchedule, repeatInterval: otherThan(repeatInterval) };
    await Job.updateOne(isOther, { $set: { repeatInterval, nextRunAt } });
  });
}
