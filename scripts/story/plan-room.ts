import type { Cast } from './cast-thread.ts';
import { composeEnding } from './compose-ending.ts';
import { composeTalk } from './compose-talk.ts';
import { numberTalk } from './number-talk.ts';
import { planReads } from './plan-reads.ts';
import type { Times } from './plan-rooms.ts';
import type { PlannedRoom } from './plan.ts';
import { createRandom } from './random.ts';
import { recentTalk } from './talk/recent-talk.ts';
import { HOUR, MINUTE, toInstant, workingDaysBefore, type WallTime } from './working-time.ts';

interface RoomFacts extends Pick<PlannedRoom, 'key' | 'kind' | 'openedBy'> {
  name?: string;
  purpose?: string;
  opensAt: WallTime;
  cast: Cast;
  threads: readonly string[];
  /** About how many. */
  messages: number;
  /** Working days before the story's end; on its last day where left out. */
  endsDaysAgo?: number;
}

/** Hours from one of the newest threads back to the one before. */
const RECENT_APART = { least: 16, most: 30 };

/** A room in which threads are composed up to the newest ones, which are told as they are written. */
export function planRoom(
  { seed, end }: Pick<Times, 'seed' | 'end'>,
  facts: RoomFacts,
): PlannedRoom {
  const { key, kind, name = '', purpose = '', openedBy, opensAt, cast, threads } = facts;
  const random = createRandom(seed, 'room', key);
  const ending = composeEnding(random, {
    threads: recentTalk[key] ?? [],
    to: workingDaysBefore(end, facts.endsDaysAgo ?? 0) - random.whole(6, 50) * MINUTE,
    apart: RECENT_APART,
  });
  const before = composeTalk(random, {
    threads,
    messages: facts.messages - ending.length,
    from: opensAt + 2 * HOUR,
    to: (ending[0]?.at ?? end) - 45 * MINUTE,
    cast,
  });
  const talk = numberTalk(random, [...before, ...ending]);
  const members = cast.map(({ person, from }) => ({
    by: person.key,
    from: toInstant(Math.max(from, opensAt)),
  }));
  return {
    key,
    kind,
    name,
    purpose,
    openedBy,
    opensAt: toInstant(opensAt),
    members,
    talk,
    reads: planReads(seed, { key, members, talk }),
  };
}
