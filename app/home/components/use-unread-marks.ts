import { useState } from 'react';

import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { MessagingAnnouncement, RoomList } from '#server/messaging/contract.ts';

/** Unread messages by room: what the page was loaded with, and what came since. */
export type UnreadMarks = ReadonlyMap<string, number>;

/**
 * Keeps the marks of the navigation true without asking the server: a message of somebody else
 * counts one up, reading a room in any tab counts it down to nothing.
 */
export function useUnreadMarks(rooms: RoomList, myId: string): UnreadMarks {
  const [loaded, setLoaded] = useState(rooms);
  const [marks, setMarks] = useState(() => marksOf(rooms));
  const reload = useReload();
  if (loaded !== rooms) {
    setLoaded(rooms);
    setMarks(marksOf(rooms));
  }

  useLiveEvent<MessagingAnnouncement, 'message.sent'>('message.sent', ({ roomId, author }) => {
    if (author.id === myId) return;
    setMarks((before) => new Map(before).set(roomId, (before.get(roomId) ?? 0) + 1));
  });
  useLiveEvent<MessagingAnnouncement, 'room.read'>('room.read', ({ roomId }) => {
    setMarks((before) => new Map(before).set(roomId, 0));
  });
  useLiveEvent<MessagingAnnouncement, 'room.opened'>('room.opened', reload);
  useLiveEvent<MessagingAnnouncement, 'room.joined'>('room.joined', reload);
  useLiveEvent<MessagingAnnouncement, 'room.left'>('room.left', reload);
  useLiveReturn(reload);
  return marks;
}

function marksOf(rooms: RoomList): UnreadMarks {
  const all = [...rooms.county, ...rooms.organisations, ...rooms.topics, ...rooms.direct];
  return new Map(all.map(({ id, unread }) => [id, unread]));
}
