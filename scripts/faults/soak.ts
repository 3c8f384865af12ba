import { setTimeout as pause } from 'node:timers/promises';

import type { Fault } from './fault.ts';
import { talkWhile } from './talk-while.ts';

const CLIENTS = 8;
const MB_AN_HOUR = 1;
/** So much more or less says nothing. */
const FILES_STEADY_WITHIN = 5;
const MINUTE_MS = 60_000;
const SAMPLES = 120;

interface Sample {
  hour: number;
  memoryMb: number;
  openFiles: number;
}

/** R19: nothing happens but that people write, for long. Memory is judged once it is warm. */
export const soak = (minutes: number): Fault => ({
  id: 'R19',
  what: `a hundred sockets and a message a second, for ${minutes} minutes`,
  longestSilence: 5,
  async run(bench) {
    const samples: Sample[] = [];
    const talk = {
      people: CLIENTS,
      everyMs: CLIENTS * 1_000,
      listeners: { count: 100 - CLIENTS, onSeen: () => undefined },
    };
    const history = await talkWhile(bench, talk, async ({ product }) => {
      const began = performance.now();
      while (samples.length < SAMPLES) {
        await pause((minutes * MINUTE_MS) / SAMPLES);
        const hour = (performance.now() - began) / (60 * MINUTE_MS);
        const child = product.now();
        const memoryMb = child.memoryKb() / 1_024;
        samples.push({ hour, memoryMb, openFiles: child.openFiles() });
      }
    });
    const warm = samples.slice(SAMPLES / 2);
    const slope = slopeOf(warm.map(({ hour, memoryMb }) => [hour, memoryMb]));
    const files = warm.map(({ openFiles }) => openFiles);
    const spread = Math.max(...files) - Math.min(...files);
    return {
      history,
      besides:
        `memory ${slope.toFixed(1)} MB an hour in the second half (${MB_AN_HOUR}), ` +
        `${Math.min(...files)} to ${Math.max(...files)} open files`,
      faults: spread > FILES_STEADY_WITHIN ? ['open files are not steady'] : [],
      late: slope > MB_AN_HOUR ? ['memory grows'] : [],
    };
  },
});

/** Of the line nearest to the points, by least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const together = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return together / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
