import { recordOutcome } from '#server/meetings/index.ts';
import { openAgenda } from './open-agenda.ts';

/** A county meeting that is under way. */
export async function openOutcomes() {
  const world = await openAgenda();
  world.clock.moveTo('2026-10-14T09:30:00.000Z');
  let number = 0;
  const record = (words: string, actor = world.hazel, overrides: Record<string, unknown> = {}) => {
    number += 1;
    const form = { meetingId: world.october, words, clientId: `writes-this-down-${number}` };
    return recordOutcome(world.tools, actor, { ...form, ...overrides });
  };
  return { ...world, record };
}
