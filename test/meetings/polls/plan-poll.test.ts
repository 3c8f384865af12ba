import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const printed = z.object({
  hourHere: z.number(),
  planned: z.array(z.object({ localStart: z.string(), startsAt: z.string(), endsAt: z.string() })),
  words: z.array(z.string()),
  closes: z.string(),
  closesAt: z.string(),
});

function printIn(TZ: string) {
  const file = 'test/meetings/polls/support/print-poll.ts';
  const json = execFileSync(process.execPath, ['--import', 'tsx', file], {
    encoding: 'utf8',
    env: { ...process.env, TZ },
  });
  return printed.parse(JSON.parse(json));
}

describe('the times of a poll', () => {
  it('are the same moments and the same words wherever the process stands', () => {
    const all = ['Europe/London', 'America/Los_Angeles', 'Pacific/Auckland'].map(printIn);
    expect(new Set(all.map(({ hourHere }) => hourHere)).size).toBe(3);
    for (const { hourHere: _hourHere, ...one } of all) {
      expect(one).toEqual({
        planned: [
          {
            localStart: '2026-10-14T10:00',
            startsAt: '2026-10-14T09:00:00.000Z',
            endsAt: '2026-10-14T11:00:00.000Z',
          },
          // The day on which summer time ends.
          {
            localStart: '2026-10-25T09:00',
            startsAt: '2026-10-25T09:00:00.000Z',
            endsAt: '2026-10-25T11:00:00.000Z',
          },
          {
            localStart: '2027-03-31T18:30',
            startsAt: '2027-03-31T17:30:00.000Z',
            endsAt: '2027-03-31T19:30:00.000Z',
          },
        ],
        words: [
          'Wednesday 14 October, 10 am to noon, UK time',
          'Sunday 25 October, 9 am to 11 am, UK time',
          'Wednesday 31 March 2027, 6:30 pm to 8:30 pm, UK time',
        ],
        closes: 'the end of Monday 12 October',
        closesAt: '2026-10-12T23:00:00.000Z',
      });
    }
  });
});
