import type { Socket } from 'socket.io-client';

/** What the page may say about the connection. `off` where no websocket gets through. */
export type LiveState = 'connecting' | 'on' | 'away' | 'off' | 'signedOut' | 'seatRests';

export type LiveAnswer<Data> =
  | { ok: true; data: Data }
  | {
      ok: false;
      error: { code: string; message: string; fields?: Record<string, string>; rule?: string };
    };

type Handler = (view: unknown) => void;

/** One connection of one tab, made after hydration and kept over pages. */
export interface LiveConnection {
  readonly state: LiveState;
  /** When the server announced what was heard last, by its clock; of what was missed, when it was over. */
  readonly newsAt: number;
  /** Answers a function that ends the listening. */
  on(event: string, handler: Handler): () => void;
  onState(handler: (state: LiveState) => void): () => void;
  /** Asks through the socket. Rejects where it is not on or no answer came in time. */
  ask<Data>(event: string, input: unknown): Promise<LiveAnswer<Data>>;
  close(): void;
}

/** Longer than a change of primary takes, so that "sending…" outlives it. */
const ANSWER_WITHIN_MS = 20_000;
/** Some proxies take a websocket and never answer on it, or close it at once: no error is heard. */
const OPEN_WITHIN_MS = 8_000;
/** Tries after which the page falls back to refreshing; the socket goes on trying. */
const TRIES_BEFORE_OFF = 3;

/**
 * Opens the live door. The client library is loaded apart from the first page. The server is told
 * once when the page was loaded, and later that the tab comes back after a break; either way it says
 * whether something was missed. It is told each time of which version the page is.
 */
export async function openLiveConnection(loadedAt: string): Promise<LiveConnection> {
  const { io } = await import('socket.io-client');
  const socket = io({
    transports: ['websocket'],
    auth: { loadedAt, version: pageVersion() },
    timeout: OPEN_WITHIN_MS,
    reconnectionDelay: 400,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
  });
  return manage(socket);
}

/** As the pages of one build are known to the server. */
const pageVersion = () => window.__remixManifest.version;

function manage(socket: Socket): LiveConnection {
  const stateHandlers = new Set<(state: LiveState) => void>();
  let state: LiveState = 'connecting';
  let failures = 0;
  let newsAt = 0;
  const become = (next: LiveState) => {
    if (next === state) return;
    state = next;
    for (const handler of stateHandlers) handler(next);
  };

  socket.onAny((_event, _view, announcedAt: unknown) => {
    if (typeof announcedAt === 'number') newsAt = announcedAt;
  });
  socket.on('connect', () => {
    failures = 0;
    socket.auth = { version: pageVersion(), isBack: true };
    become('on');
  });
  socket.on('disconnect', (reason) => {
    // The server ends a socket only when its session has ended or it stops; the client does not
    // come back from the former by itself, and asking once more tells the two apart.
    become('away');
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('connect_error', (error) => {
    failures += 1;
    if (error.message === 'notSignedIn' || error.message === 'seatRests') {
      socket.disconnect();
      become(error.message === 'seatRests' ? 'seatRests' : 'signedOut');
    } else if (error.message === 'tooManyTabs') {
      // The page looks for news by itself, until a tab less is open.
      become('off');
      setTimeout(() => socket.connect(), 30_000);
    } else {
      become(failures >= TRIES_BEFORE_OFF ? 'off' : 'away');
      // A refusal by the server's own check (database away) is not tried again by the library.
      if (!socket.active) setTimeout(() => socket.connect(), 3_000);
    }
  });
  const onOffline = () => become('away');
  const onOnline = () => {
    if (!socket.connected) socket.disconnect().connect();
    else become('on');
  };
  window.addEventListener('offline', onOffline);
  window.addEventListener('online', onOnline);

  return {
    get state() {
      return state;
    },
    get newsAt() {
      return newsAt;
    },
    on(event, handler) {
      socket.on(event, handler);
      return () => socket.off(event, handler);
    },
    onState(handler) {
      stateHandlers.add(handler);
      return () => stateHandlers.delete(handler);
    },
    ask(event, input) {
      if (!socket.connected) return Promise.reject(new Error('The live connection is not on.'));
      return socket.timeout(ANSWER_WITHIN_MS).emitWithAck(event, input);
    },
    close() {
      window.removeEventListener('offline', onOffline);
      window.removeEventListener('online', onOnline);
      socket.disconnect();
    },
  };
}
