import { useMemo, useState } from 'react';

import { useLiveBreak, useLiveEvent } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type {
  Attention,
  MessageView,
  MessagingAnnouncement,
  RoomList,
  RoomSummary,
} from '#server/messaging/contract.ts';

/** Unread messages by room: what the page was loaded with, and what came since. */
export type UnreadMarks = ReadonlyMap<string, number>;

/**
 * Keeps the marks of the navigation true without asking the server: a message of somebody else
 * counts one up, reading a room in any tab counts it down to nothing.
 */
export function useUnreadMarks(rooms: RoomList, myId: string): UnreadMarks {
  const [loaded, setLoaded] = useState(rooms);
  const [marks, setMarks] = useState(() => marksOf(rooms));
  const attentions = useMemo(() => attentionsOf(rooms), [rooms]);
  const reload = useReload();
  if (loaded !== rooms) {
    setLoaded(rooms);
    setMarks(marksOf(rooms));
  }

  useLiveEvent<MessagingAnnouncement, 'message.sent'>('message.sent', (message) => {
    const { roomId } = message;
    if (!isWanted(message, myId, attentions.get(roomId))) return;
    setMarks((before) => new Map(before).set(roomId, (before.get(roomId) ?? 0) + 1));
  });
  // Words that are shown to nobody any more call nobody.
  useLiveEvent<MessagingAnnouncement, 'message.changed'>('message.changed', ({ message }) => {
    const { roomId, state } = message;
    if (state === 'sent' || attentions.get(roomId)?.level !== 'mentions') return;
    if ((marks.get(roomId) ?? 0) > 0) reload();
  });
  useLiveEvent<MessagingAnnouncement, 'room.read'>('room.read', ({ roomId }) => {
    setMarks((before) => new Map(before).set(roomId, 0));
  });
  useLiveEvent<MessagingAnnouncement, 'room.attention'>('room.attention', reload);
  useLiveEvent<MessagingAnnouncement, 'room.opened'>('room.opened', reload);
  useLiveEvent<MessagingAnnouncement, 'room.joined'>('room.joined', reload);
  useLiveEvent<MessagingAnnouncement, 'room.left'>('room.left', reload);
  useLiveBreak(reload);
  return marks;
}

function marksOf(rooms: RoomList): UnreadMarks {
  return new Map(allOf(rooms).map(({ id, unread }) => [id, unread]));
}

function attentionsOf(rooms: RoomList): ReadonlyMap<string, Attention> {
  return new Map(allOf(rooms).map(({ id, attention }) => [id, attention]));
}

function allOf({ county, organisations, topics, direct }: RoomList): readonly RoomSummary[] {
  return [...county, ...organisations, ...topics, ...direct];
}

/** As the server counts it: messages of others, as far as I want to hear of the room. */
function isWanted(message: MessageView, myId: string, attention?: Attention): boolean {
  const { author, mentions, threadId } = message;
  if (author.id === myId) return false;
  if (!attention) return true;
  const { level, muted, mutedThreadIds } = attention;
  if (level === 'nothing' || (muted && !isOver(muted.until))) return false;
  if (level === 'everything') return true;
  if (threadId !== null && mutedThreadIds.includes(threadId)) return false;
  return mentions !== undefined && (mentions.everyone || mentions.personIds.includes(myId));
}

function isOver(until: string | null): boolean {
  return until !== null && Date.parse(until) <= Date.now();
}
