import { afterEach, describe, expect, it, vi } from 'vitest';

import { listChores } from '#server/administration/index.ts';
import { startJobs } from '#server/lib/jobs/index.ts';
import { keepSchedule } from '#server/lib/jobs/keep-schedule.ts';
import { createLogger } from '#server/lib/logger.ts';
import { openFenwold } from '#test/providers/support/open-fenwold.ts';

const logger = createLogger({ level: 'silent' });
let jobs: Awaited<ReturnType<typeof startJobs>> | undefined;
afterEach(() => jobs?.stop());

describe('what runs by itself', () => {
  it('says how each last went and when it runs next, with the kind of a fault and not its words', async () => {
    const { tools, alder } = await openFenwold();
    await keepSchedule('waits', 3_600);
    const chores = [
      { key: 'good', everySeconds: 1, run: () => Promise.resolve(3) },
      { key: 'bad', everySeconds: 1, run: () => Promise.reject(new RangeError('Of Hazel')) },
    ];
    jobs = await startJobs({ chores, logger, lookEveryMs: 50 });
    await vi.waitUntil(
      async () => (await listChores(tools, alder)).filter(({ lastRun }) => lastRun).length === 2,
      { timeout: 30_000, interval: 50 },
    );
    await jobs.stop();
    const [bad, good, waits] = await listChores(tools, alder);
    expect(bad).toMatchObject({
      key: 'bad',
      everySeconds: 1,
      lastRun: { fault: 'RangeError', count: null },
    });
    expect(good).toMatchObject({ key: 'good', lastRun: { fault: null, count: 3 } });
    expect(waits).toMatchObject({ key: 'waits', everySeconds: 3_600, lastRun: null });
    expect(Date.parse(waits?.nextRunAt ?? '')).toBeGreaterThan(Date.now() + 3_500_000);
    expect(JSON.stringify([bad, good, waits])).not.toContain('Hazel');
  });

  it('is there for administrators alone', async () => {
    const { tools, hazel, barnaby, marjoram } = await openFenwold();
    for (const actor of [hazel, barnaby, marjoram]) {
      await expect(listChores(tools, actor)).rejects.toMatchObject({ code: 'notFound' });
    }
  });
});
