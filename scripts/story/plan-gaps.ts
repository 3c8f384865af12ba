import { storySeed } from './county.ts';
import { gapRows } from './gap-rows.ts';
import { linkWorkers } from './people.ts';
import type { Joining } from './plan.ts';
import { createRandom } from './random.ts';
import {
  DAY,
  lastAtWork,
  MINUTE,
  officeHours,
  startOfDay,
  toInstant,
  toWallTime,
} from './working-time.ts';

interface Said {
  by: string;
  at: Date;
}

/** What happens to one gap of the story, before anything is written anywhere. */
export interface PlannedGap {
  /** The fields of its form. */
  form: Record<string, string>;
  /** Whoever logs it first, then those who say "me too", in the order of their time. */
  voices: readonly Said[];
  worked: Said | null;
  /** With the name of the activity. */
  closed: (Said & { activity: string }) | null;
}

/** What is missing in the county at `now`, the newest last. */
export function planGaps(
  { now, joinings }: { now: Date; joinings: readonly Joining[] },
  seed = storySeed,
): PlannedGap[] {
  const random = createRandom(seed, 'gaps');
  const today = startOfDay(toWallTime(now));
  const joinsAt = new Map(joinings.map(({ person, joinsAt: at }) => [person.key, at]));
  const atWork = (daysAgo: number) => {
    const morning = today - daysAgo * DAY + officeHours.from;
    return toInstant(lastAtWork(morning + random.whole(10, 400) * MINUTE, [], 30 * MINUTE));
  };
  return gapRows
    .toSorted((one, other) => other[4] - one[4])
    .map(([need, place, kind, note, daysAgo, seenBy, stands], index): PlannedGap => {
      const loggedAt = atWork(daysAgo);
      const there = linkWorkers.filter(({ key }) => (joinsAt.get(key) ?? now) < loggedAt);
      const later = Array.from({ length: seenBy - 1 }, () =>
        atWork(random.whole(Math.ceil(daysAgo / 2), daysAgo - 1)),
      );
      const times = [loggedAt, ...later].toSorted((one, other) => +one - +other);
      const people = random.shuffled(there).slice(0, seenBy);
      const said = (): Said => ({
        by: random.chance(0.6) ? 'marjoram' : 'linden',
        at: atWork(random.whole(2, Math.floor(daysAgo / 3))),
      });
      return {
        form: { clientId: `story-gap-${index}`.padEnd(16, '-'), need, place, kind, note },
        voices: people.map(({ key }, nth) => ({ by: key, at: times[nth] ?? loggedAt })),
        worked: stands === 'worked' ? said() : null,
        closed: stands === '' || stands === 'worked' ? null : { ...said(), activity: stands },
      };
    });
}
