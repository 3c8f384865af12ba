import { spokenTime } from '#app/lib/dates.ts';
import type {
  MeetingAnswer,
  MeetingCounts,
  MeetingTime,
  MeetingView,
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

type Reach = Pick<MeetingView, 'place' | 'phone' | 'link'>;

/** Joining from elsewhere is by phone where there is a number, else online. */
function elsewhere({ phone }: Reach): string {
  return phone === '' ? 'online' : 'by phone';
}

/** "Ambry Village Hall, or by phone". */
export function placeWords(meeting: Reach): string {
  const { place, phone, link } = meeting;
  const reachable = phone !== '' || link !== '';
  if (place === '')
    return phone !== '' && link !== '' ? 'By phone or online' : sentence(elsewhere(meeting));
  return reachable ? `${place}, or ${elsewhere(meeting)}` : place;
}

/** What the button of an answer says. */
export function answerWords(answer: MeetingAnswer, meeting: Reach): string {
  if (answer === 'going') return 'Going';
  return answer === 'no' ? 'Can’t' : sentence(elsewhere(meeting));
}

/** "18 going, 6 by phone, 2 can’t". */
export function countWords(counts: MeetingCounts, meeting: Reach): string {
  const parts = [
    [counts.going, 'going'],
    [counts.phone, elsewhere(meeting)],
    [counts.no, 'can’t'],
  ] as const;
  const said = parts.flatMap(([people, word]) => (people > 0 ? [`${people} ${word}`] : []));
  return said.length === 0 ? 'Nobody has answered yet' : said.join(', ');
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
