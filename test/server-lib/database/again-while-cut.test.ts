import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { againWhileCut } from '#server/lib/database/again-while-cut.ts';

const cut = () => new mongoose.mongo.MongoNetworkError('connection 1 closed');
const never = new AbortController().signal;

/** Fails with each of these in turn, then goes well. */
function failing(...errors: Error[]) {
  let times = 0;
  const work = () => {
    const error = errors[times];
    times += 1;
    return error ? Promise.reject(error) : Promise.resolve();
  };
  return { work, count: () => times };
}

describe('work over a connection that may be cut', () => {
  it('is done again until it goes well', async () => {
    const { work, count } = failing(cut(), cut());
    await againWhileCut(work, never);
    expect(count()).toBe(3);
  });

  it('fails with any other error at once', async () => {
    const { work, count } = failing(cut(), new Error('refused'), cut());
    await expect(againWhileCut(work, never)).rejects.toThrow('refused');
    expect(count()).toBe(2);
  });

  it('ends when nobody waits for it', async () => {
    const waiting = new AbortController();
    const { work } = failing(...Array.from({ length: 10_000 }, cut));
    const ended = expect(againWhileCut(work, waiting.signal)).rejects.toThrow();
    waiting.abort();
    await ended;
  });
});
