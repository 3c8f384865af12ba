import { useLocation } from '@remix-run/react';
import {
  createContext,
  useCallback,
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

/** When the server began to read what stands on the page. */
const LoadedAtContext = createContext('');

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
    <LoadedAtContext.Provider value={loadedAt}>
      <LiveContext.Provider value={live}>{children}</LiveContext.Provider>
    </LoadedAtContext.Provider>
  );
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
  const newest = useNewest(handler);
  useEffect(
    // The contract of the capability says what the server sends under this name.
    () => connection?.on(event, (view) => newest.current(view)),
    [connection, event, newest],
  );
}

/** Whether news was announced after the server began to read what stands on the page. */
export function useIsBehind(): () => boolean {
  const { connection } = useLive();
  const loadedAt = useContext(LoadedAtContext);
  return useCallback(
    () => connection !== null && connection.newsAt >= Date.parse(loadedAt),
    [connection, loadedAt],
  );
}

/**
 * Calls back when news may have been missed: by a break of the connection, or between the reading of
 * the page and its listening, be it the first page of a tab or one that was moved to.
 */
export function useLiveReturn(handler: () => void): void {
  const { key } = useLocation();
  const isBehind = useIsBehind();
  const newest = useNewest(handler);
  const listenedFrom = useRef<string | null>(null);
  useLiveBreak(handler);
  useEffect(() => {
    if (listenedFrom.current === key) return;
    listenedFrom.current = key;
    if (isBehind()) newest.current();
  }, [key, isBehind, newest]);
}

/**
 * Calls back when the server says that something may have been missed: by a break of the connection,
 * or between the loading of a tab's first page and its connection. For what listens over all pages.
 */
export function useLiveBreak(handler: () => void): void {
  const { connection } = useLive();
  const newest = useNewest(handler);
  useEffect(() => connection?.on('server.missed', () => newest.current()), [connection, newest]);
}

/** The handler of the drawing that stands, for what outlives a drawing. */
function useNewest<Handler>(handler: Handler): MutableRefObject<Handler> {
  const newest = useRef(handler);
  useEffect(() => {
    newest.current = handler;
  });
  return newest;
}
