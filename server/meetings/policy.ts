import type { Actor } from '../accounts/contract.ts';
import { meetingAnswers, meetingsLimits, type MeetingAnswer } from './contract.ts';
import { outcomeLimits } from './outcomes/contract.ts';

/*
 * Who may do what with meetings. Pure: facts in, decision out. A refusal to see is "not there" to
 * the one who asks.
 */

type Decision = { allowed: true } | { allowed: false; because: string };
type Wearer = Pick<Actor, 'roles'>;

/** Meetings are for those who do the work; activity providers are no part of them. */
export function maySeeMeetings({ roles }: Wearer): boolean {
  return roles.some((role) => ['linkWorker', 'supervisor', 'coordinator'].includes(role));
}

/** Coordinators see the meetings of every organisation, others those of their own. */
export function maySeeAllOrganisations({ roles }: Wearer): boolean {
  return roles.includes('coordinator');
}

export function mayMakeSeries({ roles }: Wearer): Decision {
  if (roles.includes('coordinator')) return { allowed: true };
  return { allowed: false, because: 'Only a coordinator can set up meetings.' };
}

export function mayChangeMeetings({ roles }: Wearer): Decision {
  if (roles.includes('coordinator')) return { allowed: true };
  return { allowed: false, because: 'Only a coordinator can change meetings.' };
}

interface ChangedDate {
  status: 'scheduled' | 'cancelled';
  startsAt: Date;
  endsAt: Date;
  now: Date;
}

/** What has begun stays as it was. */
export function canBeChanged({ startsAt, now }: Pick<ChangedDate, 'startsAt' | 'now'>): Decision {
  if (startsAt > now) return { allowed: true };
  return { allowed: false, because: 'This meeting has begun, so it cannot be changed any more.' };
}

/** An answer can be given and changed until the meeting has ended. */
export function mayReply({ status, endsAt, now }: Omit<ChangedDate, 'startsAt'>): Decision {
  if (status === 'cancelled') return { allowed: false, because: 'This meeting is cancelled.' };
  if (endsAt > now) return { allowed: true };
  return { allowed: false, because: 'This meeting is over, so it takes no more answers.' };
}

/** Joining from afar can be answered only where the series says how. */
export function answersOffered(series: { phone: string; link: string }): readonly MeetingAnswer[] {
  const isReachable = series.phone !== '' || series.link !== '';
  return meetingAnswers.filter((answer) => answer !== 'phone' || isReachable);
}

/** To order an agenda, until the meeting is over. */
export function mayChangeAgenda(wearer: Wearer, date: Omit<ChangedDate, 'startsAt'>): Decision {
  if (!wearer.roles.includes('coordinator')) {
    return { allowed: false, because: 'Only a coordinator can change an agenda.' };
  }
  return mayJoinInAgenda(date);
}

/** To suggest something for an agenda and to vote: for all who may see the meeting. */
export function mayJoinInAgenda({ status, endsAt, now }: Omit<ChangedDate, 'startsAt'>): Decision {
  if (status === 'cancelled') return { allowed: false, because: 'This meeting is cancelled.' };
  if (endsAt > now) return { allowed: true };
  return { allowed: false, because: 'This meeting is over, so its agenda stays as it is.' };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A month after its end a meeting stays as it is. */
export function isLongOver({ endsAt, now }: { endsAt: Date; now: Date }): boolean {
  return now.getTime() >= endsAt.getTime() + meetingsLimits.daysAfter * DAY_MS;
}

/** To say what became of the items of an agenda: from its beginning, and for a month after it. */
export function mayMarkItems(
  { roles }: Wearer,
  { status, startsAt, endsAt, now }: ChangedDate,
): Decision {
  if (!roles.includes('coordinator')) {
    return { allowed: false, because: 'Only a coordinator can say what became of an item.' };
  }
  if (status === 'cancelled') return { allowed: false, because: 'This meeting is cancelled.' };
  if (startsAt > now) return { allowed: false, because: 'This meeting has not begun yet.' };
  if (!isLongOver({ endsAt, now })) return { allowed: true };
  return { allowed: false, because: 'This meeting is long over, so its agenda stays as it is.' };
}

const MINUTE_MS = 60 * 1000;

/** To write down what was decided: shortly before a meeting, while it lasts, and for a month after it. */
export function mayRecordOutcomes({ status, startsAt, endsAt, now }: ChangedDate): Decision {
  if (status === 'cancelled') return { allowed: false, because: 'This meeting is cancelled.' };
  if (now.getTime() < startsAt.getTime() - outcomeLimits.minutesBefore * MINUTE_MS) {
    return { allowed: false, because: 'This meeting has not begun yet.' };
  }
  if (!isLongOver({ endsAt, now })) return { allowed: true };
  return { allowed: false, because: 'This meeting is long over, so nothing more is written down.' };
}

/** To say that an action is done: for its owner and for coordinators. */
export function mayFinishAction(
  { personId, roles }: Pick<Actor, 'personId' | 'roles'>,
  ownerId: string | null,
): Decision {
  if (ownerId === personId || roles.includes('coordinator')) return { allowed: true };
  return { allowed: false, because: 'Only whoever took this on can say that it is done.' };
}

/** To take off what was written down: for whoever wrote it and for coordinators. */
export function mayRemoveOutcome(
  { personId, roles }: Pick<Actor, 'personId' | 'roles'>,
  recordedBy: string,
): Decision {
  if (recordedBy === personId || roles.includes('coordinator')) return { allowed: true };
  return { allowed: false, because: 'Only whoever wrote this down can take it off.' };
}

/** To bring papers to a meeting and to take them off: for coordinators, until a month after it. */
export function mayAddPapers(
  { roles }: Wearer,
  { status, endsAt, now }: Omit<ChangedDate, 'startsAt'>,
): Decision {
  if (!roles.includes('coordinator')) {
    return { allowed: false, because: 'Only a coordinator can bring papers to a meeting.' };
  }
  if (status === 'cancelled') return { allowed: false, because: 'This meeting is cancelled.' };
  if (!isLongOver({ endsAt, now })) return { allowed: true };
  return { allowed: false, because: 'This meeting is long over, so its papers stay as they are.' };
}
