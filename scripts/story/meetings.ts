import type { MeetingAnswer, Ordinal, Weekday } from '#server/meetings/contract.ts';

import { getHost } from './people.ts';
import type { Joining } from './plan.ts';
import { createRandom } from './random.ts';

/** A series, and what its members are like. */
export interface StorySeries {
  key: string;
  name: string;
  /** Name of the host organisation; null for the whole county. */
  organisation: string | null;
  ordinal: Ordinal;
  weekday: Weekday;
  startTime: string;
  endTime: string;
  place: string;
  phone: string;
  link: string;
}

/** Dates in each: four are over when the story is told, the next one is being answered. */
export const datesInSeries = 12;
export const monthsBefore = 4;

// prettier-ignore
export const storySeries: readonly StorySeries[] = [
  { key: 'county', name: 'County practice meeting', organisation: null, ordinal: 2, weekday: 'wednesday', startTime: '10:00', endTime: '12:00', place: 'Ambry Village Hall', phone: '01632 960140, then 4411#', link: '' },
  { key: 'teasel', name: 'Teasel House practice meeting', organisation: getHost('teasel').name, ordinal: 1, weekday: 'monday', startTime: '14:00', endTime: '15:30', place: 'Teasel House, garden room', phone: '01632 960141', link: '' },
  { key: 'brackenford', name: 'Brackenford practice meeting', organisation: getHost('brackenford').name, ordinal: 1, weekday: 'tuesday', startTime: '13:30', endTime: '15:30', place: 'Brackenford Mill, first floor', phone: '', link: 'https://meet.brackenford.example/practice' },
  { key: 'saltmarsh', name: 'Saltmarsh practice meeting', organisation: getHost('saltmarsh').name, ordinal: 3, weekday: 'thursday', startTime: '09:30', endTime: '11:00', place: 'Saltmarsh Surgery, upstairs', phone: '01632 960143', link: '' },
  { key: 'quillbeck', name: 'Quillbeck practice meeting', organisation: getHost('quillbeck').name, ordinal: 4, weekday: 'monday', startTime: '14:00', endTime: '16:00', place: 'Quillbeck Hall, the front room', phone: '01632 960144', link: '' },
  { key: 'wold', name: 'Wold & Fen practice meeting', organisation: getHost('wold').name, ordinal: -1, weekday: 'friday', startTime: '10:00', endTime: '11:30', place: 'Nettlecombe Council Offices, room 2', phone: '01632 960145', link: '' },
];

/** Have not found the time for the next meeting yet: they see it on their start page. */
const yetToAnswer = new Set(['hazel', 'rowan', 'marjoram']);
/** How often a date that is over was answered, and the next one so far. */
const answered = { past: 0.8, next: 0.45 };
const DAY_MS = 86_400_000;

export interface PlannedReply {
  by: string;
  at: Date;
  answer: MeetingAnswer;
}

/** Who answered for one date, and when: in the week before it, and only once they had joined. */
export function planReplies(
  series: StorySeries,
  date: { startsAt: Date; number: number },
  { now, joinings, seed }: { now: Date; joinings: readonly Joining[]; seed: number },
): PlannedReply[] {
  const random = createRandom(seed, 'meeting', series.key, String(date.number));
  const isOver = date.startsAt < now;
  const members = joinings.filter(
    ({ person: { role, organisation } }) =>
      (role === 'linkWorker' || role === 'supervisor' || role === 'coordinator') &&
      (series.organisation === null || series.organisation === organisation),
  );
  return members.flatMap(({ person, joinsAt }): PlannedReply[] => {
    const answer = random.pick(['going', 'going', 'going', 'going', 'phone', 'no'] as const);
    const daysBefore = random.whole(1, 7 * 24) / 24;
    const meant = random.chance(isOver ? answered.past : answered.next);
    const soonest = isOver ? date.startsAt.getTime() : now.getTime();
    const at = new Date(soonest - daysBefore * DAY_MS);
    const isWaiting = !isOver && yetToAnswer.has(person.key);
    return !meant || isWaiting || at < joinsAt ? [] : [{ by: person.key, at, answer }];
  });
}
