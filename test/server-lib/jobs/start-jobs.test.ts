import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';

import { Job } from '#server/lib/jobs/job.model.ts';
import { startJobs } from '#server/lib/jobs/index.ts';
import { keepSchedule } from '#server/lib/jobs/keep-schedule.ts';
import { createLogger } from '#server/lib/logger.ts';

const logger = createLogger({ level: 'silent' });
const GENEROUS = { timeout: 60_000, interval: 50 };
const HOUR = 3600;

function start(everySeconds: number, run: () => Promise<unknown>) {
  const chore = { key: 'note', everySeconds, run };
  return startJobs({ chores: [chore], logger, lookEveryMs: 100 });
}

/** As if nothing had run for days. */
const missARun = () =>
  Job.collection.updateMany({}, { $set: { nextRunAt: new Date(Date.now() - 3 * 86_400_000) } });

describe('chores', { timeout: 120_000 }, () => {
  it('are caught up at the next start where a run was missed, once, and then go on', async () => {
    await keepSchedule('note', HOUR);
    await missARun();
    let runs = 0;
    const jobs = await start(HOUR, () => Promise.resolve((runs += 1)));
    await vi.waitUntil(() => runs === 1, GENEROUS);
    await vi.waitUntil(async () => (await next()) > Date.now(), GENEROUS);
    await jobs.stop();
    expect(runs).toBe(1);
    expect((await next()) - Date.now()).toBeGreaterThan((HOUR - 120) * 1000);
  });

  it('are entered once by many starts, and changed where the interval changes', async () => {
    const many = await Promise.all([1, 2, 3, 4].map(() => start(HOUR, () => Promise.resolve())));
    await Promise.all(many.map((jobs) => jobs.stop()));
    const [first, ...others] = await Job.find().lean();
    expect(others).toEqual([]);
    await (await start(HOUR, () => Promise.resolve())).stop();
    expect(await Job.find().lean()).toEqual([first]);
    await (await start(2 * HOUR, () => Promise.resolve())).stop();
    expect(await Job.find().lean()).toMatchObject([{ repeatInterval: `${2 * HOUR} seconds` }]);
  });

  it('that run are waited for at stop, and a failed one runs again next time', async () => {
    await keepSchedule('note', 1);
    await missARun();
    let begun = 0;
    let ended = 0;
    const jobs = await start(1, async () => {
      begun += 1;
      if (begun === 1) throw new Error('Not this time.');
      await new Promise((resolve) => setTimeout(resolve, 500));
      ended += 1;
    });
    await vi.waitUntil(() => begun >= 2, GENEROUS);
    await jobs.stop();
    expect(ended).toBe(begun - 1);
  });

  it('are each done by one of two processes, and go on when one of them is killed', async () => {
    const [one, two] = [await openProcess(), await openProcess()];
    const runs = mongoose.connection.collection<{ pid: number; at: Date }>('choreRuns');
    await vi.waitUntil(async () => (await runs.countDocuments()) >= 4, GENEROUS);
    one.kill('SIGKILL');
    await once(one, 'exit');
    const atKill = await runs.countDocuments();
    // A run that the killed one had begun keeps its lock; take it away, as ten minutes would.
    await Job.collection.updateMany({}, { $set: { lockedAt: null } });
    await vi.waitUntil(async () => (await runs.countDocuments()) >= atKill + 2, GENEROUS);
    const times = (await runs.find().sort({ at: 1 }).toArray()).map(({ at }) => at.getTime());
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(300);
    two.kill('SIGKILL');
    await once(two, 'exit');
  });
});

const next = async () => (await Job.findOne().lean())?.nextRunAt?.getTime() ?? 0;

async function openProcess() {
  const uri = new URL(inject('mongoUri'));
  uri.pathname = `/${mongoose.connection.db?.databaseName ?? ''}`;
  const script = join(import.meta.dirname, 'support', 'chore-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, uri.href], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}
