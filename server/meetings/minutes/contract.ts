import type { ItemState } from '../agenda/contract.ts';
import { cameWords, nameWords, type AttendanceView } from '../attendance/contract.ts';
import { countsWords, type VoteCounts } from '../live/contract.ts';
import type { OutcomeView } from '../outcomes/contract.ts';

/** One item with what was written and decided under it. */
export interface MinutesItem {
  id: string;
  title: string;
  minutes: number;
  state: ItemState;
  /** As they were written; empty where nobody wrote any. */
  notes: string;
  decisions: OutcomeView[];
  actions: OutcomeView[];
}

export interface ClosedVote {
  question: string;
  counts: VoteCounts;
}

/** What a meeting was: put together anew at each reading from what people wrote down there. */
export interface MinutesView {
  meetingId: string;
  name: string;
  startsAt: string;
  endsAt: string;
  /** "Ambry Village Hall, or by phone". */
  place: string;
  /** As long as the meeting lasts there is more to come. */
  isOver: boolean;
  attendance: Pick<AttendanceView, 'counts' | 'people' | 'unnamed'>;
  items: MinutesItem[];
  /** Under no item of the agenda. */
  notes: string;
  decisions: OutcomeView[];
  actions: OutcomeView[];
  /** In the order in which they were asked. */
  votes: ClosedVote[];
}

export interface MinutesFile {
  fileName: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

// --- In words --------------------------------------------------------------------------------------

/** "12 people came, 3 of them by phone or online: Hazel Quickset, Rowan Brackett and 10 more." */
export function whoCameWords(attendance: MinutesView['attendance']): string {
  const names = nameWords(attendance);
  const came = cameWords(attendance.counts);
  return names === '' ? came : `${came.slice(0, -1)}: ${names}.`;
}

/** "Shall we meet in the mornings? 5 yes, 2 no, 1 stands aside." */
export function voteWords({ question, counts }: ClosedVote): string {
  return `${question} ${countsWords(counts)}.`;
}

/** Whether nothing was written under an item. */
export const isEmpty = ({ notes, decisions, actions }: MinutesItem): boolean =>
  notes === '' && decisions.length + actions.length === 0;

/** An item under which nothing was written: "The library room (comes up again next time)". */
export const quietWords = ({ title, state }: MinutesItem): string =>
  state === 'later' ? `${title} (comes up again next time)` : title;
