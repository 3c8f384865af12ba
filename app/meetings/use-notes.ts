import { useEffect, useRef, useState } from 'react';

import { useLive, useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import type {
  LiveAnnouncement,
  LiveView,
  NotesMissing,
  NotesStored,
} from '#server/meetings/live/contract.ts';

import type { NotesFollower } from './follow-notes.ts';
import { asRefusal, notesBefore, type NotesAnswer, type NotesState } from './notes-state.ts';
import { postNotes } from './post-notes.ts';

/** More than this is too much for one event of the live door. */
const MOST_IN_EVENT = 48_000;

export interface Notes {
  state: NotesState;
  /** Null until the script for it is there. */
  follower: NotesFollower | null;
}

/** The notes of a meeting that this page shows, with what this browser has kept of them. */
export function useNotes(live: LiveView, personId: string): Notes {
  const { meetingId } = live;
  const { connection, state: liveState } = useLive();
  const [follower, setFollower] = useState<NotesFollower | null>(null);
  const [state, setState] = useState<NotesState>(notesBefore);
  // A page that is read again is given another number; this one goes on under its first.
  const [writer] = useState(live.writer);
  const newest = useRef(connection);
  useEffect(() => {
    newest.current = connection;
  });

  useEffect(() => {
    let followed: NotesFollower | null = null;
    let hasEnded = false;
    /** Through the socket where it is on, else by HTTP. */
    async function ask<Data>(
      event: 'notes.open' | 'notes.update',
      fields: Record<string, string>,
    ): Promise<NotesAnswer<Data>> {
      const isSmall = JSON.stringify(fields).length < MOST_IN_EVENT;
      const door = newest.current;
      if (!isSmall || door?.state !== 'on') return postNotes(meetingId, fields);
      const answer = await door.ask<Data>(event, { meetingId, ...fields });
      return answer.ok ? answer : asRefusal(answer.error);
    }
    const doors = {
      open: (vector: string) => ask<NotesMissing>('notes.open', { vector }),
      update: (update: string, checked: boolean) =>
        ask<NotesStored>('notes.update', { update, ...(checked && { checked: 'yes' }) }),
    };
    void import('./follow-notes.ts')
      .then(({ followNotes }) =>
        followNotes({ personId, meetingId, writer, doors, onState: setState }),
      )
      .then((opened) => {
        if (hasEnded) return opened.end();
        followed = opened;
        setFollower(opened);
      })
      // Without a connection the script cannot come; the page says that it is being read.
      .catch(() => undefined);
    return () => {
      hasEnded = true;
      followed?.end();
      setFollower(null);
    };
  }, [personId, meetingId, writer]);

  useLiveEvent<LiveAnnouncement, 'notes.changed'>('notes.changed', (view) => {
    if (view.meetingId === meetingId) follower?.hear(view.update);
  });
  useLiveReturn(() => follower?.sync());
  useEffect(() => {
    // Back at once where there was a break, in either direction.
    if (liveState === 'on' || liveState === 'off') follower?.sync();
  }, [liveState, follower]);
  useEffect(() => {
    const back = () => follower?.sync();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [follower]);
  return { state, follower };
}
