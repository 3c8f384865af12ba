import { useLocation, useNavigation } from '@remix-run/react';
import {
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  type MutableRefObject,
  type ReactNode,
} from 'react';

import { openLiveConnection, type LiveConnection, type LiveState } from './live-connection.ts';

interface Live {
  connection: LiveConnection | null;
  state: LiveState;
  /** The server has newer pages than this one. */
  isRenewed: boolean;
}

const beforehand: Live = { connection: null, state: 'connecting', isRenewed: false };
const LiveContext = createContext(beforehand);

/** When the page that stands began to be read, by `performance.now()`; null for a tab's first page. */
const MovedAtContext = createContext<MutableRefObject<number | null>>({ current: null });
/** How long a busy browser may take to tell that it has begun to read another page. */
const NOTICED_WITHIN_MS = 250;

interface LiveProviderProps {
  /** When the server began to read this page, as it says itself. */
  loadedAt: string;
  /** Without a connection for those to whom nothing is live. */
  isLive: boolean;
  children: ReactNode;
}

/** Keeps one live connection for all pages beneath. Before hydration and without script there is none. */
export function LiveProvider({ loadedAt, isLive, children }: LiveProviderProps) {
  const [live, setLive] = useState(beforehand);
  const movedAt = useMovedAt();

  const firstLoadedAt = useRef(loadedAt);
  useEffect(() => {
    if (!isLive) return;
    let closed = false;
    let connection: LiveConnection | null = null;
    openLiveConnection(firstLoadedAt.current).then(
      (opened) => {
        if (closed) return opened.close();
        connection = opened;
        setLive({ ...beforehand, connection: opened, state: opened.state });
        opened.onState((state) => setLive((before) => ({ ...before, state })));
        opened.on('server.renewed', () => setLive((before) => ({ ...before, isRenewed: true })));
      },
      () => setLive({ ...beforehand, state: 'off' }),
    );
    return () => {
      closed = true;
      connection?.close();
      setLive(beforehand);
    };
  }, [isLive]);

  return (
    <MovedAtContext.Provider value={movedAt}>
      <LiveContext.Provider value={live}>{children}</LiveContext.Provider>
    </MovedAtContext.Provider>
  );
}

function useMovedAt() {
  const movedAt = useRef<number | null>(null);
  const isReading = useNavigation().state === 'loading';
  useEffect(() => {
    if (isReading) movedAt.current = performance.now() - NOTICED_WITHIN_MS;
  }, [isReading]);
  return movedAt;
}

export function useLive(): Live {
  return useContext(LiveContext);
}

/** The names and views of a capability's announcements, as its contract types them. */
interface AnyAnnouncement {
  event: string;
  view: unknown;
}

type ViewOf<A extends AnyAnnouncement, Event> = Extract<A, { event: Event }>['view'];

/** Hears one event for as long as the component stands. The newest handler is called. */
export function useLiveEvent<A extends AnyAnnouncement, Event extends A['event'] = A['event']>(
  event: Event,
  handler: (view: ViewOf<A, Event>) => void,
): void {
  const { connection } = useLive();
  const newest = useRef(handler);
  useEffect(() => {
    newest.current = handler;
  });
  useEffect(
    // The contract of the capability says what the server sends under this name.
    () => connection?.on(event, (view) => newest.current(view)),
    [connection, event],
  );
}

/**
 * Calls back when news may have been missed: by a break of the connection, or between the reading of
 * the page and its listening, be it the first page of a tab or one that was moved to.
 */
export function useLiveReturn(handler: () => void): void {
  const { connection } = useLive();
  const movedAt = useContext(MovedAtContext);
  const { key } = useLocation();
  const newest = useRef(handler);
  useEffect(() => {
    newest.current = handler;
  });
  useLiveBreak(handler);
  useEffect(() => {
    const since = movedAt.current;
    if (connection && since !== null && connection.newsAt >= since) newest.current();
  }, [connection, movedAt, key]);
}

/**
 * Calls back when the connection stands anew after a break, and when the server says that news came
 * between the loading of a tab's first page and its connection. For what listens over all pages.
 */
export function useLiveBreak(handler: () => void): void {
  const { connection, state } = useLive();
  const newest = useRef(handler);
  const before = useRef<LiveState>('connecting');
  useEffect(() => {
    newest.current = handler;
  });
  useEffect(() => {
    if (state === 'on' && before.current !== 'connecting') newest.current();
    before.current = state;
  }, [state]);
  useEffect(() => connection?.on('server.missed', () => newest.current()), [connection]);
}
