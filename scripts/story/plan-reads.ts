import type { PlannedRoom } from './plan.ts';
import { createRandom } from './random.ts';
import { mostUnread, readAllOften, unreadOf } from './read-cursors.ts';

/** How far each member has read. What they have written themselves they have read in any case. */
export function planReads(
  seed: number,
  { key, members, talk }: Pick<PlannedRoom, 'key' | 'members' | 'talk'>,
): PlannedRoom['reads'] {
  const random = createRandom(seed, 'reads', key);
  const last = Math.max(0, ...talk.map(({ number }) => number));
  return members.map(({ by }) => {
    const drawn = random.chance(readAllOften) ? 0 : random.whole(1, mostUnread);
    const told = unreadOf[by];
    return { by, upTo: Math.max(0, last - (told ? (told[key] ?? 0) : drawn)) };
  });
}
