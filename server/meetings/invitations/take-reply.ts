import type { Wearer } from '../../accounts/contract.ts';
import { getStanding, listAddresses } from '../../accounts/index.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../../lib/errors.ts';
import { answerMeeting } from '../answer-meeting.ts';
import type { MeetingAnswer } from '../contract.ts';
import { meetingNow, seriesNow } from '../later-fields.ts';
import { Meeting, type MeetingRecord } from '../meeting.model.ts';
import { Reply } from '../reply.model.ts';
import { asDate, atWall } from '../series-dates.ts';
import { uidOf } from '../series-events.ts';
import { Series, type SeriesRecord } from '../series.model.ts';
import { answerRest } from './answer-rest.ts';
import type { InvitationsTools } from './contract.ts';
import { Invitation, type InvitationRecord } from './invitation.model.ts';
import { parseReply, type ParsedAnswer } from './parse-reply.ts';
import { readReplyAddress } from './reply-address.ts';

/** Answers whether the mail was an answer that counts. Whatever it is, it throws nothing for it. */
export async function takeReply(tools: InvitationsTools, source: Buffer): Promise<boolean> {
  const reply = await parseReply(source);
  const invitationId = reply && readReplyAddress(tools, reply.addresses);
  const invitation = invitationId && (await Invitation.findById(invitationId).lean());
  if (!reply || !invitation) return false;
  const person = await readInvitee(tools, invitation);
  const stored = await Series.findById(invitation.seriesId).lean();
  const isTheirs = reply.answers.every(({ attendee }) => attendee === person?.email.toLowerCase());
  if (!stored || !person || reply.uid !== uidOf(stored) || !isTheirs) return false;
  const series = seriesNow(stored);
  const meetings = await Meeting.find({ seriesId: series._id }).lean();
  const dates = meetings.map(meetingNow);
  // A single date before all the others, which an answer for the series leaves as they were answered.
  const inOrder = reply.answers.toSorted((one, other) => Number(!one.date) - Number(!other.date));
  const taken = [];
  for (const answer of inOrder) {
    taken.push(await take(tools, { answer, person: person.standing, invitation, series, dates }));
  }
  return taken.includes(true);
}

/** Who it was sent to, as that person is now. */
async function readInvitee(
  tools: InvitationsTools,
  { personId: id, countyId }: InvitationRecord,
): Promise<{ standing: Wearer; email: string } | null> {
  const personId = id.toString();
  const [standing, [address]] = await Promise.all([
    getStanding(tools, { personId, countyId: countyId.toString() }),
    listAddresses(tools, [personId]),
  ]);
  return standing && address ? { standing, email: address.email } : null;
}

interface Asked {
  answer: ParsedAnswer;
  person: Wearer;
  invitation: InvitationRecord;
  series: SeriesRecord;
  dates: readonly MeetingRecord[];
}

async function take(tools: InvitationsTools, asked: Asked): Promise<boolean> {
  const { answer, person, invitation, series, dates } = asked;
  const said = answerOf(answer);
  // Perhaps: it is not answered yet, so nothing is kept.
  if (said === 'open') return true;
  if (said === null || answer.sequence < invitation.base) return false;
  if (answer.date === null) return answerRest(tools, person, { series, dates, answer: said });
  const meeting = dates.find((one) => isDate(answer, one, series));
  // It answers the date as it was before it was changed.
  if (!meeting || answer.sequence < invitation.base + meeting.sequence) return false;
  const meetingId = meeting._id.toString();
  const isByPhone = { personId: person.personId, meetingId, answer: 'phone' as const };
  // A mail program knows only that somebody comes, and not how.
  if (said === 'going' && (await Reply.exists(isByPhone))) return true;
  try {
    await answerMeeting(tools, person, { meetingId, answer: said });
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

function answerOf({ partStat }: ParsedAnswer): MeetingAnswer | 'open' | null {
  if (partStat === 'ACCEPTED') return 'going';
  if (partStat === 'DECLINED') return 'no';
  return partStat === 'TENTATIVE' || partStat === 'NEEDS-ACTION' ? 'open' : null;
}

function isDate({ date }: ParsedAnswer, { ruleStart }: MeetingRecord, series: SeriesRecord) {
  if (date === null) return false;
  if ('wall' in date) return date.wall === ruleStart;
  return date.moment.getTime() === asDate(atWall(ruleStart, series.timeZone)).getTime();
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof ConflictError ||
    error instanceof NotFoundError ||
    error instanceof InvalidInputError
  );
}
