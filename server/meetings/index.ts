export { createSeries } from './create-series.ts';
export { followMemberships } from './follow-memberships.ts';
export { getMeeting } from './get-meeting.ts';
export { listMeetings } from './list-meetings.ts';
export { listMeetingsToAnswer } from './list-meetings-to-answer.ts';
export { previewSeries } from './preview-series.ts';
export { replyToMeeting } from './reply-to-meeting.ts';
export { writeCalendarFile } from './write-calendar-file.ts';
