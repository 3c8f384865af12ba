import { asZoned } from '#server/meetings/series-dates.ts';
import type { MeetingView } from '#server/meetings/contract.ts';

/** The form of a date as it is, with what a coordinator typed over it. */
export function changeForm(meeting: MeetingView, overrides: Record<string, unknown> = {}) {
  const local = (moment: string) => asZoned('Europe/London', new Date(moment)).toPlainDateTime();
  const clock = (moment: string) => local(moment).toString().slice(11, 16);
  return {
    meetingId: meeting.id,
    scope: 'this',
    sequence: String(meeting.sequence),
    day: local(meeting.startsAt).toString().slice(0, 10),
    startTime: clock(meeting.startsAt),
    endTime: clock(meeting.endsAt),
    ...{ place: meeting.place, phone: meeting.phone, link: meeting.link },
    capacity: meeting.capacity === null ? '' : String(meeting.capacity),
    ...overrides,
  };
}
