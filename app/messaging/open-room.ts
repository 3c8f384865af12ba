import type { LiveAnswer } from '#app/lib/live-connection.ts';
import type { MessagingCalls, PinView } from '#server/messaging/contract.ts';

import { deliverMessage } from './deliver-message.ts';
import { followRoom, type RoomFollower } from './follow-room.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { postToRoom } from './post-to-room.ts';
import type { RoomData } from './room-data.ts';
import { keepUnsent } from './room-draft.ts';
import type { Unsent } from './unsent.ts';

export type AskLive = <Event extends keyof MessagingCalls>(
  event: Event,
  input: MessagingCalls[Event]['input'],
) => Promise<LiveAnswer<MessagingCalls[Event]['answer']>>;

/** What the room reaches for when it needs it, as it stands at that moment. */
export interface RoomDoors {
  /** The live door, or null while it is shut. */
  ask: AskLive | null;
  readNewestPage: () => void;
  /** The pins of the room as they are now. */
  onPins: (pins: readonly PinView[]) => void;
  onHeld: (unsent: Unsent, fields: Record<string, string>) => boolean;
  /** Told whether the session stands, where sending showed it. */
  onSession: (stands: boolean) => void;
}

export interface OpenRoom {
  follower: RoomFollower;
  outbox: Outbox;
}

/** What is said in a room, and what is on its way to it. */
export function openRoom({ room, page, me }: RoomData, doors: () => RoomDoors): OpenRoom {
  const roomId = room.id;
  const place = { personId: me.id, roomId };
  const follower = followRoom({
    roomId,
    page,
    async askMissed(input) {
      const answer = await doors().ask?.('message.missed', input);
      if (!answer?.ok) throw new Error('The live door is shut.');
      doors().onPins(answer.data.pins);
      return answer.data;
    },
    readNewestPage: () => doors().readNewestPage(),
  });
  const outbox = createOutbox({
    keep: (before, now) => keepUnsent(place, before, now),
    deliver(unsent) {
      const { ask } = doors();
      const sending = {
        ask:
          ask && ((input: MessagingCalls['message.send']['input']) => ask('message.send', input)),
        post: (fields: Record<string, string>) => postToRoom(roomId, fields),
      };
      return deliverMessage(sending, roomId, unsent);
    },
    onSent(message) {
      doors().onSession(true);
      if (message) follower.hear(message);
      else doors().readNewestPage();
    },
    onHeld: (unsent, fields) => doors().onHeld(unsent, fields),
    onSignedOut: () => doors().onSession(false),
    now: () => new Date().toISOString(),
  });
  return { follower, outbox };
}
