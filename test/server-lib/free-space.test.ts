import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { watchFreeSpace } from '#server/lib/free-space.ts';
import { createLogger } from '#server/lib/logger.ts';

const MIB = 1024 * 1024;

describe('the room on the disk (R11)', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  async function openWatch(freeMib: number) {
    const disk = { freeMib, isThere: true };
    const logged: string[] = [];
    const watch = await watchFreeSpace({
      folder: '/data/database',
      logger: createLogger({ level: 'info' }, { write: (line) => void logged.push(line) }),
      measure: () =>
        disk.isThere ? Promise.resolve(disk.freeMib * MIB) : Promise.reject(new Error('gone')),
    });
    return {
      disk,
      logged,
      watch,
      levelAt: async (mib: number) => {
        disk.freeMib = mib;
        await vi.advanceTimersByTimeAsync(2_000);
        return watch.now();
      },
    };
  }

  it('is little below 1 GiB, too little for files below 512 MiB, and for anything below 256 MiB', async () => {
    const { levelAt } = await openWatch(5_000);
    expect(await levelAt(1_024)).toBe('enough');
    expect(await levelAt(1_023)).toBe('little');
    expect(await levelAt(512)).toBe('little');
    expect(await levelAt(511)).toBe('noFiles');
    expect(await levelAt(256)).toBe('noFiles');
    expect(await levelAt(255)).toBe('readOnly');
    expect(await levelAt(0)).toBe('readOnly');
    expect(await levelAt(2_000)).toBe('enough');
  });

  it('is known at once, and said in the log when it changes', async () => {
    const { watch, logged, levelAt } = await openWatch(100);
    expect(watch.now()).toBe('readOnly');
    await levelAt(90);
    await levelAt(3_000);
    expect(logged.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'the disk is getting full',
      'there is room on the disk again',
    ]);
  });

  it('stays as it was last seen where it cannot be measured, and after the watch has ended', async () => {
    const { disk, watch, levelAt } = await openWatch(100);
    disk.isThere = false;
    expect(await levelAt(5_000)).toBe('readOnly');
    watch.stop();
    disk.isThere = true;
    expect(await levelAt(5_000)).toBe('readOnly');
  });
});
