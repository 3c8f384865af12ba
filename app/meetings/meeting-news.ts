import type { MeetingAnswer, MeetingCounts, MeetingView } from '#server/meetings/contract.ts';

/** What came by the live connection, by meeting. */
export interface MeetingNews {
  counts: ReadonlyMap<string, MeetingCounts>;
  answers: ReadonlyMap<string, MeetingAnswer>;
}

/** The newer of two counts of one meeting, in whatever order they came. */
export function newerCounts(one: MeetingCounts, other: MeetingCounts | undefined): MeetingCounts {
  return other && other.version > one.version ? other : one;
}

export function withNews(meeting: MeetingView, { counts, answers }: MeetingNews): MeetingView {
  return {
    ...meeting,
    counts: newerCounts(meeting.counts, counts.get(meeting.id)),
    myAnswer: answers.get(meeting.id) ?? meeting.myAnswer,
  };
}
