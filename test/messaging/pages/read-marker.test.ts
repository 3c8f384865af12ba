import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createReadMarker, type SendRead } from '#app/messaging/read-marker.ts';

const EVERY_MS = 1_000;

function openMarker(readSeq = 0) {
  const sent: number[] = [];
  const line = { isUp: true };
  const send: SendRead = (seq) => {
    sent.push(seq);
    return Promise.resolve(line.isUp);
  };
  const marker = createReadMarker(readSeq, EVERY_MS);
  return { sent, line, see: (seq: number) => marker.see(seq, send), rest: () => marker.rest() };
}

describe('marking what was read', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it('goes on in a room that never rests, once a second and up to the newest', async () => {
    const { sent, see } = openMarker();
    for (let seq = 1; seq <= 30; seq += 1) {
      see(seq);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent).toEqual([10, 20, 30]);
  });

  it('says nothing of what was read before, nor of the same message twice', async () => {
    const { sent, see } = openMarker(7);
    see(7);
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    expect(sent).toEqual([]);
    see(8);
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    see(8);
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    expect(sent).toEqual([8]);
  });

  it('leaves unread what was in view for less than a second', async () => {
    const { sent, see, rest } = openMarker();
    see(1);
    await vi.advanceTimersByTimeAsync(EVERY_MS - 1);
    rest();
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    expect(sent).toEqual([]);
    see(1);
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    expect(sent).toEqual([1]);
  });

  it('says again with the next message what did not arrive', async () => {
    const { sent, line, see } = openMarker();
    line.isUp = false;
    see(1);
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    line.isUp = true;
    see(1);
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    expect(sent).toEqual([1, 1]);
  });
});
