import { elsewhereWords, type MeetingReach } from '#server/meetings/contract.ts';
import type {
  ChangeScope,
  MeetingCounts,
  MeetingView,
  Ordinal,
  Repeat,
  SeriesRule,
  Weekday,
} from '#server/meetings/contract.ts';

export { hoursWords } from '#server/meetings/contract.ts';

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

export const repeatWords: Record<Repeat, string> = {
  monthly: 'Every month',
  weekly: 'Every week',
  fortnightly: 'Every two weeks',
  dates: 'On days I choose',
};

export const scopeWords: Record<ChangeScope, string> = {
  this: 'Only this date',
  later: 'This date and later ones',
  all: 'All dates to come',
};

/** In the year, from 1. */
export const monthWords: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/** "2nd Wednesday of each month, not in August". */
export function ruleWords(rule: SeriesRule): string {
  if (rule.repeat === 'dates') return 'On chosen days';
  const month = rule.pause === null ? undefined : monthWords[rule.pause - 1];
  return month === undefined ? daysOf(rule) : `${daysOf(rule)}, not in ${month}`;
}

function daysOf(rule: Exclude<SeriesRule, { repeat: 'dates' }>): string {
  const day = weekdayWords[rule.weekday];
  if (rule.repeat === 'monthly') return `${ordinalWords[rule.ordinal]} ${day} of each month`;
  return rule.repeat === 'weekly' ? `Every ${day}` : `Every second ${day}`;
}

/** "Teasel House and Brackenford Wellbeing", or the county. */
export function audienceWords({ organisations }: Pick<MeetingView, 'organisations'>): string {
  if (organisations.length === 0) return 'Everybody in the county';
  return new Intl.ListFormat('en-GB').format(organisations.map(({ name }) => name));
}

/** "18 going, 3 waiting for a place, 6 by phone, 2 can’t". */
export function countWords(
  counts: MeetingCounts,
  meeting: MeetingReach & Pick<MeetingView, 'capacity'>,
): string {
  const placed = Math.min(counts.going, meeting.capacity ?? Infinity);
  const parts = [
    [placed, 'going'],
    [counts.going - placed, 'waiting for a place'],
    [counts.phone, elsewhereWords(meeting)],
    [counts.no, 'can’t'],
  ] as const;
  const said = parts.flatMap(([people, word]) => (people > 0 ? [`${people} ${word}`] : []));
  return said.length === 0 ? 'Nobody has answered yet' : said.join(', ');
}
