import { useNavigation, useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';

import { useIsBehind } from './live.tsx';

/**
 * Of this tab: whether data is being read again, whether that is wanted once more, and whether it is then
 * done in any case.
 */
const reading = { isUnderWay: false, isWantedAgain: false, isOwed: false };
/** Several parts of a page that hear the same news ask for one read. */
let isAskedForNow = false;

/**
 * Reads the page's data again, without moving anything. While the server or its database cannot be
 * reached the page stays as it is: a read that fails would put the page for errors in its place. News
 * that comes during a read, a move to another page or the sending of a form is read after it, unless
 * that has read it: breaking off a read would be a fault in the console, and what a form answers would
 * be lost with it.
 */
export function useReload(): () => void {
  return useRead({ isOwed: false });
}

/**
 * The same after a press of one's own that nothing announces: no news tells whether a read that was under
 * way has seen it, so it is read after it in any case.
 */
export function useReloadAfterPress(): () => void {
  return useRead({ isOwed: true });
}

function useRead({ isOwed }: { isOwed: boolean }): () => void {
  const { revalidate, state } = useRevalidator();
  const isMoving = useNavigation().state !== 'idle';
  const moving = useRef(isMoving);
  const isBehind = useIsBehind();
  const read = useCallback(() => {
    reading.isWantedAgain = reading.isUnderWay || moving.current;
    if (reading.isWantedAgain) return;
    reading.isUnderWay = true;
    revalidate();
  }, [revalidate]);

  useEffect(() => {
    moving.current = isMoving;
    if (state !== 'idle' || isMoving) return;
    reading.isUnderWay = false;
    const isWanted = reading.isWantedAgain && (reading.isOwed || isBehind());
    reading.isWantedAgain = false;
    reading.isOwed = false;
    if (isWanted) read();
  }, [state, isMoving, read, isBehind]);

  return useCallback(() => {
    if (isOwed) reading.isOwed = true;
    if (isAskedForNow) return;
    isAskedForNow = true;
    queueMicrotask(() => {
      isAskedForNow = false;
    });
    fetch('/readyz', { cache: 'no-store' }).then(
      ({ ok }) => {
        if (ok) read();
      },
      () => undefined,
    );
  }, [isOwed, read]);
}
