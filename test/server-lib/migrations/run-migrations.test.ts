import { describe, expect, it } from 'vitest';

import { Migration } from '#server/lib/database/migrations/migration.model.ts';
import { runMigrations } from '#server/lib/database/migrations/run-migrations.ts';
import { startMigrations } from '#server/lib/database/migrations/start-migrations.ts';
import { createLogger } from '#server/lib/logger.ts';

const logger = createLogger({ level: 'silent' });

describe('migrations', () => {
  it('run once each, in their order, however many processes start', async () => {
    const done: number[] = [];
    const step = (number: number) => ({
      number,
      name: `step ${number}`,
      run: async (goOn: () => Promise<void>) => {
        await goOn();
        done.push(number);
      },
    });
    const start = () => runMigrations([step(1), step(2)], { logger });
    await Promise.all([start(), start(), start()]);
    await start();
    expect(done).toEqual([1, 2]);
    expect(await Migration.countDocuments({ doneAt: null })).toBe(0);
  });

  it('are tried again after a fault, and taken over from a process that was killed', async () => {
    let tries = 0;
    const step = {
      number: 1,
      name: 'fails once',
      run: () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('cut off')) : Promise.resolve();
      },
    };
    await expect(runMigrations([step], { logger })).rejects.toThrow('cut off');
    await Migration.updateOne(
      { _id: 1 },
      { heldBy: 'a process that was killed', heldUntil: new Date(Date.now() - 1) },
    );
    await runMigrations([step], { logger });
    expect(tries).toBe(2);
  });

  it('hold up neither the start nor the stop, and go on at the next start', async () => {
    const began: number[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const step = {
      number: 1,
      name: 'long',
      run: async (goOn: () => Promise<void>) => {
        began.push(began.length);
        if (began.length === 1) await held;
        await goOn();
      },
    };
    const first = startMigrations([step], { logger });
    await expect.poll(() => began.length).toBe(1);
    const stopped = first.stop();
    release();
    await stopped;
    expect(await Migration.countDocuments({ doneAt: null, heldBy: null })).toBe(1);
    const second = startMigrations([step], { logger });
    await expect.poll(() => Migration.countDocuments({ doneAt: null })).toBe(0);
    await second.stop();
    expect(began).toHaveLength(2);
  });

  it('say in the log what went wrong, and keep nobody out', async () => {
    const logged: string[] = [];
    const step = { number: 1, name: 'fails', run: () => Promise.reject(new Error('cut off')) };
    const written = createLogger({ level: 'error' }, { write: (line) => void logged.push(line) });
    const running = startMigrations([step], { logger: written });
    await expect.poll(() => logged.join('')).toContain('a migration failed');
    await running.stop();
  });

  it('wait for a process that still works on one', async () => {
    let tries = 0;
    const step = {
      number: 1,
      name: 'held',
      run: () => {
        tries += 1;
        return Promise.resolve();
      },
    };
    const heldUntil = new Date(Date.now() + 60_000);
    await Migration.create({ _id: 1, name: 'held', heldBy: 'another process', heldUntil });
    const waiting = runMigrations([step], { logger });
    await Migration.updateOne({ _id: 1 }, { doneAt: new Date() });
    await waiting;
    expect(tries).toBe(0);
  });
});
