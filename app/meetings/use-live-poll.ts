import { useState } from 'react';

import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { MeetingsAnnouncement } from '#server/meetings/contract.ts';
import type { PollView } from '#server/meetings/polls/contract.ts';

/** A poll with counts as they are now; it is read again when I answer elsewhere or it has ended. */
export function useLivePoll(loaded: PollView): PollView {
  const [counts, setCounts] = useState(loaded.counts);
  const reload = useReload();
  useLiveEvent<MeetingsAnnouncement, 'poll.answered'>('poll.answered', (view) => {
    if (view.pollId !== loaded.id) return;
    setCounts((before) => (view.counts.version > before.version ? view.counts : before));
  });
  useLiveEvent<MeetingsAnnouncement, 'poll.replied'>('poll.replied', (view) => {
    if (view.pollId === loaded.id) reload();
  });
  useLiveEvent<MeetingsAnnouncement, 'poll.decided'>('poll.decided', (view) => {
    if (view.pollId === loaded.id) reload();
  });
  useLiveEvent<MeetingsAnnouncement, 'poll.calledOff'>('poll.calledOff', (view) => {
    if (view.pollId === loaded.id) reload();
  });
  useLiveReturn(reload);
  return counts.version > loaded.counts.version ? { ...loaded, counts } : loaded;
}

/** Reads a page again when somebody is asked for a date, or that is over. */
export function useLivePolls(): void {
  const reload = useReload();
  useLiveEvent<MeetingsAnnouncement, 'poll.asked'>('poll.asked', reload);
  useLiveEvent<MeetingsAnnouncement, 'poll.replied'>('poll.replied', reload);
  useLiveEvent<MeetingsAnnouncement, 'poll.decided'>('poll.decided', reload);
  useLiveEvent<MeetingsAnnouncement, 'poll.calledOff'>('poll.calledOff', reload);
}
