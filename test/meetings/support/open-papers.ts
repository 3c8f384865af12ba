import { addPaper } from '#server/meetings/index.ts';
import { openAgenda } from './open-agenda.ts';

export const text = (words: string) => new TextEncoder().encode(words);

/** A county meeting to which papers are brought. */
export async function openPapers() {
  const world = await openAgenda();
  let number = 0;
  const add = (name: string, actor = world.marjoram, overrides: Record<string, unknown> = {}) => {
    number += 1;
    const file = { name, bytes: text(`Words of ${name}.\n`) };
    const form = { meetingId: world.october, file, clientId: `brings-a-paper-${number}` };
    return addPaper(world.tools, actor, { ...form, ...overrides });
  };
  return { ...world, add };
}
