import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

import { useEffectBeforePaint } from '#app/lib/use-effect-before-paint.ts';

import { NEW_LINE_ID } from './room-data.ts';

/** Nearer to the end than this counts as being there. */
const NEAR_END_PX = 60;

interface ScrollPlaceOptions {
  firstSeq: number;
  lastSeq: number;
  /** My own messages on their way, which stand after the last. */
  unsentCount: number;
}

export interface ScrollPlace {
  listRef: RefObject<HTMLDivElement>;
  isAtEnd: boolean;
  /** How many came while the reader was further up. */
  newCount: number;
  onScroll: () => void;
  goToEnd: () => void;
}

/**
 * Where the reader is in a list that is laid out from its end: `scrollTop` is 0 there and negative
 * above. What comes at the end moves nothing for somebody who reads further up; what is loaded above
 * never does.
 */
export function useScrollPlace(options: ScrollPlaceOptions): ScrollPlace {
  const { firstSeq, lastSeq, unsentCount } = options;
  const listRef = useRef<HTMLDivElement>(null);
  const before = useRef({ height: 0, lastSeq, unsentCount });
  const isAtEndNow = useRef(true);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const [seenSeq, setSeenSeq] = useState(lastSeq);

  const onScroll = useCallback(() => {
    const list = listRef.current;
    if (!list) return;
    const wasAtEnd = isAtEndNow.current;
    isAtEndNow.current = -list.scrollTop < NEAR_END_PX;
    setIsAtEnd(isAtEndNow.current);
    if (wasAtEnd && !isAtEndNow.current) setSeenSeq(before.current.lastSeq);
  }, []);

  const goToEnd = useCallback(() => {
    listRef.current?.scrollTo({ top: 0 });
    isAtEndNow.current = true;
    setIsAtEnd(true);
  }, []);

  useEffectBeforePaint(() => {
    const list = listRef.current;
    if (!list) return;
    const { height, lastSeq: lastBefore, unsentCount: unsentBefore } = before.current;
    const hasGrownAtEnd = lastSeq > lastBefore || unsentCount > unsentBefore;
    if (hasGrownAtEnd && height > 0 && !isAtEndNow.current) {
      list.scrollTop -= list.scrollHeight - height;
    }
    before.current = { height: list.scrollHeight, lastSeq, unsentCount };
  }, [firstSeq, lastSeq, unsentCount]);

  useEffect(() => {
    // The browser's own anchoring reckons from the top and moves a list laid out from its end.
    if (listRef.current) listRef.current.style.overflowAnchor = 'none';
    openAtNewLine(listRef.current);
    onScroll();
  }, [onScroll]);

  return {
    listRef,
    isAtEnd,
    newCount: isAtEnd ? 0 : Math.max(0, lastSeq - seenSeq),
    onScroll,
    goToEnd,
  };
}

/** More is new than fits: begin where it begins. A link to one message goes before. */
function openAtNewLine(list: HTMLElement | null): void {
  if (!list || window.location.hash !== '') return;
  const line = document.getElementById(NEW_LINE_ID);
  if (!line) return;
  const hidden = list.getBoundingClientRect().top - line.getBoundingClientRect().top;
  if (hidden > 0) list.scrollTop -= hidden + NEAR_END_PX;
}
