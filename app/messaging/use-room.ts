import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { useLive, useLiveEvent } from '#app/lib/live.tsx';
import type { LiveConnection, LiveState } from '#app/lib/live-connection.ts';
import type {
  MessageChangeView,
  MessagingAnnouncement,
  MyMarks,
  PinView,
  RoomView,
} from '#server/messaging/contract.ts';

import { openRoom, type AskLive, type OpenRoom, type RoomDoors } from './open-room.ts';
import type { Outbox } from './outbox.ts';
import { quietPath, type RoomData, type RoomTrouble } from './room-data.ts';
import { readUnsent } from './room-draft.ts';
import { upToSeq, type RoomLog } from './room-log.ts';
import { createStore, useStore } from './store.ts';
import type { Unsent } from './unsent.ts';
import { useRefresh } from './use-refresh.ts';

type QuietRead = RoomData | RoomTrouble;

export interface RoomHandle {
  log: RoomLog;
  unsent: readonly Unsent[];
  outbox: Outbox;
  memberCount: number;
  isSignedOut: boolean;
  pins: readonly PinView[];
  marks: MyMarks;
  /** What the server answered to a press of mine, so that it shows without waiting. */
  takeChange: (change: MessageChangeView) => void;
  takeMarks: (marks: MyMarks) => void;
  readNewest: () => void;
  ask: AskLive | null;
  loadOlder: () => void;
  isLoadingOlder: boolean;
  loadNewer: () => void;
  isLoadingNewer: boolean;
  /** From further up to the newest messages, in place. */
  showNewest: () => void;
  setAtEnd: (isAtEnd: boolean) => void;
}

/**
 * One room, live: what is said in it and what is on its way. `onHeld` hears of text that Guard sent
 * back and answers whether it took it.
 */
export function useRoom(data: RoomData, onHeld: RoomDoors['onHeld']): RoomHandle {
  const { room, page, me } = data;
  const roomId = room.id;
  const { connection, state } = useLive();
  const newest = useFetcher<QuietRead>({ key: `newest:${roomId}` });
  const older = useFetcher<QuietRead>({ key: `older:${roomId}` });
  const newer = useFetcher<QuietRead>({ key: `newer:${roomId}` });
  const wantsNewest = useRef(false);
  const [hasSession, setHasSession] = useState(true);
  const [memberCount, setMemberCount] = useState(room.memberCount);
  const [pins, setPins] = useState<readonly PinView[]>(room.pins);
  const [marks, setMarks] = useState(room.marks);
  const ask = useMemo(() => askThrough(connection, state), [connection, state]);

  const readNewestPage = useCallback(() => newest.load(quietPath(roomId)), [newest, roomId]);
  const [doors] = useState(() => createStore<RoomDoors>(shut));
  useEffect(
    () => doors.set({ ask, readNewestPage, onPins: setPins, onHeld, onSession: setHasSession }),
    [doors, ask, readNewestPage, onHeld],
  );
  const [{ follower, outbox }] = useState(() => openRoom(data, doors.get));
  const log = useStore(follower.log);
  const unsent = useStore(outbox.unsent);

  const takeRoom = useCallback((read: RoomView) => {
    setMemberCount(read.memberCount);
    setPins(read.pins);
    setMarks(read.marks);
  }, []);

  useRoomNews(roomId, { follower, setMemberCount, setPins, setMarks });
  useRefresh({ state, refresh: readNewestPage });
  useTaking(newest.data, (read) => {
    if ('trouble' in read) {
      if (read.trouble === 'signedOut') setHasSession(false);
      return;
    }
    setHasSession(true);
    if (wantsNewest.current) follower.moveTo(read.page);
    else follower.takeNewestPage(read.page);
    wantsNewest.current = false;
    takeRoom(read.room);
    outbox.tryAllAgain();
  });
  useTaking(older.data, (read) => {
    if ('page' in read) follower.takeOlderPage(read.page);
  });
  useTaking(newer.data, (read) => {
    if ('page' in read) follower.takeNewerPage(read.page);
  });
  // The page was read anew by one of its own forms, or by coming back to it.
  useTaking(data, () => {
    follower.takeNewestPage(page);
    takeRoom(room);
  });

  useEffect(() => outbox.restore(readUnsent({ personId: me.id, roomId })), [outbox, me.id, roomId]);
  useEffect(() => outbox.forgetShown(log.messages, me.id), [outbox, log, unsent, me.id]);
  useEffect(() => {
    if (state !== 'on') return;
    void follower.catchUp();
    outbox.tryAllAgain();
  }, [state, follower, outbox]);

  const takeChange = useCallback(
    (change: MessageChangeView) => follower.hearChange(change),
    [follower],
  );
  const firstSeq = log.messages[0]?.seq ?? 0;
  const loadOlder = useCallback(() => {
    if (older.state === 'idle') older.load(quietPath(roomId, { before: String(firstSeq) }));
  }, [older, roomId, firstSeq]);
  const lastSeq = upToSeq(log);
  const loadNewer = useCallback(() => {
    if (newer.state === 'idle') newer.load(quietPath(roomId, { after: String(lastSeq) }));
  }, [newer, roomId, lastSeq]);
  const setAtEnd = useCallback((value: boolean) => follower.setAtEnd(value), [follower]);
  const showNewest = useCallback(() => {
    wantsNewest.current = true;
    readNewestPage();
  }, [readNewestPage]);

  return {
    log,
    unsent,
    outbox,
    memberCount,
    isSignedOut: state === 'signedOut' || (state !== 'on' && !hasSession),
    pins,
    marks,
    takeChange,
    takeMarks: setMarks,
    readNewest: readNewestPage,
    ask,
    loadOlder,
    isLoadingOlder: older.state !== 'idle',
    loadNewer,
    isLoadingNewer: newer.state !== 'idle',
    showNewest,
    setAtEnd,
  };
}

