import { storyDays, storySeed } from './county.ts';
import { planJoinings } from './plan-joinings.ts';
import { planRooms } from './plan-rooms.ts';
import type { CountyPlan } from './plan.ts';
import { DAY, firstAtWork, MINUTE, toInstant, toWallTime } from './working-time.ts';

/**
 * The story of the county up to `now`. The same seed number and the same moment make the same plan,
 * to the letter.
 */
export function planCounty(now: Date, seed = storySeed): CountyPlan {
  const end = toWallTime(now);
  const talkBegins = firstAtWork(end - storyDays * DAY, [], 0);
  const opensAt = firstAtWork(talkBegins - 18 * DAY, [], 30 * MINUTE);
  const joinings = planJoinings({ seed, opensAt, end });
  return {
    opensAt: toInstant(opensAt),
    joinings,
    rooms: planRooms({ seed, talkBegins, end, joinings }),
  };
}
