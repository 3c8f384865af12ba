import { useEffect } from 'react';

import { useReload } from '#app/lib/use-reload.ts';

const LOOK_EVERY_MS = 700;

/** Reads the page again while something is under way. */
export function useProgress(isUnderWay: boolean): void {
  const reload = useReload();
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(reload, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, reload]);
}
