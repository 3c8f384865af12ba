import { useEffect, useRef, useState } from 'react';

import type { MessageView } from '#server/messaging/contract.ts';

import { wordsOfMessage } from './file-words.ts';
import { newMessages } from './room-words.ts';

/** Not more often than this, so that a busy room can be listened to. */
const SPEAK_EVERY_MS = 3_000;

interface SpokenNewsOptions {
  messages: readonly MessageView[];
  /** Where the room ended when the page was opened: what is loaded up to there is no news. */
  endSeq: number;
  myId: string;
}

/**
 * What a screen reader says of messages that come while the page is open: each one, or in a rush how
 * many. One's own and those loaded from further up are not said.
 */
export function useSpokenNews({ messages, endSeq, myId }: SpokenNewsOptions): string {
  const [spoken, setSpoken] = useState('');
  const lastSeq = messages.at(-1)?.seq ?? 0;
  const saidSeq = useRef(endSeq);
  const saidAt = useRef(0);

  useEffect(() => {
    if (lastSeq <= saidSeq.current) return undefined;
    const wait = Math.max(0, saidAt.current + SPEAK_EVERY_MS - Date.now());
    const timer = setTimeout(() => {
      setSpoken(wordsFor(messages, { after: saidSeq.current, myId }));
      saidSeq.current = lastSeq;
      saidAt.current = Date.now();
    }, wait);
    return () => clearTimeout(timer);
  }, [messages, lastSeq, myId]);

  return spoken;
}

export function wordsFor(
  messages: readonly MessageView[],
  { after, myId }: { after: number; myId: string },
): string {
  const heard = messages.filter(({ seq, author }) => seq > after && author.id !== myId);
  const last = heard.at(-1);
  if (!last) return '';
  if (heard.length > 1) return `${newMessages(heard.length)}, the last from ${last.author.name}`;
  return `${last.author.name}: ${wordsOfMessage(last)}`;
}
