import type { Types } from 'mongoose';
import { Temporal } from 'temporal-polyfill';

import { TIME_ZONE } from '../lib/time-zone.ts';
import type { Attention } from './contract.ts';
import type { RoomMembershipRecord } from './room-membership.model.ts';

/** When "until tomorrow" ends: before anybody's day at work begins. */
const MORNING = '07:00';

/** What I want to hear of a room, as it stands now. A mute that has run out is none. */
export function attentionOf(
  membership: Pick<RoomMembershipRecord, 'level' | 'mute' | 'threads'>,
  now: Date,
): Attention {
  const { level = 'everything', mute = null } = membership;
  const isOver = mute?.until ? mute.until <= now : false;
  return {
    level,
    muted: mute && !isOver ? { until: mute.until?.toISOString() ?? null } : null,
    mutedThreadIds: mutedThreadsIn(membership).map(String),
  };
}

/** Threads of a room in which nothing may call me. */
export function mutedThreadsIn({
  threads = [],
}: Pick<RoomMembershipRecord, 'threads'>): Types.ObjectId[] {
  return threads.filter(({ state }) => state === 'muted').map(({ rootId }) => rootId);
}

/** Tomorrow morning by the clocks of the county, also where they change in the night. */
export function tomorrowMorning(now: Date): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainDate();
  const morning = today.add({ days: 1 }).toZonedDateTime({
    timeZone: TIME_ZONE,
    plainTime: Temporal.PlainTime.from(MORNING),
  });
  return new Date(morning.epochMilliseconds);
}
