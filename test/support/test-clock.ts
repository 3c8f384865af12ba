import type { Clock } from '#server/lib/clock.ts';

/** Wednesday 7 October 2026, 09:30 in London: the day on which the stories of the county begin. */
const STORY_BEGINS = '2026-10-07T08:30:00.000Z';

export interface TestClock extends Clock {
  moveTo(iso: string): void;
  forward(step: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
}

/** A clock that stands still until it is moved; whoever keeps the same time is told to where. */
export function createTestClock(moved: (now: number) => void = () => undefined): TestClock {
  let now = new Date(STORY_BEGINS).getTime();
  return {
    now: () => new Date(now),
    moveTo(iso) {
      now = new Date(iso).getTime();
      moved(now);
    },
    forward({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      now += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
      moved(now);
    },
  };
}
