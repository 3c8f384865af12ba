import { retryWrite } from '../database/retry.ts';
import { Job, type LastRun } from './job.model.ts';
import { JOB_NAME } from './keep-schedule.ts';

/** A chore as it stands in the whole installation. */
export interface ChoreState {
  key: string;
  everySeconds: number;
  /** Null while it is not to run again. */
  nextRunAt: Date | null;
  isRunning: boolean;
  /** Null where it has never run since this is noted. */
  lastRun: LastRun | null;
}

/** All chores of the installation, by key. */
export async function listChoreStates(): Promise<ChoreState[]> {
  const jobs = await Job.find({ name: JOB_NAME }).sort({ 'data.key': 1 }).lean();
  return jobs.map(({ data, repeatInterval, nextRunAt, lockedAt, lastRun }) => ({
    key: data.key,
    everySeconds: Number.parseInt(repeatInterval, 10),
    nextRunAt,
    isRunning: lockedAt !== null,
    lastRun: lastRun ?? null,
  }));
}

/**
 * Has a chore run as soon as a process looks for work, within seconds. One that runs just now goes on.
 *
 * @returns whether there is such a chore
 */
export async function hurryChore(key: string): Promise<boolean> {
  const { matchedCount } = await retryWrite(() =>
    // Chores go by the clock of the machine.
    Job.updateOne({ name: JOB_NAME, 'data.key': key }, { $set: { nextRunAt: new Date() } }),
  );
  return matchedCount === 1;
}

/** Notes how a run went. Of a fault its kind alone: what it says can hold anything. */
export async function noteRun(key: string, lastRun: LastRun): Promise<void> {
  await Job.updateOne({ name: JOB_NAME, 'data.key': key }, { $set: { lastRun } });
}
