import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { realtimeTable } from '#server/lib/realtime-table.ts';
import { createEventLimits } from '#server/realtime/event-limits.ts';

const table = realtimeTable({
  'thing.do': { input: z.object({}), run: () => Promise.resolve(null), perMinute: 3 },
  'thing.see': { input: z.object({}), run: () => Promise.resolve(null) },
});

describe('how often a browser may ask', () => {
  it('an event with a limit is refused to that person from all tabs, and to nobody else', async () => {
    const limits = createEventLimits(table);
    const ask = (personId: string, socketId: string) =>
      limits.waitFor({ event: 'thing.do', personId, socketId });
    expect([await ask('hazel', '1'), await ask('hazel', '1'), await ask('hazel', '2')]).toEqual([
      0, 0, 0,
    ]);
    expect(await ask('hazel', '2')).toBe(60);
    expect(await ask('rowan', '3')).toBe(0);
    expect(await limits.waitFor({ event: 'thing.see', personId: 'hazel', socketId: '1' })).toBe(0);
  });

  it('T31: a socket may ask a hundred times in ten seconds', async () => {
    const limits = createEventLimits(table);
    const asked = await Promise.all(
      Array.from({ length: 101 }, () =>
        limits.waitFor({ event: 'thing.see', personId: 'hazel', socketId: '1' }),
      ),
    );
    expect(asked.filter((seconds) => seconds === 0)).toHaveLength(100);
    expect(await limits.waitFor({ event: 'thing.see', personId: 'hazel', socketId: '2' })).toBe(0);
  });
});
