import { randomBytes } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';

import type { Actor } from '../accounts/contract.ts';
import type { Announcement } from '../lib/announce.ts';
import type { FreeSpace } from '../lib/free-space.ts';
import type { Logger } from '../lib/logger.ts';
import type { Platform } from '../platform.ts';
import { answer, type Acknowledgement, type BoundRow } from './answer.ts';
import { deliver } from './deliver.ts';
import type { EventLimits } from './event-limits.ts';
import { createRecentNews, type RecentNews } from './recent-news.ts';
import { keepWithinQueue } from './slow-client.ts';

export interface RealtimeOptions {
  http: HttpServer;
  platform: Platform;
  /** Event name → use case. */
  table: Map<string, BoundRow>;
  limits: EventLimits;
  publicOrigin: string;
  /** Of the pages that are served now; null where none are, or they come anew by themselves. */
  version: string | null;
  /** Of the disk that holds the database. */
  freeSpace: () => FreeSpace;
  logger: Logger;
}

/** How long a session that was found standing is taken to stand. Endings cut sockets at once; this is the second wall. */
const SESSION_TRUST_MS = 5_000;
/** Tabs and devices of one person. A page beyond them looks for news by itself, without a socket. */
const SOCKETS_OF_A_PERSON = 20;
/** A session that runs out says no goodbye; its sockets go at the next look. */
const LOOK_FOR_ENDED_MS = 60_000;
/** A whole county that asks for what it missed does so within this time and not at once. */
const TELL_MISSED_WITHIN_MS = 2_000;
/** An event carries a message and little more. */
const MAX_EVENT_BYTES = 64 * 1024;

export interface RealtimeServer {
  /** Hands news to the sockets of this process. */
  deliver(announcement: Announcement): void;
  /** Cuts the sockets of sessions that have run out. Done every minute by itself. */
  cutEnded(): Promise<void>;
  /** Has every browser of this process ask for what it may have missed. */
  tellMissed(): void;
  /** Tells every browser of this process to come back, then closes. */
  close(): Promise<void>;
}

/**
 * The live door. Websocket only: polling requests carry no `Origin` that could be checked. No
 * client subscribes to anything by name: a socket stands in the rooms of its person and its
 * session, put there by the server.
 */
export function createRealtimeServer(options: RealtimeOptions): RealtimeServer {
  const { http, publicOrigin } = options;
  const io = new Server(http, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: MAX_EVENT_BYTES,
    allowRequest: (request, decide) => {
      decide(null, request.headers.origin === publicOrigin);
    },
  });
  io.use((socket, next) => {
    identifySocket(socket, options)
      .then(async (actor) => {
        if (!actor) return next(new Error('notSignedIn'));
        // Nothing is live for them: they hear nothing, and what they may read does not change.
        if (actor.seat) return next(new Error('seatRests'));
        // Many come at one moment: nothing is waited for between the count and the joining.
        if (countSockets(io, actor) >= SOCKETS_OF_A_PERSON) return next(new Error('tooManyTabs'));
        await socket.join([`person:${actor.personId}`, `${SESSION}${actor.sessionHash}`]);
        next();
      })
      .catch(() => next(new Error('unavailable')));
  });
  const news = createRecentNews(Date.now);
  io.on('connection', (socket) => {
    serveSocket(socket, options);
    tellWhatWasMissed(socket, news);
    tellOfNewVersion(socket, options);
  });
  async function cutEnded(): Promise<void> {
    const open = [...io.of('/').adapter.rooms.keys()].filter((room) => room.startsWith(SESSION));
    const sessionHashes = open.map((room) => room.slice(SESSION.length));
    const ended = await options.platform.accounts.listEndedSessions({ sessionHashes });
    for (const hash of ended) io.in(`${SESSION}${hash}`).disconnectSockets(true);
  }
  const looking = setInterval(() => {
    // Events ask for the session themselves, so that a look that fails leaves nothing open.
    cutEnded().catch((error: unknown) => options.logger.warn({ error }, 'sessions not looked at'));
  }, LOOK_FOR_ENDED_MS).unref();
  return {
    cutEnded,
    tellMissed() {
      news.forget();
      for (const socket of io.sockets.sockets.values()) {
        setTimeout(() => sayMissed(socket), Math.random() * TELL_MISSED_WITHIN_MS).unref();
      }
    },
    deliver(announcement) {
      if (announcement.isFleeting !== true) news.remember(announcement.audience);
      deliver(io, announcement);
    },
    async close() {
      clearInterval(looking);
      io.emit('server.stopping');
      await io.close();
    },
  };
}

