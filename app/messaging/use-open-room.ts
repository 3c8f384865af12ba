import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { useLive, useLiveEvent } from '#app/lib/live.tsx';
import type { MessagingAnnouncement, MessagingCalls } from '#server/messaging/contract.ts';

import { newClientId } from './client-id.ts';

type PeopleHere = MessagingCalls['room.open']['answer'];

/** Before the lease of 60 seconds runs out. */
const RENEW_EVERY_MS = 50_000;

/**
 * Tells the server that this tab has a room open, as long as somebody can see it, and hears who of
 * the others is here. Nobody is, while the connection is away.
 */
export function useOpenRoom(roomId: string): ReadonlySet<string> {
  const { connection, state } = useLive();
  const [hereIds, setHereIds] = useState<ReadonlySet<string>>(nobody);
  const isOn = connection !== null && state === 'on';

  useEffect(() => {
    if (!isOn) return undefined;
    const opening = { roomId, tabId: newClientId() };
    let isOpen = false;
    let opened = Promise.resolve();
    const open = async () => {
      isOpen = true;
      const answer = await connection.ask<PeopleHere>('room.open', opening).catch(() => null);
      if (isOpen && answer?.ok) setHereIds(new Set(answer.data.personIds));
    };
    // What was opened last may be on its way still: closing comes after it.
    const close = async () => {
      isOpen = false;
      setHereIds(nobody);
      await opened;
      if (!isOpen) await connection.ask('room.close', opening).catch(() => null);
    };
    const look = () => {
      const isSeen = document.visibilityState === 'visible';
      if (isSeen) opened = open();
      else if (isOpen) void close();
    };
    look();
    const timer = setInterval(look, RENEW_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      if (isOpen) void close();
    };
  }, [connection, isOn, roomId]);

  useLiveEvent<MessagingAnnouncement, 'room.here'>('room.here', (view) => {
    if (view.roomId !== roomId) return;
    setHereIds((before) => {
      const now = new Set(before);
      if (view.isHere) now.add(view.personId);
      else now.delete(view.personId);
      return now;
    });
  });
  return hereIds;
}

const nobody: ReadonlySet<string> = new Set();

/** Somebody who is writing now. */
export interface Writer {
  personId: string;
  name: string;
}

const FADES_AFTER_MS = 6_000;

/** Who of the others is writing in this room. Each one fades unless heard of again. */
export function useWriters(roomId: string): readonly Writer[] {
  const [writers, setWriters] = useState<ReadonlyMap<string, string>>(new Map<string, string>());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const forget = useCallback((personId: string) => {
    clearTimeout(timers.current.get(personId));
    timers.current.delete(personId);
    setWriters((before) => {
      if (!before.has(personId)) return before;
      const left = new Map(before);
      left.delete(personId);
      return left;
    });
  }, []);
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach((timer) => clearTimeout(timer));
  }, []);

  useLiveEvent<MessagingAnnouncement, 'room.typing'>('room.typing', (view) => {
    if (view.roomId !== roomId) return;
    const { personId, name } = view;
    clearTimeout(timers.current.get(personId));
    timers.current.set(
      personId,
      setTimeout(() => forget(personId), FADES_AFTER_MS),
    );
    setWriters((before) => new Map(before).set(personId, name));
  });
  useLiveEvent<MessagingAnnouncement, 'message.sent'>('message.sent', ({ author }) =>
    forget(author.id),
  );
  return useMemo(() => [...writers].map(([personId, name]) => ({ personId, name })), [writers]);
}

const TELL_EVERY_MS = 3_000;

/** Answers what to call at every key: it tells the others at most once in three seconds. */
export function useTellTyping(roomId: string): () => void {
  const { connection, state } = useLive();
  const toldAt = useRef(0);
  return useCallback(() => {
    const now = Date.now();
    if (!connection || state !== 'on' || now - toldAt.current < TELL_EVERY_MS) return;
    toldAt.current = now;
    connection.ask('room.typing', { roomId }).catch(() => undefined);
  }, [connection, state, roomId]);
}
