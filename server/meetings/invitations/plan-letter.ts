import type { MeetingRecord } from '../meeting.model.ts';
import type { Progress } from './invitation.model.ts';

/** What a letter tells a calendar, and how far that brings it. */
export interface LetterPlan {
  method: 'REQUEST' | 'CANCEL';
  /** The series as such, not single dates of it. */
  isWhole: boolean;
  /** The dates of which it speaks, soonest first. */
  dates: MeetingRecord[];
  next: Progress;
}

interface Facts {
  /** All dates of the series, soonest first. */
  meetings: readonly MeetingRecord[];
  /** Whether the person may come to the series, by the roles held now. */
  mayCome: boolean;
  now: Date;
}

/** The same without what else stands in a record. */
export function progressOf({ isInvited, invitedAt, base, told }: Progress): Progress {
  return { isInvited, ...(invitedAt && { invitedAt }), base, told };
}

/**
 * What is to be told first to a calendar that has come so far; null for nothing. A letter asks or calls
 * off, never both: where there is more, it comes with the next letter.
 */
export function planLetter(progress: Progress, facts: Facts): LetterPlan | null {
  const { meetings, mayCome, now } = facts;
  const ahead = meetings.filter(({ startsAt }) => startsAt > now);
  const held = ahead.filter(({ status }) => status === 'scheduled');
  if (!progress.isInvited) {
    return mayCome && held.length > 0 ? invite(progress, held, facts) : null;
  }
  const toldOf = new Map(progress.told.map((one) => [one.meetingId.toString(), one.sequence]));
  const isChanged = (one: MeetingRecord) => one.sequence > (toldOf.get(one._id.toString()) ?? 0);
  const changed = ahead.filter(isChanged);
  const standing = ahead.filter((one) => one.status === 'scheduled' || isChanged(one));
  if (!mayCome) return end(progress, standing, facts);
  const cancelled = changed.filter(({ status }) => status === 'cancelled');
  if (cancelled.length > 0) {
    const isAll = held.length === 0 && !hasBegun(progress, facts);
    return isAll ? end(progress, standing, facts) : tell('CANCEL', progress, cancelled);
  }
  return changed.length > 0 ? tell('REQUEST', progress, changed) : null;
}

/** By this much the sequence of an event exceeds all that was told of it. */
export function baseAbove({ base, told }: Progress): number {
  return base + Math.max(0, ...told.map(({ sequence }) => sequence)) + 1;
}

/** For the first time, or once more after it had ended for the person or was stopped. */
function invite(progress: Progress, held: MeetingRecord[], { meetings, now }: Facts): LetterPlan {
  const wasTold = progress.invitedAt !== undefined;
  const changed = meetings.filter(({ sequence }) => sequence > 0);
  const next = {
    isInvited: true,
    invitedAt: now,
    base: wasTold ? baseAbove(progress) : 0,
    told: changed.map(({ _id, sequence }) => ({ meetingId: _id, sequence })),
  };
  return { method: 'REQUEST', isWhole: true, dates: held, next };
}

/** What has been held stays in the calendar: where there is such, each later date is called off. */
function end(progress: Progress, standing: MeetingRecord[], facts: Facts): LetterPlan | null {
  const next = { ...progressOf(progress), isInvited: false, base: baseAbove(progress), told: [] };
  const isWhole = !hasBegun(progress, facts);
  return standing.length > 0 ? { method: 'CANCEL', isWhole, dates: standing, next } : null;
}

function tell(
  method: LetterPlan['method'],
  progress: Progress,
  dates: MeetingRecord[],
): LetterPlan {
  const isTold = new Set(dates.map(({ _id }) => _id.toString()));
  const told = [
    ...progress.told.filter(({ meetingId }) => !isTold.has(meetingId.toString())),
    ...dates.map(({ _id, sequence }) => ({ meetingId: _id, sequence })),
  ];
  return { method, isWhole: false, dates, next: { ...progressOf(progress), told } };
}

/** Whether the calendar has a date that began since it has the series. */
function hasBegun({ invitedAt }: Progress, { meetings, now }: Facts): boolean {
  return meetings.some(
    ({ startsAt, status }) =>
      status === 'scheduled' && startsAt <= now && invitedAt !== undefined && startsAt > invitedAt,
  );
}
