import { randomUUID } from 'node:crypto';

import type { BenchCounty } from './bench-county.ts';

const SERIES = 6;
const MONTHS = 60;
/** Of each series so many dates are elsewhere, and so many cancelled. */
const CHANGED = 10;
const CANCELLED = 5;
const DAY_MS = 86_400_000;

/** Six monthly series over five years, with exceptions, for everybody. Answers the path of a person's feed. */
export async function fillMeetings({ platform, people }: BenchCounty): Promise<string> {
  const { meetings } = platform;
  const [first] = people;
  if (!first) throw new Error('Nobody is there.');
  const coordinator = { ...first.actor, roles: ['coordinator' as const] };
  const startsOn = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
  for (let number = 0; number < SERIES; number += 1) {
    const { seriesId } = await meetings.createSeries(coordinator, {
      ...{ clientId: randomUUID(), name: `Practice meeting ${number + 1}`, audience: 'county' },
      ...{ place: 'Ambry Village Hall, the upstairs room', phone: '01632 960123, then 4471' },
      ...{ link: 'https://meet.fenwold.example/practice', repeat: 'monthly' },
      ...{ ordinal: String((number % 4) + 1), weekday: number < 4 ? 'wednesday' : 'thursday' },
      ...{ startTime: '10:00', endTime: '12:00', startsOn, times: String(MONTHS) },
    });
    await makeExceptions({ platform, coordinator, seriesId });
  }
  const { address } = await meetings.makeFeed(first.actor, {});
  return new URL(address).pathname;
}

async function makeExceptions({
  platform: { meetings },
  coordinator,
  seriesId,
}: {
  platform: BenchCounty['platform'];
  coordinator: BenchCounty['people'][number]['actor'];
  seriesId: string;
}): Promise<void> {
  const dates = [];
  let after: string | null = '';
  while (after !== null) {
    const page = await meetings.listMeetings(coordinator, { after });
    dates.push(...page.meetings.filter((one) => one.seriesId === seriesId));
    after = page.next;
  }
  for (const { id, sequence, startsAt } of dates.slice(0, CHANGED)) {
    await meetings.changeMeeting(coordinator, {
      ...{ meetingId: id, scope: 'this', sequence: String(sequence), capacity: '' },
      ...{ day: startsAt.slice(0, 10), startTime: '10:00', endTime: '12:30' },
      ...{ place: 'The library, by the large window', phone: '', link: '' },
    });
  }
  for (const { id, sequence } of dates.slice(CHANGED, CHANGED + CANCELLED)) {
    await meetings.cancelMeeting(coordinator, { meetingId: id, scope: 'this', sequence });
  }
}
