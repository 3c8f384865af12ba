import DataLoader from 'dataloader';

/** Keeps one question, and what it answers, within a few tens of kilobytes. */
const MOST_TOGETHER = 100;

/**
 * Makes one question to the database of those that are asked in one turn of the event loop: each
 * question costs the server far more than one document more in it. Nothing is remembered, so what is
 * answered is as it was after the asking.
 *
 * @param ask answers as many keys as it is given, in their order; where it fails, all have failed
 */
export function askTogether<Key, Answer>(
  ask: (keys: readonly Key[]) => Promise<Answer[]>,
): (key: Key) => Promise<Answer> {
  const loader = new DataLoader<Key, Answer>(ask, {
    cache: false,
    maxBatchSize: MOST_TOGETHER,
    batchScheduleFn: (askNow) => setImmediate(askNow),
  });
  return (key) => loader.load(key);
}
