import { statfs } from 'node:fs/promises';

import type { Logger } from './logger.ts';

/**
 * How much room is left for what people write: `little` is said in the log, `noFiles` takes no more
 * files, `readOnly` nothing more at all.
 */
export type FreeSpace = 'enough' | 'little' | 'noFiles' | 'readOnly';

export interface SpaceWatch {
  now: () => FreeSpace;
  stop: () => void;
}

interface WatchOptions {
  /** On the volume that is watched. */
  folder: string;
  logger: Logger;
  /** Bytes that may still be written on the volume of a folder. */
  measure?: (folder: string) => Promise<number>;
}

/** A database writes some megabytes a second at most, so that no step is skipped between two looks. */
const LOOK_EVERY_MS = 2_000;
const MIB = 1024 * 1024;
/** mongod ends itself where it cannot write its journal, and needs some room to begin again. */
const STEPS = [
  { below: 256 * MIB, level: 'readOnly' },
  { below: 512 * MIB, level: 'noFiles' },
  { below: 1024 * MIB, level: 'little' },
] as const;

/** Watches the volume that holds the database, so that Hedgerow leaves off before the database has to. */
export async function watchFreeSpace({
  folder,
  logger,
  measure = measureFree,
}: WatchOptions): Promise<SpaceWatch> {
  let level: FreeSpace = 'enough';

  async function look(): Promise<void> {
    const before = level;
    try {
      const free = await measure(folder);
      level = STEPS.find(({ below }) => free < below)?.level ?? 'enough';
      if (level === before) return;
      const facts = { level, freeMib: Math.floor(free / MIB) };
      if (level === 'enough') logger.info(facts, 'there is room on the disk again');
      else logger.error(facts, 'the disk is getting full');
    } catch (error) {
      logger.warn({ error }, 'the room on the disk could not be measured');
    }
  }

  await look();
  const looking = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return { now: () => level, stop: () => clearInterval(looking) };
}

async function measureFree(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