/** Name of the room in which the sockets of one session stand, before the session's hash. */
const SESSION = 'session:';

function countSockets(io: Server, { personId }: Actor): number {
  return io.of('/').adapter.rooms.get(`person:${personId}`)?.size ?? 0;
}

/** What the server remembers of one socket. */
interface SocketMemory {
  requestId: string;
  actor: Actor;
  identifiedAt: number;
}

const memories = new WeakMap<Socket, SocketMemory>();

async function identifySocket(
  socket: Socket,
  { platform }: RealtimeOptions,
): Promise<Actor | null> {
  const requestId = randomBytes(8).toString('hex');
  const identity = await platform.accounts.identify({
    cookieHeader: socket.request.headers.cookie ?? '',
    requestId,
    prolong: false,
  });
  if (!identity) return null;
  memories.set(socket, { requestId, actor: identity.actor, identifiedAt: Date.now() });
  return identity.actor;
}

function serveSocket(socket: Socket, options: RealtimeOptions): void {
  const { table, limits, logger, freeSpace } = options;
  const requestId = memories.get(socket)?.requestId ?? '';
  keepWithinQueue(socket);
  // An error event without a listener would end the process.
  socket.on('error', (error) => logger.warn({ requestId, error }, 'socket error'));
  socket.onAny((event: unknown, ...rest: unknown[]) => {
    const acknowledge = rest.at(-1);
    if (!isAcknowledge(acknowledge)) return;
    const row = typeof event === 'string' ? table.get(event) : undefined;
    if (!row) {
      acknowledge({ ok: false, error: { code: 'notFound', message: 'We could not find that.' } });
      return;
    }
    void answer(row, rest[0], {
      logger,
      requestId,
      freeSpace,
      waitFor: (actor) =>
        limits.waitFor({ event: String(event), socketId: socket.id, personId: actor.personId }),
      currentActor: () => currentActor(socket, options),
    }).then(acknowledge);
  });
}

/**
 * A page says once when it was loaded; what came since then it reads again. Who comes back after a
 * break has missed what came meanwhile.
 */
function tellWhatWasMissed(socket: Socket, news: RecentNews): void {
  const personId = memories.get(socket)?.actor.personId;
  const { loadedAt, isBack } = socket.handshake.auth as { loadedAt?: unknown; isBack?: unknown };
  if (isBack === true) return sayMissed(socket);
  const since = Date.parse(String(loadedAt));
  if (personId === undefined || Number.isNaN(since)) return;
  if (news.mayHaveCome(personId, since)) sayMissed(socket);
}

/** With the moment up to which something may have been missed. */
function sayMissed(socket: Socket): void {
  socket.emit('server.missed', null, Date.now());
}

/** A page that stood open while a new version was put in place goes on, until its person reloads it. */
function tellOfNewVersion(socket: Socket, { version }: RealtimeOptions): void {
  const { version: ofPage } = socket.handshake.auth as { version?: unknown };
  if (version !== null && typeof ofPage === 'string' && ofPage !== version) {
    socket.emit('server.renewed');
  }
}

async function currentActor(socket: Socket, options: RealtimeOptions): Promise<Actor | null> {
  if (!socket.connected) return null;
  const memory = memories.get(socket);
  if (memory && Date.now() - memory.identifiedAt < SESSION_TRUST_MS) return memory.actor;
  const actor = await identifySocket(socket, options);
  if (!actor) socket.disconnect(true);
  return actor;
}

function isAcknowledge(value: unknown): value is (acknowledgement: Acknowledgement) => void {
  return typeof value === 'function';
}
