import { z } from 'zod';

import type { OpenRooms, Presence } from './open-rooms.ts';

const presence = { roomId: z.string(), personId: z.string() };
const opening = { ...presence, tabId: z.string() };

/** Something about who has a room open. Every process does it to what it knows. */
export const openingChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('renewed'), ...opening, isShown: z.boolean() }),
  z.object({ kind: z.literal('ended'), ...opening }),
  /** Taken out of the room, in all tabs. */
  z.object({ kind: z.literal('out'), ...presence }),
  /** To be shown nowhere any more. */
  z.object({ kind: z.literal('hidden'), personId: z.string() }),
]);
export type OpeningChange = z.infer<typeof openingChange>;

interface Outcome {
  wasOpen: boolean;
  hiddenFrom: Presence[];
}

export function applyOpening(openRooms: OpenRooms, change: OpeningChange): Outcome {
  switch (change.kind) {
    case 'renewed': {
      const { roomId, personId, tabId, isShown } = change;
      openRooms.renew({ roomId, personId, tabId }, isShown);
      return { wasOpen: true, hiddenFrom: [] };
    }
    case 'ended':
      return { wasOpen: openRooms.end(change), hiddenFrom: [] };
    case 'out':
      openRooms.endAll(change);
      return { wasOpen: true, hiddenFrom: [] };
    case 'hidden':
      return { wasOpen: true, hiddenFrom: openRooms.hide(change.personId) };
  }
}
