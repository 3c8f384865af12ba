import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

import { TooManyRequestsError } from '../errors.ts';

interface QueueOptions {
  /** The file that does one job and posts its answer, without its ending: `sheet-work`. */
  file: string;
  /** The folder of its source. In a bundle it is the bundle's. */
  folder: string;
  /** A job that takes longer ends without an answer. */
  seconds: number;
  /** Memory of the thread. */
  heapMb: number;
  /** Each holds what it works on in memory while it waits. */
  mostWaiting: number;
  /** What people read where more are waiting than that. */
  busy: string;
}

/**
 * Carries jobs out in a thread of their own, one after another: pages go on being served, and what
 * takes too long or too much memory ends the thread alone. Two at once could take more memory than
 * there is.
 *
 * @returns a function that rejects with `TooManyRequestsError` where many are waiting already, and
 * with another error where the thread ended without an answer
 */
export function createThreadQueue<Job>(options: QueueOptions) {
  let waiting = 0;
  /** Ends when the job before it has. */
  let last: Promise<unknown> = Promise.resolve();

  return async function run<Answer>(job: Job): Promise<Answer> {
    if (waiting >= options.mostWaiting) throw new TooManyRequestsError(options.busy, 60);
    waiting += 1;
    const mine = last
      .then(() => carryOut<Answer>(job, options))
      .finally(() => {
        waiting -= 1;
      });
    last = mine.catch(() => {});
    return mine;
  };
}

function carryOut<Answer>(job: unknown, options: QueueOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const [file, found] = workFile(options);
    const worker = new Worker(file, {
      ...found,
      workerData: job,
      // Nothing of the settings is its business.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: options.heapMb, maxYoungGenerationSizeMb: 32 },
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    const timer = setTimeout(
      () => end(() => reject(new Error(`${options.file} took too long.`))),
      options.seconds * 1000,
    );
    worker.once('message', (answer: Answer) => end(() => resolve(answer)));
    worker.once('error', (error) => end(() => reject(error)));
    worker.once('exit', () => end(() => reject(new Error('The thread ended without an answer.'))));
  });
}

/** Beside the bundle, or in its chunks' parent; the source itself where nothing is bundled. */
function workFile({ file, folder }: QueueOptions): [string, WorkerOptions] {
  const built = [folder, join(folder, '..')].map((dir) => join(dir, `${file}.js`));
  const found = built.find((one) => existsSync(one));
  if (found !== undefined) return [found, {}];
  const source = pathToFileURL(join(folder, `${file}.ts`)).href;
  // What tsx does to the process does not reach its threads.
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${source}'); })`;
  return [start, { eval: true }];
}
