import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { openLane } from '#scripts/seed/lane.ts';
import { openStoryCounty } from '#scripts/seed/open-story-county.ts';
import { NotOurCountyError, prepareDemo } from '#scripts/seed/prepare-demo.ts';
import { createTestClock } from '#test/support/test-clock.ts';

/** A start of the demo on an empty database, seeded with a county that has nobody in it yet. */
async function startDemo({ isCutOff = false } = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'hedgerow-demo-'));
  const env = readEnv({ DATA_DIR: dataDir, HEDGEROW_MODE: 'test' });
  const now = createTestClock().now();
  const lane = openLane({ env, logger: createLogger({ level: 'silent' }) }, now);
  const lines: string[] = [];
  const seeded = { times: 0 };
  const seed = async () => {
    seeded.times += 1;
    await openStoryCounty(lane, now);
    if (isCutOff) throw new Error('The seed was cut off.');
  };
  const prepare = ({ isReset = false, mongodbUri = env.mongodbUri } = {}) =>
    prepareDemo({
      env: { dataDir, mongodbUri },
      platform: lane.platform,
      isReset,
      seed,
      onProgress: (line) => lines.push(line),
    });
  const writeState = (state: string) => writeFile(join(dataDir, 'demo-state'), state);
  const readState = () => readFile(join(dataDir, 'demo-state'), 'utf8');
  const isEmpty = () => lane.platform.accounts.isFirstRun();
  return { prepare, seed, seeded, lines, writeState, readState, isEmpty };
}

const outside = 'mongodb://127.0.0.1:27017/outside';

describe('the demo', () => {
  it('seeds an empty database once and then keeps what is in it', async () => {
    const { prepare, seeded, readState, isEmpty } = await startDemo();
    expect(await isEmpty()).toBe(true);
    await prepare();
    expect(await isEmpty()).toBe(false);
    expect(await readState()).toContain('seeded');
    await prepare();
    expect(seeded.times).toBe(1);
  });

  it('starts over when it was stopped half-way, and says so', async () => {
    const { prepare, seed, seeded, writeState, lines, readState } = await startDemo();
    await seed();
    await writeState('seeding\n');
    await prepare();
    expect(seeded.times).toBe(2);
    expect(lines.join()).toContain('stopped before it was ready');
    expect(await readState()).toContain('seeded');
  });

  it('is not taken for ready where the seed was cut off', async () => {
    const { prepare, seeded, readState, isEmpty } = await startDemo({ isCutOff: true });
    await expect(prepare()).rejects.toThrow('cut off');
    expect(await isEmpty()).toBe(false);
    expect(await readState()).toContain('seeding');
    await expect(prepare()).rejects.toThrow('cut off');
    expect(seeded.times).toBe(2);
  });

  it('begins anew when asked to', async () => {
    const { prepare, seeded, lines } = await startDemo();
    await prepare();
    await prepare({ isReset: true });
    expect(seeded.times).toBe(2);
    expect(lines.join()).toContain('Removing the old demo');
  });

  it('never touches a county that it did not make', async () => {
    const { prepare, seed, seeded, isEmpty } = await startDemo();
    await seed();
    for (const isReset of [false, true]) {
      await expect(prepare({ isReset })).rejects.toThrow(NotOurCountyError);
    }
    expect(await isEmpty()).toBe(false);
    expect(seeded.times).toBe(1);
  });

  it('removes nothing from a database of its own address', async () => {
    const { prepare, seeded, writeState, isEmpty } = await startDemo();
    await prepare({ mongodbUri: outside });
    await expect(prepare({ mongodbUri: outside, isReset: true })).rejects.toThrow(/MONGODB_URI/);
    await writeState('seeding\n');
    await expect(prepare({ mongodbUri: outside })).rejects.toThrow(/did not finish/);
    expect(await isEmpty()).toBe(false);
    expect(seeded.times).toBe(1);
  });
});
