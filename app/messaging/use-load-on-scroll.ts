import { useEffect, useRef, type RefObject } from 'react';

/** Begins before the reader comes to the link. */
const LOAD_AHEAD = '400px 0px 0px 0px';

/** Long enough to press the link, or to have only passed by. */
const LOAD_AFTER_MS = 200;

/** Loads what is older as its link comes into view. The link itself works without it. */
export function useLoadOnScroll(
  listRef: RefObject<HTMLElement>,
  load: (() => void) | null,
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
        // A list that is not scrolled shows its end, and all of it may fit.
        if (!entry?.isIntersecting || list.scrollTop === 0) return;
        timer = setTimeout(() => newest.current?.(), LOAD_AFTER_MS);
      },
      { root: list, rootMargin: LOAD_AHEAD },
    );
    observer.observe(mark);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [listRef, mayLoad]);
  return markRef;
}
