import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';

import type { MessageView, MissedMessages } from '#server/messaging/contract.ts';

import { markOf, nameInWords, type Seen } from './marked-words.ts';

/** One answer to "what did I miss?". */
interface Page {
  messages: number;
  tookMs: number;
}

/** Somebody with the room open, whose browser keeps at it until a message is confirmed. */
export interface CarefulClient {
  /** Answers once it is confirmed, however often it has to be sent. */
  say: () => Promise<string>;
  /** All that the room holds, after asking once more for what was missed. */
  lookAgain: () => Promise<Seen[]>;
  /** Up to which message nothing is missing, as far as this browser knows. */
  upTo: () => number;
  isConnected: () => boolean;
  /** The machine is shut, until `comeBack`. */
  leave: () => void;
  /** Answers with the pages in which came what was missed. */
  comeBack: () => Promise<Page[]>;
  close: () => void;
}

interface Options {
  origin: string;
  through?: number | undefined;
  cookie: string;
  roomId: string;
  /** What it says, again and again. */
  words?: string | undefined;
}

const CONFIRMED_WITHIN_MS = 5_000;
const WORDS = 'There is room at the allotment on Tuesdays.';

/** Keeps what our pages keep: an id for each message, and the place up to which nothing is missing. */
export async function openCarefulClient(options: Options): Promise<CarefulClient> {
  const { origin, through, cookie, roomId, words = WORDS } = options;
  const bySeq = new Map<number, Seen>();
  let upToSeq = 0;
  let upToRev = 0;
  let catchingUp: Promise<Page[]> | null = null;
  const socket = io(through === undefined ? origin : `http://127.0.0.1:${through}`, {
    transports: ['websocket'],
    extraHeaders: { origin, cookie },
    reconnectionDelay: 100,
    reconnectionDelayMax: 1_000,
    forceNew: true,
  });
  const askLater = () => void catchUp().catch(() => undefined);
  socket.on('message.sent', (message: MessageView) => {
    keep([message]);
    if (bySeq.size > upToSeq && socket.connected) askLater();
  });
  socket.on('server.missed', askLater);
  socket.on('connect', askLater);
  await new Promise<void>((resolve) => socket.once('connect', resolve));

  function keep(messages: readonly MessageView[]): void {
    for (const { seq, body } of messages) bySeq.set(seq, { seq, clientId: markOf(body) });
    while (bySeq.has(upToSeq + 1)) upToSeq += 1;
  }

  function catchUp(): Promise<Page[]> {
    catchingUp ??= askForMissed().finally(() => (catchingUp = null));
    return catchingUp;
  }

  async function askForMissed(): Promise<Page[]> {
    const pages: Page[] = [];
    for (let hasMore = true; hasMore;) {
      const began = performance.now();
      const missed = await ask<MissedMessages>('message.missed', {
        roomId,
        afterSeq: upToSeq,
        afterRev: upToRev,
      });
      pages.push({ messages: missed.messages.length, tookMs: performance.now() - began });
      keep(missed.messages);
      upToRev = missed.upToRev;
      hasMore = missed.hasMore;
    }
    return pages;
  }

  async function ask<Answer>(event: string, input: object): Promise<Answer> {
    const answer = (await socket.timeout(CONFIRMED_WITHIN_MS).emitWithAck(event, input)) as
      { ok: true; data: Answer } | { ok: false; error: { code: string } };
    if (!answer.ok) throw new RefusedError(event, answer.error.code);
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
      const { name, text } = nameInWords(words, clientId);
      await untilDone(() => ask<MessageView>('message.send', { roomId, text, clientId }));
      return name;
    },
    async lookAgain() {
      await untilDone(catchUp);
      return [...bySeq.values()].sort((one, other) => one.seq - other.seq);
    },
    upTo: () => upToSeq,
    isConnected: () => socket.connected,
    leave: () => void socket.disconnect(),
    async comeBack() {
      socket.off('connect', askLater);
      const connected = new Promise<void>((resolve) => socket.once('connect', resolve));
      socket.connect();
      await connected;
      const pages = await catchUp();
      socket.on('connect', askLater);
      return pages;
    },
    close: () => void socket.disconnect(),
  };
}

class RefusedError extends Error {
  constructor(
    event: string,
    readonly code: string,
  ) {
    super(`${event} was refused: ${code}.`);
  }
}

/** Refusals after which one asks again: the product is not well, or has too much to do. */
const PASSING = new Set(['unavailable', 'tooManyRequests', 'fault']);
