import type { Actor } from '#server/accounts/contract.ts';
import { demoPassword } from '#scripts/story/county.ts';
import { away, leaver } from '#scripts/story/resting-seats.ts';

import { openLane, type SeedTools } from './lane.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

interface Beginning {
  actors: ReadonlyMap<string, Actor>;
  now: Date;
}

/** One link worker is on long leave, and one leaves today. */
export async function restSeats(tools: SeedTools, { actors, now }: Beginning): Promise<void> {
  const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);
  const lane = openLane(tools, inDays(-away.sinceDays));
  const { accounts } = lane.platform;
  const backOn = inDays(away.backInDays).toISOString().slice(0, 10);
  await accounts.pauseSeat(actorOf(actors, away.key), { backOn });
  lane.moveTo(now);
  const leaving = { currentPassword: demoPassword, name: 'keep' };
  await accounts.leaveCounty(actorOf(actors, leaver.key), leaving);
}

function actorOf(actors: Beginning['actors'], key: string): Actor {
  const actor = actors.get(key);
  if (!actor) throw new Error(`Nobody in the story is called ${key}.`);
  return actor;
}
