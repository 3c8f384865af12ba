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
      limits.mayAsk({ event: 'thing.do', personId, socketId });
    expect([await ask('hazel', '1'), await ask('hazel', '1'), await ask('hazel', '2')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(await ask('hazel', '2')).toBe(false);
    expect(await ask('rowan', '3')).toBe(true);
    expect(await limits.mayAsk({ event: 'thing.see', personId: 'hazel', socketId: '1' })).toBe(
      true,
    );
  });

  it('T31: a socket may ask a hundred times in ten seconds', async () => {
    const limits = createEventLimits(table);
    const asked = await Promise.all(
      Array.from({ length: 101 }, () =>
        limits.mayAsk({ event: 'thing.see', personId: 'hazel', socketId: '1' }),
      ),
    );
    expect(asked.filter(Boolean)).toHaveLength(100);
    expect(await limits.mayAsk({ event: 'thing.see', personId: 'hazel', socketId: '2' })).toBe(
      true,
    );
  });
});
