import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect } from 'react';

/** Of this tab: whether data is being read again, and whether there was news meanwhile. */
const reading = { isUnderWay: false, isWantedAgain: false };

/**
 * Reads the page's data again, without moving anything. While the server or its database cannot be
 * reached the page stays as it is: a read that fails would put the page for errors in its place. News
 * that comes during a read is read after it, once: breaking it off would be a fault in the console.
 */
export function useReload(): () => void {
  const { revalidate, state } = useRevalidator();
  const read = useCallback(() => {
    reading.isWantedAgain = reading.isUnderWay;
    if (reading.isUnderWay) return;
    reading.isUnderWay = true;
    revalidate();
  }, [revalidate]);

  useEffect(() => {
    if (state !== 'idle' || !reading.isUnderWay) return;
    reading.isUnderWay = false;
    if (reading.isWantedAgain) read();
  }, [state, read]);

  return useCallback(() => {
    fetch('/readyz', { cache: 'no-store' }).then(
      ({ ok }) => {
        if (ok) read();
      },
      () => undefined,
    );
  }, [read]);
}
