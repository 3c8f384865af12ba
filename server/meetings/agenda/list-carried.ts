import { lessThan } from '../../lib/trusted-filters.ts';
import { Meeting, type MeetingRecord } from '../meeting.model.ts';
import { agendaKey, isOfKind } from './agenda-key.ts';
import { Agenda, type AgendaRecord } from './agenda.model.ts';

/** Something that an earlier date had on its agenda and did not finish. */
export interface Carried {
  key: string;
  title: string;
  meetingId: string;
  /** When that date was. */
  startsAt: Date;
}

/**
 * What was left from the last date of the series that had an agenda and is over. Where somebody went
 * through that agenda, it is what they did not finish; where nobody marked anything, nobody knows what
 * was left, and only a cancelled date leaves all of it.
 */
export async function listCarried({
  seriesId,
  number,
  startsAt: before,
}: MeetingRecord): Promise<Carried[]> {
  const agenda = await Agenda.findOne({ seriesId, number: lessThan(number) })
    .sort({ number: -1 })
    .lean();
  if (!agenda) return [];
  const meeting = await Meeting.findOne(
    { _id: agenda._id, countyId: agenda.countyId, startsAt: lessThan(before) },
    { startsAt: 1, status: 1 },
  ).lean();
  if (!meeting) return [];
  return leftIn(agenda, meeting.status === 'cancelled').map(({ id, title }) => ({
    key: agendaKey('carried', id),
    ...{ title, meetingId: agenda._id.toString(), startsAt: meeting.startsAt },
  }));
}

function leftIn({ items }: AgendaRecord, isCancelled: boolean) {
  const talks = items.filter(({ key }) => !isOfKind(key, 'part'));
  const wasLed = items.some(({ state }) => state !== 'open');
  if (!isCancelled && !wasLed) return [];
  return talks.filter(({ state }) => state !== 'done');
}
