import { useEffect, useRef, useState } from 'react';

import { LiveRegion } from '#app/ui/live-region.tsx';

import { firstName } from '../room-words.ts';
import { useWriters, type Writer } from '../use-open-room.ts';

/** Somebody who stops and goes on is read aloud once in this time. */
const SPEAK_EVERY_MS = 30_000;
const FORGET_AFTER_MS = 10_000;

/** "Rowan is writing…" above the composer. It takes no room of its own, so nothing moves. */
export function TypingLine({ roomId }: { roomId: string }) {
  const words = writersInWords(useWriters(roomId));
  const spoken = useSpokenSeldom(words);
  return (
    <>
      <div className="relative -mb-2.5 h-0" aria-hidden="true">
        {words !== '' && (
          <p className="absolute -top-3 left-0 max-w-full -translate-y-full truncate rounded-t-md bg-paper px-2 py-0.5 text-sm text-muted">
            {words}…
          </p>
        )}
      </div>
      <LiveRegion>{spoken}</LiveRegion>
    </>
  );
}

export function writersInWords(writers: readonly Writer[]): string {
  const [first, second] = writers.map(({ name }) => firstName(name));
  if (first === undefined) return '';
  if (second === undefined) return `${first} is writing`;
  return writers.length === 2 ? `${first} and ${second} are writing` : 'Several people are writing';
}

/** The first words of a while; what follows soon after is left unsaid. */
function useSpokenSeldom(words: string): string {
  const [spoken, setSpoken] = useState('');
  const saidAt = useRef(-SPEAK_EVERY_MS);
  useEffect(() => {
    const now = performance.now();
    if (words === '' || now - saidAt.current < SPEAK_EVERY_MS) return;
    saidAt.current = now;
    setSpoken(words);
  }, [words]);
  // Emptied, so that the same words are read again when their time has come.
  useEffect(() => {
    if (spoken === '') return undefined;
    const timer = setTimeout(() => setSpoken(''), FORGET_AFTER_MS);
    return () => clearTimeout(timer);
  }, [spoken]);
  return spoken;
}
