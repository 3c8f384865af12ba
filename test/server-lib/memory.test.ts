import { describe, expect, it } from 'vitest';

import { createMemory, oneForTools } from '#server/lib/memory.ts';
import { openBoard } from '#test/activities/support/open-board.ts';
import { createTestClock } from '#test/support/test-clock.ts';

describe('what was read lately', () => {
  it('is remembered for its time, and then read anew', () => {
    const clock = createTestClock();
    const memory = createMemory<string>({ clock }, { most: 10, lastsMs: 30_000 });
    memory.set('hazel', 'Hazel Quickset');
    clock.forward({ seconds: 29 });
    expect(memory.get('hazel')).toBe('Hazel Quickset');
    clock.forward({ seconds: 1 });
    expect(memory.get('hazel')).toBeUndefined();
  });

  it('is forgotten when it is told to, and the oldest where there is too much', () => {
    const clock = createTestClock();
    const memory = createMemory<number>({ clock }, { most: 2, lastsMs: 30_000 });
    memory.set('one', 1);
    memory.forget('one');
    expect(memory.get('one')).toBeUndefined();
    for (const [key, value] of Object.entries({ one: 1, two: 2, three: 3 })) memory.set(key, value);
    expect([memory.get('one'), memory.get('two'), memory.get('three')]).toEqual([undefined, 2, 3]);
  });

  it('is one of its kind for each process', async () => {
    const [{ tools }, { tools: other }] = [await openBoard(), await openBoard()];
    const memoryOf = oneForTools(({ clock }) => ({ clock }));
    expect(memoryOf(tools)).toBe(memoryOf(tools));
    expect(memoryOf(other)).not.toBe(memoryOf(tools));
  });
});
