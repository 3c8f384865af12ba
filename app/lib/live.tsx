import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';

import { openLiveConnection, type LiveConnection, type LiveState } from './live-connection.ts';

interface Live {
  connection: LiveConnection | null;
  state: LiveState;
  /** The server has newer pages than this one. */
  isRenewed: boolean;
}

const beforehand: Live = { connection: null, state: 'connecting', isRenewed: false };
const LiveContext = createContext(beforehand);

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

  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>;
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
 * Calls back when the connection stands anew after a break, and when the server says that news came
 * between the loading of the page and its connection, so that what was missed is asked for.
 */
export function useLiveReturn(handler: () => void): void {
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
