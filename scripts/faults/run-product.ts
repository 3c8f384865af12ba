import { findFreePort } from '#server/lib/database/free-port.ts';

import { PRODUCT, type Bench } from '../bench/bench.ts';
import { startChild, type Child } from '../bench/child.ts';

export interface Ending {
  /** Null where a signal ended it. */
  code: number | null;
  /** From the signal to its end. */
  seconds: number;
}

/** The product, however often it is started again. */
export interface RunningProduct {
  /** Stays the same. */
  origin: string;
  /** The process of now. */
  now: () => Child;
  /** Ends it and starts it again on the same port. */
  restart: (signal: 'SIGKILL' | 'SIGTERM') => Promise<Ending>;
}

/** Starts the product for as long as `work` lasts. */
export async function runProduct<Result>(
  bench: Pick<Bench, 'productSettings'>,
  work: (product: RunningProduct) => Promise<Result>,
): Promise<Result> {
  const settings = { ...bench.productSettings, PORT: String(await findFreePort()) };
  let child = await startChild(PRODUCT, settings);
  try {
    return await work({
      origin: child.origin,
      now: () => child,
      async restart(signal) {
        const began = performance.now();
        const code = await child.stop(signal);
        const seconds = (performance.now() - began) / 1_000;
        child = await startChild(PRODUCT, settings);
        return { code, seconds };
      },
    });
  } finally {
    await child.stop();
  }
}
