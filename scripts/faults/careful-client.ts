import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';

import type { MessageView, MissedMessages } from '#server/messaging/contract.ts';

interface Seen {
  clientId: string;
  seq: number;
}

/** Somebody with the room open, whose browser keeps at it until a message is confirmed. */
export interface CarefulClient {
  /** Answers once it is confirmed, however often it has to be sent. */
  say: () => Promise<string>;
  /** All that the room holds, after asking once more for what was missed. */
  lookAgain: () => Promise<Seen[]>;
  isConnected: () => boolean;
  close: () => void;
}

interface Options {
  origin: string;
  through?: number | undefined;
  cookie: string;
  roomId: string;
}

const CONFIRMED_WITHIN_MS = 5_000;
const WORDS = 'There is room at the allotment on Tuesdays.';

/** Keeps what our pages keep: an id for each message, and the place up to which nothing is missing. */
export async function openCarefulClient(options: Options): Promise<CarefulClient> {
  const { origin, through, cookie, roomId } = options;
  const bySeq = new Map<number, Seen>();
  let upToSeq = 0;
  let upToRev = 0;
  let catchingUp: Promise<void> | null = null;
  const socket = io(through === undefined ? origin : `http://127.0.0.1:${through}`, {
    transports: ['websocket'],
    extraHeaders: { origin, cookie },
    reconnectionDelay: 100,
    reconnectionDelayMax: 1_000,
    forceNew: true,
  });
  socket.on('message.sent', (message: MessageView) => keep([message]));
  socket.on('connect', () => void catchUp().catch(() => undefined));
  await new Promise<void>((resolve) => socket.once('connect', resolve));

  function keep(messages: readonly MessageView[]): void {
    for (const message of messages) bySeq.set(message.seq, seenIn(message));
    while (bySeq.has(upToSeq + 1)) upToSeq += 1;
    if (bySeq.size > upToSeq && socket.connected) void catchUp().catch(() => undefined);
  }

  function catchUp(): Promise<void> {
    catchingUp ??= askForMissed().finally(() => (catchingUp = null));
    return catchingUp;
  }

  async function askForMissed(): Promise<void> {
    for (let hasMore = true; hasMore;) {
      const missed = await ask<MissedMessages>('message.missed', {
        roomId,
        afterSeq: upToSeq,
        afterRev: upToRev,
      });
      for (const message of missed.messages) bySeq.set(message.seq, seenIn(message));
      while (bySeq.has(upToSeq + 1)) upToSeq += 1;
      upToRev = missed.upToRev;
      hasMore = missed.hasMore;
    }
  }

  async function ask<Answer>(event: string, input: object): Promise<Answer> {
    const answer = (await socket.timeout(CONFIRMED_WITHIN_MS).emitWithAck(event, input)) as
      { ok: true; data: Answer } | { ok: false };
    if (!answer.ok) throw new Error(`${event} was refused.`);
    return answer.data;
  }

  async function untilDone<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        // Asking again does not help there.
        if (error instanceof RefusedError && !PASSING.has(error.code)) throw error;
        await pause(100 + Math.random() * 200);
      }
    }
  }

  return {
    async say() {
      const clientId = randomUUID();
      const name = inLetters(clientId);
      const text = `${WORDS} ~${name}~`;
      await untilDone(() => ask<MessageView>('message.send', { roomId, text, clientId }));
      return name;
    },
    async lookAgain() {
      await untilDone(catchUp);
      return [...bySeq.values()].sort((one, other) => one.seq - other.seq);
    },
    isConnected: () => socket.connected,
    close: () => void socket.disconnect(),
  };
}

class RefusedError extends Error {
  constructor(readonly code: string) {
    super(`Refused: ${code}.`);
  }
}

/** Refusals after which one asks again: the product is not well, or has too much to do. */
const PASSING = new Set(['unavailable', 'tooManyRequests', 'fault']);

/** Without digits, which Guard may take for somebody's number. */
function inLetters(id: string): string {
  return id.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}

/** The words bear the sender's id: a message stored twice shows, whatever its own ids are. */
function seenIn({ seq, body }: MessageView): Seen {
  return { seq, clientId: /~([\w-]+)~/.exec(JSON.stringify(body))?.[1] ?? '' };
}
