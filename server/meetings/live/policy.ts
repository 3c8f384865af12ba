import type { Actor } from '../../accounts/contract.ts';
import { liveLimits, type LiveStage } from './contract.ts';

/* Who may do what in the meeting itself, and when. Pure: facts in, decision out. */

type Decision = { allowed: true } | { allowed: false; because: string };

interface Hours {
  status: 'scheduled' | 'cancelled';
  opensAt: Date;
  closesAt: Date;
}

/** The page opens shortly before the start and closes with the day. */
export function stageAt(now: Date, { status, opensAt, closesAt }: Hours): LiveStage {
  if (status === 'cancelled') return 'cancelled';
  if (now < opensAt) return 'ahead';
  return now < closesAt ? 'open' : 'over';
}

const whyShut: Record<Exclude<LiveStage, 'open'>, string> = {
  ahead: 'This page opens 15 minutes before the meeting.',
  over: 'The day of this meeting is over. Its notes can still be read.',
  cancelled: 'This meeting is cancelled.',
};

export function mayTakePart(now: Date, hours: Hours): Decision {
  const stage = stageAt(now, hours);
  return stage === 'open' ? { allowed: true } : { allowed: false, because: whyShut[stage] };
}

/** What was written without a connection may come a little later. */
export function mayAddNotes(now: Date, hours: Hours): Decision {
  const late = new Date(hours.closesAt.getTime() + liveLimits.lateNotesHours * 60 * 60 * 1000);
  return mayTakePart(now, { ...hours, closesAt: late });
}

interface Chaired {
  chairId: string | null;
}

/** One at a time. A coordinator can take over from whoever has it, and so has nobody to wait for. */
export function mayTakeChair({ personId, roles }: Actor, { chairId }: Chaired): Decision {
  if (chairId === null || chairId === personId || roles.includes('coordinator')) {
    return { allowed: true };
  }
  return { allowed: false, because: 'Somebody else chairs this meeting now.' };
}

/** Moving on, calling those whose hand is up, rounds and votes. */
export function mayLead({ personId, roles }: Actor, { chairId }: Chaired): Decision {
  if (roles.includes('coordinator') || chairId === personId) return { allowed: true };
  return {
    allowed: false,
    because: 'Only whoever chairs the meeting, or a coordinator, can do that.',
  };
}
