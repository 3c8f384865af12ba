import { spokenTime } from '#app/lib/dates.ts';
import { elsewhereWords, type MeetingReach } from '#server/meetings/contract.ts';
import type {
  MeetingCounts,
  MeetingTime,
  MonthlyRule,
  Ordinal,
  Weekday,
} from '#server/meetings/contract.ts';

export const ordinalWords: Record<Ordinal, string> = {
  1: '1st',
  2: '2nd',
  3: '3rd',
  4: '4th',
  [-1]: 'Last',
};

export const weekdayWords: Record<Weekday, string> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

/** "2nd Wednesday of each month". */
export function ruleWords({ ordinal, weekday }: MonthlyRule): string {
  return `${ordinalWords[ordinal]} ${weekdayWords[weekday]} of each month`;
}

/** "10 am to noon". */
export function hoursWords({ startsAt, endsAt }: MeetingTime): string {
  return `${spokenTime(startsAt)} to ${spokenTime(endsAt)}`;
}

/** "18 going, 6 by phone, 2 can’t". */
export function countWords(counts: MeetingCounts, meeting: MeetingReach): string {
  const parts = [
    [counts.going, 'going'],
    [counts.phone, elsewhereWords(meeting)],
    [counts.no, 'can’t'],
  ] as const;
  const said = parts.flatMap(([people, word]) => (people > 0 ? [`${people} ${word}`] : []));
  return said.length === 0 ? 'Nobody has answered yet' : said.join(', ');
}
