import { useEffect, useMemo, useState } from 'react';

import { useLive, useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type {
  MeetingAnswer,
  MeetingCounts,
  MeetingView,
  MeetingsAnnouncement,
} from '#server/meetings/contract.ts';

import { withNews, type MeetingNews } from './meeting-news.ts';

/** How often a page without a live connection looks for news. The page says so to its reader. */
const REFRESH_EVERY_MS = 15_000;

/** The same for the page of one meeting. */
export function useLiveMeeting(loaded: MeetingView): MeetingView {
  const list = useMemo(() => [loaded], [loaded]);
  const [meeting = loaded] = useLiveMeetings(list);
  return meeting;
}

/** The meetings of a page, with counts as they are now and what I answered in another tab. */
export function useLiveMeetings(loaded: readonly MeetingView[]): MeetingView[] {
  const [basis, setBasis] = useState(loaded);
  const [counts, setCounts] = useState<ReadonlyMap<string, MeetingCounts>>(new Map());
  const [answers, setAnswers] = useState<ReadonlyMap<string, MeetingAnswer>>(new Map());
  const reload = useReload();
  const { state } = useLive();
  if (basis !== loaded) {
    setBasis(loaded);
    setAnswers(new Map());
  }

  useLiveEvent<MeetingsAnnouncement, 'meeting.answered'>('meeting.answered', (view) => {
    setCounts((before) => new Map(before).set(view.meetingId, view.counts));
    // Whoever waits may have a place now.
    const here = loaded.find(({ id }) => id === view.meetingId);
    if (here?.waitingAt !== undefined && here.waitingAt !== null) reload();
  });
  useLiveEvent<MeetingsAnnouncement, 'meeting.replied'>('meeting.replied', (view) => {
    setAnswers((before) => new Map(before).set(view.meetingId, view.answer));
  });
  useLiveEvent<MeetingsAnnouncement, 'series.created'>('series.created', reload);
  useLiveEvent<MeetingsAnnouncement, 'meeting.changed'>('meeting.changed', reload);
  useLiveReturn(reload);
  useEffect(() => {
    if (state !== 'off') return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, REFRESH_EVERY_MS);
    return () => clearInterval(timer);
  }, [state, reload]);

  const news: MeetingNews = { counts, answers };
  return loaded.map((meeting) => withNews(meeting, news));
}
