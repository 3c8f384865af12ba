import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

import { useEffectBeforePaint } from '#app/lib/use-effect-before-paint.ts';

import { NEW_LINE_ID } from './room-data.ts';

/** Nearer to the end than this counts as being there. */
const NEAR_END_PX = 60;

interface ScrollPlaceOptions {
  /** The end of the room as far as this tab has heard, whether it is shown or not. */
  endSeq: number;
  /** The end of the list is not the end of the room. */
  isFurtherUp: boolean;
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
 * above. What is loaded above never moves it; `KeepPlace` sees to what changes below.
 */
export function useScrollPlace({ endSeq, isFurtherUp }: ScrollPlaceOptions): ScrollPlace {
  const listRef = useRef<HTMLDivElement>(null);
  const newestEnd = useRef(endSeq);
  const [isNearEnd, setIsNearEnd] = useState(true);
  const [seenSeq, setSeenSeq] = useState(endSeq);
  const isAtEnd = isNearEnd && !isFurtherUp;
  const wasAtEnd = useRef(true);
  const goesToEnd = useRef(false);

  useEffect(() => {
    if (wasAtEnd.current && !isAtEnd) setSeenSeq(newestEnd.current);
    wasAtEnd.current = isAtEnd;
    newestEnd.current = endSeq;
  }, [isAtEnd, endSeq]);

  const onScroll = useCallback(() => {
    const list = listRef.current;
    if (!list) return;
    const isNear = -list.scrollTop < NEAR_END_PX;
    setIsNearEnd(isNear);
    // Whoever scrolls away while the end is on its way does not want it any more.
    if (!isNear) goesToEnd.current = false;
  }, []);

  const goToEnd = useCallback(() => {
    listRef.current?.scrollTo({ top: 0 });
    goesToEnd.current = true;
    setIsNearEnd(true);
  }, []);

  // After every drawing: the end may have come that was asked for, and the list may have moved.
  useEffectBeforePaint(() => {
    if (goesToEnd.current && !isFurtherUp) {
      listRef.current?.scrollTo({ top: 0 });
      goesToEnd.current = false;
    }
    onScroll();
  });

  useEffect(() => {
    openAtNewLine(listRef.current);
    onScroll();
  }, [onScroll]);

  return {
    listRef,
    isAtEnd,
    newCount: isAtEnd ? 0 : Math.max(0, endSeq - seenSeq),
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
