import { COUNTY_WIDE } from '#server/meetings/contract.ts';
import { pollAnswers, type PollAnswer } from '#server/meetings/polls/contract.ts';

import type { Joining } from './plan.ts';
import { createRandom } from './random.ts';

const DAY_MS = 86_400_000;

/** A date that somebody looks for. Days are counted from the day on which the story is told. */
export interface StoryPoll {
  key: string;
  name: string;
  by: string;
  audience: string;
  place: string;
  minutes: number;
  /** On the first working day from then on. */
  times: readonly { inDays: number; startTime: string }[];
  askedInDays: number;
  closesInDays: number;
  /** When the best time was chosen; null while it is open. */
  decidedInDays: number | null;
  /** Who has not found the time to answer. */
  without: readonly string[];
}

// prettier-ignore
export const storyPolls: readonly StoryPoll[] = [
  {
    key: 'training', name: 'Training day: money worries', by: 'marjoram', audience: COUNTY_WIDE, place: 'Ambry Village Hall', minutes: 180,
    times: [{ inDays: 18, startTime: '10:00' }, { inDays: 20, startTime: '10:00' }, { inDays: 25, startTime: '13:30' }, { inDays: 27, startTime: '10:00' }],
    askedInDays: -3, closesInDays: 4, decidedInDays: null, without: ['hazel', 'rowan'],
  },
  {
    key: 'visit', name: 'Visit to the community garden', by: 'marjoram', audience: COUNTY_WIDE, place: 'Loosestrife Growers, the gate on Mill Lane', minutes: 120,
    times: [{ inDays: 9, startTime: '14:00' }, { inDays: 11, startTime: '10:00' }, { inDays: 13, startTime: '14:00' }],
    askedInDays: -16, closesInDays: -9, decidedInDays: -8, without: [],
  },
];

/** How many of those who are asked have answered. */
const answered = 0.5;

export interface PlannedAnswers {
  by: string;
  at: Date;
  given: PollAnswer[];
}

/** Who answered, and when: between the asking and the closing, and only once they had joined. */
export function planAnswers(
  { key, times, askedInDays, closesInDays, without }: StoryPoll,
  { now, joinings, seed }: { now: Date; joinings: readonly Joining[]; seed: number },
): PlannedAnswers[] {
  const random = createRandom(seed, 'poll', key);
  const until = Math.min(0, closesInDays);
  const isAsked = ({ person: { role } }: Joining) =>
    role === 'linkWorker' || role === 'supervisor' || role === 'coordinator';
  return joinings.filter(isAsked).flatMap(({ person, joinsAt }): PlannedAnswers[] => {
    const day = askedInDays + ((until - askedInDays) * random.whole(1, 95)) / 100;
    const at = new Date(now.getTime() + day * DAY_MS);
    const given = times.map((_, index) =>
      // The second suits most.
      random.pick(index === 1 ? (['yes', 'yes', 'yes', 'maybe', 'no'] as const) : pollAnswers),
    );
    const isMeant = random.chance(answered) && !without.includes(person.key);
    return isMeant && at > joinsAt ? [{ by: person.key, at, given }] : [];
  });
}
