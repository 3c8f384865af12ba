import type { Position } from './contract.ts';
import { dayNumber, findDates } from './dates.ts';
import { textBefore } from './find-matches.ts';

/** A full past date may be the day that something happened to one person. */

/** Near these words it is the date of a meeting, a group or a paper. */
const NOT_ABOUT_A_PERSON =
  /\b(?:meet|met\b|minutes|agenda|agm\b|session|event|group|club|class|caf|walk\b|course|training|workshop|webinar|conference|forum|publish|updat|review|version|dated|(?:re-?)?open|launch|start|began|end(?:s|ed)?\b|deadline|timetable|report|survey|guid)/i;

export function* findPastDates(text: string, today: Date): Generator<Position> {
  for (const date of findDates(text)) {
    const isPast = date.days.every((day) => day < dayNumber(today));
    const near = `${textBefore(text, date.start, 60)} ${text.slice(date.end, date.end + 40)}`;
    if (isPast && !NOT_ABOUT_A_PERSON.test(near)) yield date;
  }
}
