import { useEffect, useRef } from 'react';

import { useLiveEvent, useLiveReturn } from '#app/lib/live.tsx';
import { useReload } from '#app/lib/use-reload.ts';
import type { ActivitiesAnnouncement } from '#server/activities/contract.ts';
import type { GapsAnnouncement } from '#server/gaps/contract.ts';
import type { MeetingsAnnouncement } from '#server/meetings/contract.ts';
import type { MessagingAnnouncement } from '#server/messaging/contract.ts';
import type { ModerationAnnouncement } from '#server/moderation/contract.ts';
import type { ProvidersAnnouncement } from '#server/providers/contract.ts';

/** A busy county does not make the page load for every message. */
const RELOAD_AFTER_MS = 1_500;

/** Keeps the start page true: what needs me comes and goes without a reload. */
export function useLiveStart(): void {
  const reload = useReload();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);

  const reloadSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(reload, RELOAD_AFTER_MS);
  };
  useLiveEvent<MessagingAnnouncement, 'message.sent'>('message.sent', reloadSoon);
  useLiveEvent<MessagingAnnouncement, 'room.read'>('room.read', reloadSoon);
  useLiveEvent<MessagingAnnouncement, 'room.attention'>('room.attention', reloadSoon);
  useLiveEvent<MessagingAnnouncement, 'keep.changed'>('keep.changed', reloadSoon);
  useLiveEvent<MeetingsAnnouncement, 'meeting.replied'>('meeting.replied', reloadSoon);
  useLiveEvent<MeetingsAnnouncement, 'series.created'>('series.created', reloadSoon);
  useLiveEvent<MeetingsAnnouncement, 'outcomes.changed'>('outcomes.changed', reloadSoon);
  useLiveEvent<MeetingsAnnouncement, 'poll.asked'>('poll.asked', reloadSoon);
  useLiveEvent<MeetingsAnnouncement, 'poll.replied'>('poll.replied', reloadSoon);
  useLiveEvent<MeetingsAnnouncement, 'poll.decided'>('poll.decided', reloadSoon);
  useLiveEvent<MeetingsAnnouncement, 'poll.calledOff'>('poll.calledOff', reloadSoon);
  useLiveEvent<ProvidersAnnouncement, 'contact.changed'>('contact.changed', reloadSoon);
  useLiveEvent<ActivitiesAnnouncement, 'activity.added'>('activity.added', reloadSoon);
  useLiveEvent<ActivitiesAnnouncement, 'activity.changed'>('activity.changed', reloadSoon);
  useLiveEvent<ActivitiesAnnouncement, 'checks.changed'>('checks.changed', reloadSoon);
  useLiveEvent<GapsAnnouncement>('gap.changed', reloadSoon);
  useLiveEvent<ModerationAnnouncement, 'notice.given'>('notice.given', reloadSoon);
  useLiveEvent<ModerationAnnouncement, 'matter.changed'>('matter.changed', reloadSoon);
  useLiveReturn(reloadSoon);
}
