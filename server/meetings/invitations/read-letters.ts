import type { LetterReader } from '../../lib/mail/letter-reader.ts';
import { anyOf } from '../../lib/trusted-filters.ts';
import { meetingNow, seriesNow } from '../later-fields.ts';
import { Meeting, type MeetingRecord } from '../meeting.model.ts';
import { Reply } from '../reply.model.ts';
import { Series } from '../series.model.ts';
import type { InvitationsTools } from './contract.ts';
import type { InvitationRecord } from './invitation.model.ts';
import { Invitee } from './invitee.model.ts';
import { planLetter } from './plan-letter.ts';
import { circleKey, readInvited } from './read-invited.ts';
import type { Invited } from './write-invitation.ts';

/** What is to be told of one invitation; null for nothing, or for somebody who is not to be told. */
export interface LetterInHand {
  invitation: InvitationRecord;
  invited: Invited | null;
}

/** What these invitations have to tell now. As many questions for one as for fifty of the same series. */
export async function readLetters(
  tools: InvitationsTools,
  invitations: readonly InvitationRecord[],
): Promise<LetterInHand[]> {
  const idsOf = (name: 'personId' | 'seriesId') => [
    ...new Set(invitations.map((one) => one[name].toString())),
  ];
  const [personIds, seriesIds] = [idsOf('personId'), idsOf('seriesId')];
  const [readers, invitees, foundSeries, foundMeetings] = await Promise.all([
    tools.letterReaders.read(personIds),
    Invitee.find({ personId: anyOf(personIds) }).lean(),
    Series.find({ _id: anyOf(seriesIds) }).lean(),
    Meeting.find({ seriesId: anyOf(seriesIds) })
      .sort({ seriesId: 1, number: 1 })
      .lean(),
  ]);
  const series = new Map(foundSeries.map((one) => [one._id.toString(), seriesNow(one)]));
  const circles = await readInvited(tools, [...series.values()]);
  const meetings = bySeries(foundMeetings.map(meetingNow));
  const now = tools.clock.now();
  const read = invitations.map((invitation): LetterInHand => {
    const [personId, seriesId] = [invitation.personId.toString(), invitation.seriesId.toString()];
    const ofSeries = series.get(seriesId);
    const invitee = invitees.find((one) => one.personId.equals(invitation.personId));
    const reader = invitee && readerOf(tools, invitee, readers.get(personId));
    if (!ofSeries || !reader || !invitee.isOn) return { invitation, invited: null };
    const mayCome = circles.get(circleKey(ofSeries))?.has(personId) ?? false;
    const dates = meetings.get(seriesId) ?? [];
    const plan = planLetter(invitation, { meetings: dates, mayCome, now });
    const invitationId = invitation._id.toString();
    const invited = plan && {
      ...{ invitationId, series: ofSeries, meetings: dates, plan, reader },
      answers: new Map<string, never>(),
    };
    return { invitation, invited };
  });
  return withAnswers(read);
}

/** Whoever has left is told once more, at the address that was theirs. */
function readerOf(
  { letterReaders }: InvitationsTools,
  invitee: {
    personId: { toString(): string };
    countyId: { toString(): string };
    leaving?: { name: string; email: string } | undefined;
  },
  reader: LetterReader | undefined,
): LetterReader | undefined {
  const { leaving } = invitee;
  if (reader || !leaving) return reader;
  const ids = { personId: invitee.personId.toString(), countyId: invitee.countyId.toString() };
  return letterReaders.leaving({ ...ids, name: leaving.name, email: leaving.email });
}

/** Soonest first. */
function bySeries(meetings: readonly MeetingRecord[]): Map<string, MeetingRecord[]> {
  const groups = new Map<string, MeetingRecord[]>();
  for (const meeting of meetings.toSorted((one, other) => +one.startsAt - +other.startsAt)) {
    const key = meeting.seriesId.toString();
    const group = groups.get(key);
    if (group) group.push(meeting);
    else groups.set(key, [meeting]);
  }
  return groups;
}

/** What the people had answered stands in their calendars, so a letter says it again. */
async function withAnswers(read: LetterInHand[]): Promise<LetterInHand[]> {
  const told = read.flatMap(({ invited }) => invited ?? []);
  if (told.length === 0) return read;
  const meetingIds = new Set(told.flatMap(({ plan }) => plan.dates.map(({ _id }) => String(_id))));
  const replies = await Reply.find(
    {
      personId: anyOf([...new Set(told.map(({ reader }) => reader.personId))]),
      meetingId: anyOf([...meetingIds]),
    },
    { personId: 1, meetingId: 1, answer: 1 },
  ).lean();
  return read.map((one) => {
    if (!one.invited) return one;
    const { personId } = one.invitation;
    const theirs = replies.filter((reply) => reply.personId.equals(personId));
    const answers = new Map(theirs.map(({ meetingId, answer }) => [meetingId.toString(), answer]));
    return { ...one, invited: { ...one.invited, answers } };
  });
}
