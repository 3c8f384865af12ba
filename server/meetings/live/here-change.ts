import { z } from 'zod';

import type { Here } from './here.ts';

const opening = { meetingId: z.string(), personId: z.string(), tabId: z.string() };

/** Something about who has the page of a meeting open. Every process does it to what it knows. */
export const hereChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('renewed'), ...opening, forMs: z.number() }),
  z.object({ kind: z.literal('ended'), ...opening }),
  /** Out of all meetings, in all tabs. */
  z.object({ kind: z.literal('out'), personId: z.string() }),
]);
export type HereChange = z.infer<typeof hereChange>;

/** @returns the meetings that it is about */
export function applyHere(here: Here, change: HereChange): string[] {
  switch (change.kind) {
    case 'renewed':
      here.renew(change, change.forMs);
      return [change.meetingId];
    case 'ended':
      here.end(change);
      return [change.meetingId];
    case 'out':
      return here.endAll(change.personId);
  }
}
