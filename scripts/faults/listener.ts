import { openLightSocket } from '../bench/light-socket.ts';
import { markOf, type Seen } from './marked-words.ts';

/** Somebody with the room open who never asks again: has only what came by itself. */
interface Listener {
  lookAgain: () => Promise<Seen[]>;
  close: () => void;
}

interface Options {
  origin: string;
  cookie: string;
  onSeen?: ((clientId: string) => void) | undefined;
}

/** Far cheaper than a careful client, so that a hundred do not slow what they watch. */
export async function openListener({ origin, cookie, onSeen }: Options): Promise<Listener> {
  const seen: Seen[] = [];
  const socket = await openLightSocket({
    origin,
    cookie,
    onDelivery(frame) {
      const text = frame.toString('latin1');
      const clientId = markOf(text);
      seen.push({ clientId, seq: Number(/"seq":(\d+)/.exec(text)?.[1]) });
      onSeen?.(clientId);
    },
  });
  return {
    async lookAgain() {
      // Whatever was announced before this question stands before its answer.
      await socket.ask('message.missed', {});
      return seen.sort((one, other) => one.seq - other.seq);
    },
    close: () => socket.close(),
  };
}
