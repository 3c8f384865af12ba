import { useEffect, useRef, type RefObject } from 'react';

/** Begins before the reader comes to the link. */
const LOAD_AHEAD_PX = 400;

/** Long enough to press the link, or to have only passed by. */
const LOAD_AFTER_MS = 200;

interface LoadOnScrollOptions {
  /** Null while there is nothing to load. */
  load: (() => void) | null;
  /** A list that was not scrolled shows its end, and all of it may fit: that asks for nothing. */
  waitsForScroll?: boolean;
}

/** Loads what is beyond the list as the link to it comes into view. The link itself works without it. */
export function useLoadOnScroll(
  listRef: RefObject<HTMLElement>,
  { load, waitsForScroll = false }: LoadOnScrollOptions,
): RefObject<HTMLDivElement> {
  const markRef = useRef<HTMLDivElement>(null);
  const newest = useRef(load);
  useEffect(() => {
    newest.current = load;
  });
  const mayLoad = load !== null;
  const hasLooked = useRef(false);
  useEffect(() => {
    const [list, mark] = [listRef.current, markRef.current];
    if (!list || !mark || !mayLoad) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      clearTimeout(timer);
      timer = undefined;
    };
    // By the scrolling itself: an observer speaks only where the link comes into view anew, and what
    // is loaded can move it out and back between two of its looks.
    const look = () => {
      if (!isNear(mark, list) || (waitsForScroll && list.scrollTop === 0)) return stop();
      timer ??= setTimeout(() => {
        stop();
        newest.current?.();
      }, LOAD_AFTER_MS);
    };
    if (!hasLooked.current) look();
    hasLooked.current = true;
    list.addEventListener('scroll', look, { passive: true });
    return () => {
      stop();
      list.removeEventListener('scroll', look);
    };
  }, [listRef, mayLoad, waitsForScroll]);
  return markRef;
}

function isNear(mark: HTMLElement, list: HTMLElement): boolean {
  const [seen, held] = [mark.getBoundingClientRect(), list.getBoundingClientRect()];
  return seen.bottom > held.top - LOAD_AHEAD_PX && seen.top < held.bottom + LOAD_AHEAD_PX;
}