const shut: RoomDoors = {
  ask: null,
  readNewestPage: () => undefined,
  onPins: () => undefined,
  onHeld: () => false,
  onSession: () => undefined,
};

function askThrough(connection: LiveConnection | null, state: LiveState): AskLive | null {
  if (!connection || state !== 'on') return null;
  return (event, input) => connection.ask(event, input);
}

interface RoomEars {
  follower: OpenRoom['follower'];
  setMemberCount: (count: number) => void;
  setPins: (pins: readonly PinView[]) => void;
  setMarks: (marks: MyMarks) => void;
}

function useRoomNews(roomId: string, ears: RoomEars): void {
  const { follower, setMemberCount, setPins, setMarks } = ears;
  useLiveEvent<MessagingAnnouncement, 'message.sent'>('message.sent', (message) => {
    if (message.roomId === roomId) follower.hear(message);
  });
  useLiveEvent<MessagingAnnouncement, 'message.changed'>('message.changed', (change) => {
    if (change.message.roomId === roomId) follower.hearChange(change);
  });
  useLiveEvent<MessagingAnnouncement, 'room.changed'>('room.changed', (change) => {
    if (change.roomId === roomId) setMemberCount(change.memberCount);
  });
  useLiveEvent<MessagingAnnouncement, 'room.pinned'>('room.pinned', (change) => {
    if (change.roomId === roomId) setPins(change.pins);
  });
  useLiveEvent<MessagingAnnouncement, 'room.marked'>('room.marked', (change) => {
    if (change.roomId === roomId) setMarks(change.marks);
  });
}

/**
 * Takes what was read, once each time it was read. What was taken is remembered here and not by an
 * effect's dependencies: a fetcher's data changes before the drawing that brings it, and a drawing
 * in between that React gives up would use those up without running the effect.
 */
function useTaking<Read>(read: Read | undefined, take: (read: Read) => void): void {
  const taken = useRef<Read | undefined>(undefined);
  useEffect(() => {
    if (read === undefined || read === taken.current) return;
    taken.current = read;
    take(read);
  });
}
