import { useEffect, useRef } from 'react';

import type { LiveState } from '#app/lib/live-connection.ts';

/** How often a page without a live connection looks for news. The page says so to its reader. */
const REFRESH_EVERY_MS = 15_000;

/** Reads by HTTP while no websocket gets through, and only while somebody looks. */
export function useRefresh({ state, refresh }: { state: LiveState; refresh: () => void }): void {
  const newest = useRef(refresh);
  useEffect(() => {
    newest.current = refresh;
  });
  useEffect(() => {
    if (state !== 'off') return undefined;
    const refreshIfSeen = () => {
      if (document.visibilityState === 'visible') newest.current();
    };
    refreshIfSeen();
    const timer = setInterval(refreshIfSeen, REFRESH_EVERY_MS);
    document.addEventListener('visibilitychange', refreshIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refreshIfSeen);
    };
  }, [state]);
}
