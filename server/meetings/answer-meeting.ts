import type { Wearer } from '../accounts/contract.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { announceCounts } from './announce-counts.ts';
import { announceTo } from './announce-to.ts';
import { readAudience } from './audience.ts';
import type { MeetingAnswer, SavedReply } from './contract.ts';
import { keepReply, keepReplyInTurn } from './keep-reply.ts';
import type { MeetingRecord } from './meeting.model.ts';
import { answersOffered, mayReply } from './policy.ts';
import { capacityOf, placeOf } from './place-of.ts';
import { requireMeeting } from './require-meeting.ts';
import { Series } from './series.model.ts';

/** Keeps what somebody answers for a date, by the rules that hold on the page and by mail. */
export async function answerMeeting(
  tools: Tools,
  person: Wearer,
  { meetingId, answer }: { meetingId: string; answer: MeetingAnswer },
): Promise<SavedReply> {
  const meeting = await requireMeeting(tools, person, meetingId);
  const capacity = await requireOpenTo(answer, meeting, tools.clock.now());
  const given = { answer, answeredAt: tools.clock.now() };
  if (capacity === null) await keepReply(person, meeting, given);
  else await keepReplyInTurn(person, meeting, { ...given, capacity });

  const audience = await readAudience(tools, meeting);
  const counts = await announceCounts(tools, meeting, audience);
  announceTo(tools, [person.personId], { event: 'meeting.replied', view: { meetingId, answer } });
  return { meetingId, answer, counts };
}

/** @returns for how many there is room; null for all */
async function requireOpenTo(
  answer: MeetingAnswer,
  meeting: MeetingRecord,
  now: Date,
): Promise<number | null> {
  const { seriesId, countyId } = meeting;
  const decision = mayReply({ ...meeting, now });
  if (!decision.allowed) throw new ConflictError(decision.because);
  const series = await Series.findOne(
    { _id: seriesId, countyId },
    { place: 1, phone: 1, link: 1, capacity: 1 },
  ).lean();
  if (!series) throw new NotFoundError('We could not find that meeting.');
  if (answersOffered(placeOf(meeting, series)).includes(answer)) {
    return capacityOf(meeting, series);
  }
  throw new InvalidInputError({ answer: 'This meeting cannot be joined from elsewhere.' });
}
