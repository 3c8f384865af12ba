import { afterEach, describe, expect, it, vi } from 'vitest';

import { runChoreAgain } from '#server/administration/index.ts';
import { startJobs } from '#server/lib/jobs/index.ts';
import { createLogger } from '#server/lib/logger.ts';
import { openFenwold } from '#test/providers/support/open-fenwold.ts';

let jobs: Awaited<ReturnType<typeof startJobs>> | undefined;
afterEach(() => jobs?.stop());

describe('having a chore run again', () => {
  it('does so at once, long before its time', async () => {
    const { tools, alder } = await openFenwold();
    let runs = 0;
    const run = () => Promise.resolve((runs += 1));
    const chores = [{ key: 'rare', everySeconds: 3_600, run }];
    jobs = await startJobs({ chores, logger: createLogger({ level: 'silent' }), lookEveryMs: 50 });
    expect(runs).toBe(0);
    await runChoreAgain(tools, alder, { key: 'rare' });
    await vi.waitUntil(() => runs === 1, { timeout: 30_000, interval: 20 });
  });

  it('is for administrators, and for chores that there are', async () => {
    const { tools, alder, marjoram } = await openFenwold();
    const gone = { code: 'notFound' };
    await expect(runChoreAgain(tools, alder, { key: 'nothing' })).rejects.toMatchObject(gone);
    await expect(runChoreAgain(tools, marjoram, { key: 'rare' })).rejects.toMatchObject(gone);
    await expect(runChoreAgain(tools, alder, { key: { $ne: '' } })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });
});
