import { composeEnding } from './compose-ending.ts';
import { numberTalk } from './number-talk.ts';
import { getPerson } from './people.ts';
import { planReads } from './plan-reads.ts';
import type { Times } from './plan-rooms.ts';
import type { PlannedRoom } from './plan.ts';
import { createRandom } from './random.ts';
import { directTalk, type DirectTalk } from './talk/direct-talk.ts';
import { MINUTE, toInstant, workingDaysBefore } from './working-time.ts';

/** Hours from one thread back to the one before. Activity providers came to the county late. */
const APART = { least: 14 * 24, most: 50 * 24 };
const APART_WITH_PROVIDERS = { least: 6 * 24, most: 18 * 24 };

export function planDirectRooms({ seed, end }: Pick<Times, 'seed' | 'end'>): PlannedRoom[] {
  return directTalk.map((direct) => planDirectRoom(direct, { seed, end }));
}

function planDirectRoom(
  { people, threads, endsDaysAgo }: DirectTalk,
  { seed, end }: Pick<Times, 'seed' | 'end'>,
): PlannedRoom {
  const key = `direct:${people.join(',')}`;
  const random = createRandom(seed, 'room', key);
  const hasProvider = people.some((one) => getPerson(one).role === 'activityProvider');
  const sayings = composeEnding(random, {
    threads,
    to: workingDaysBefore(end, endsDaysAgo) - random.whole(5, 60) * MINUTE,
    apart: hasProvider ? APART_WITH_PROVIDERS : APART,
  });
  const talk = numberTalk(random, sayings);
  const opensAt = toInstant((sayings[0]?.at ?? end) - 3 * MINUTE);
  const members = people.map((by) => ({ by, from: opensAt }));
  return {
    key,
    kind: 'direct',
    name: '',
    purpose: '',
    openedBy: people[0],
    opensAt,
    members,
    talk,
    reads: planReads(seed, { key, members, talk }),
  };
}
