import type { Env } from '#server/lib/env.ts';
import type { Logger } from '#server/lib/logger.ts';
import type { Letter } from '#server/lib/mail/mailer.ts';
import { createPusher } from '#server/lib/push/create-pusher.ts';
import { createPlatform, type Platform } from '#server/platform.ts';

/** What the seed needs of the process that runs it. A database is connected. */
export interface SeedTools {
  env: Env;
  logger: Logger;
}

/**
 * A platform with a clock of its own. Lanes run side by side, each at its own moment of the story,
 * so what belongs in one order, such as a room, is told in one lane.
 */
export interface Lane {
  platform: Platform;
  now(): Date;
  moveTo: (moment: Date) => void;
  /** Letters posted in this lane, oldest first. They go to nobody else. */
  letters: Letter[];
}

export function openLane({ env, logger }: SeedTools, from: Date): Lane {
  let now = from;
  const letters: Letter[] = [];
  const { platform } = createPlatform({
    env,
    logger,
    clock: { now: () => new Date(now) },
    pusher: createPusher({ env, logger }),
    mailer: {
      // The seed itself opens them.
      reachesPeople: true,
      post(letter) {
        letters.push(letter);
      },
      deliver: () => Promise.resolve('sent'),
      settle: () => Promise.resolve(),
    },
  });
  return {
    platform,
    letters,
    now: () => new Date(now),
    moveTo(moment) {
      now = moment;
    },
  };
}

/**
 * Works through the items in their order with so many hands at once.
 *
 * @param openHand makes what one hand keeps from item to item
 */
export async function shareOut<Item, Hand>(
  items: readonly Item[],
  { hands, openHand }: { hands: number; openHand: () => Hand },
  work: (item: Item, hand: Hand) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  async function takeNext(hand: Hand): Promise<void> {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      await work(item, hand);
    }
  }
  await Promise.all(Array.from({ length: hands }, () => takeNext(openHand())));
}
