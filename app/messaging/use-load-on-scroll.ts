import { useEffect, useRef, type RefObject } from 'react';

/** Begins before the reader comes to the link. */
const LOAD_AHEAD = '400px 0px';

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
  useEffect(() => {
    const [list, mark] = [listRef.current, markRef.current];
    if (!list || !mark || !mayLoad) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(timer);
        if (!entry?.isIntersecting || (waitsForScroll && list.scrollTop === 0)) return;
        timer = setTimeout(() => newest.current?.(), LOAD_AFTER_MS);
      },
      { root: list, rootMargin: LOAD_AHEAD },
    );
    observer.observe(mark);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [listRef, mayLoad, waitsForScroll]);
  return markRef;
}
