import type { LetterReader } from '../../lib/mail/letter-reader.ts';
import { writeCalendar, type CalendarEvent } from '../calendar-lines.ts';
import { LONDON_VTIMEZONE } from '../calendar-zone.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import type { ReplyRecord } from '../reply.model.ts';
import { dateEvent, isAsRule, ruleEvent, startsOf } from '../series-events.ts';
import type { SeriesRecord } from '../series.model.ts';
import type { InvitationsTools } from './contract.ts';
import type { LetterPlan } from './plan-letter.ts';
import { organizerOf } from './reply-address.ts';

export interface Invited {
  invitationId: string;
  series: SeriesRecord;
  /** All dates of the series. */
  meetings: readonly MeetingRecord[];
  plan: LetterPlan;
  reader: LetterReader;
  /** What the person answered, by meeting. */
  answers: ReadonlyMap<string, ReplyRecord['answer']>;
}

/**
 * What a letter says to a calendar program, after RFC 5546. UID and dates are those of the feed, and
 * sequences too, but for somebody for whom the series had ended and begins again. It names the one person
 * to whom the letter goes, and nobody else.
 */
export function writeInvitation(
  tools: Pick<InvitationsTools, 'env' | 'clock' | 'post'>,
  invited: Invited,
): string {
  const { plan, series, answers } = invited;
  const now = tools.clock.now();
  const { method, isWhole, dates, next } = plan;
  const ends = method === 'CANCEL' && !next.isInvited;
  const asked = (event: CalendarEvent, meeting?: MeetingRecord): CalendarEvent => ({
    ...event,
    changedAt: now,
    isCancelled: method === 'CANCEL',
    sequence: next.base + (ends ? 0 : event.sequence),
    people: peopleOf(tools, invited, meeting && answers.get(meeting._id.toString())),
  });
  const ofDate = (meeting: MeetingRecord) => asked(dateEvent(tools, series, meeting), meeting);
  const events = isWhole
    ? [
        asked(wholeEvent(tools, invited)),
        ...(ends ? [] : dates.filter((one) => !isAsRule(one)).map(ofDate)),
      ]
    : dates.map(ofDate);
  return writeCalendar(
    { head: ['CALSCALE:GREGORIAN', `METHOD:${method}`], zone: LONDON_VTIMEZONE },
    events,
  );
}

/** The rule from the first of these dates on; of a series that is called off, no rule. */
function wholeEvent(
  tools: Pick<InvitationsTools, 'env'>,
  { series, meetings, plan: { method, dates } }: Invited,
): CalendarEvent {
  const held = new Set(dates.map(({ ruleStart }) => ruleStart));
  const [first = ''] = [...held].sort();
  const starts = startsOf(series, meetings).filter((start) => start >= first);
  const { recurrence = [], ...event } = ruleEvent(tools, series, { starts, held });
  return method === 'CANCEL' ? event : { ...event, recurrence };
}

function peopleOf(
  tools: Pick<InvitationsTools, 'env' | 'post'>,
  { invitationId, reader: { name, email } }: Invited,
  answer: ReplyRecord['answer'] | undefined,
): string[] {
  const rsvp = tools.post.replies === null ? 'FALSE' : 'TRUE';
  const said = answer === 'going' || answer === 'phone' ? 'ACCEPTED' : 'NEEDS-ACTION';
  const partStat = answer === 'no' ? 'DECLINED' : said;
  const attendee = [
    ...['ATTENDEE', 'CUTYPE=INDIVIDUAL', 'ROLE=REQ-PARTICIPANT', `PARTSTAT=${partStat}`],
    ...[`RSVP=${rsvp}`, `CN=${quoted(name)}`],
  ];
  return [
    `ORGANIZER;CN=Hedgerow:mailto:${organizerOf(tools, invitationId)}`,
    `${attendee.join(';')}:mailto:${email}`,
  ];
}

/** Within quotation marks all stands for itself, but for these and what begins a new line. */
function quoted(words: string): string {
  return `"${words.replace(/"/g, '’').replace(/\p{Cc}/gu, ' ')}"`;
}
