import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

import { TooManyRequestsError } from '../errors.ts';
import { sheetLimits } from './sheet-limits.ts';
import type { SheetKind } from './write-sheet.ts';

export type SheetJob =
  | { do: 'read'; kind: SheetKind; bytes: Uint8Array }
  | { do: 'write'; kind: SheetKind; rows: readonly (readonly string[])[] };

/** Each holds its rows in memory while it waits. */
const MOST_WAITING = 10;
let waiting = 0;

/** Ends when the job before it has: two at once could take more memory than there is. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Carries a job out in a thread of its own, one after another: pages go on being served, and what
 * takes too long or too much memory ends the thread alone.
 *
 * @throws {TooManyRequestsError} where many are waiting already
 * @throws {Error} where the thread ended without an answer
 */
export async function runSheetJob<Answer>(job: SheetJob): Promise<Answer> {
  if (waiting >= MOST_WAITING) {
    const sentence = 'Many spreadsheets are in work just now. Try again in a minute.';
    throw new TooManyRequestsError(sentence, 60);
  }
  waiting += 1;
  const mine = last
    .then(() => carryOut<Answer>(job))
    .finally(() => {
      waiting -= 1;
    });
  last = mine.catch(() => {});
  return mine;
}

function carryOut<Answer>(job: SheetJob): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const [file, options] = workFile();
    const worker = new Worker(file, {
      ...options,
      workerData: job,
      // Nothing of the settings is its business.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: sheetLimits.heapMb, maxYoungGenerationSizeMb: 32 },
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    const timer = setTimeout(
      () => end(() => reject(new Error('The sheet took too long.'))),
      sheetLimits.seconds * 1000,
    );
    worker.once('message', (answer: Answer) => end(() => resolve(answer)));
    worker.once('error', (error) => end(() => reject(error)));
    worker.once('exit', () => end(() => reject(new Error('The thread ended without an answer.'))));
  });
}

/** Beside the bundle, or in its chunks' parent; the source itself where nothing is bundled. */
function workFile(): [string, WorkerOptions] {
  const here = import.meta.dirname;
  const built = [here, join(here, '..')].map((dir) => join(dir, 'sheet-work.js'));
  const found = built.find((file) => existsSync(file));
  if (found !== undefined) return [found, {}];
  const source = pathToFileURL(join(here, 'sheet-work.ts')).href;
  // What tsx does to the process does not reach its threads.
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${source}'); })`;
  return [start, { eval: true }];
}
