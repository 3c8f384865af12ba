import { plain } from './code-words.ts';
import { columnWords, sheetColumns, type SheetColumn } from './contract.ts';

/** What columns are called in lists that people keep, besides what they are called in an export. */
const names: Partial<Record<SheetColumn, readonly string[]>> = {
  id: ['hedgerow id'],
  organisation: [
    ...['organization', 'organisation name', 'provider', 'activity provider', 'run by'],
    ...['organiser', 'organizer', 'who runs it', 'charity', 'group organiser', 'host'],
  ],
  name: [
    ...['name', 'activity name', 'title', 'group', 'group name', 'service', 'service name'],
    ...['club', 'class', 'session', 'what'],
  ],
  description: ['about', 'details', 'summary', 'information', 'what happens', 'notes'],
  whatMatters: ['what matters', 'theme', 'themes', 'category', 'type', 'tags', 'need'],
  days: ['day', 'weekday', 'day of the week', 'day of week', 'day(s)'],
  freq: ['frequency', 'repeats'],
  ordinal: ['week of the month', 'week of month'],
  opensAt: ['start', 'starts', 'start time', 'from', 'opens', 'opens at', 'time from'],
  closesAt: ['end', 'ends', 'end time', 'finish', 'finishes', 'until', 'closes', 'time to', 'to'],
  times: ['time', 'times', 'hours', 'session time', 'start and end'],
  startsOn: ['start date', 'date', 'dates', 'from date'],
  moreDates: ['further dates', 'other dates', 'also on'],
  endsOn: ['end date', 'until date'],
  whenWords: ['when', 'schedule', 'timetable', 'day and time', 'when is it'],
  placeWords: ['venue', 'address', 'location', 'where', 'venue address', 'hall'],
  postcode: ['post code', 'postal code', 'venue postcode'],
  town: ['village', 'town or village', 'town/village', 'area', 'city', 'locality', 'district'],
  attendanceMode: ['format', 'delivery', 'how it is delivered'],
  isFree: ['free?', 'is it free'],
  costWords: ['price', 'fee', 'fees', 'charge', 'how much', 'cost (£)'],
  phone: [
    ...['telephone', 'tel', 'tel no', 'phone number', 'telephone number', 'contact number'],
    ...['mobile', 'contact phone'],
  ],
  email: ['email', 'email address', 'mail', 'contact email'],
  website: ['web', 'url', 'link', 'web address', 'web site'],
  joinRoute: ['how to join', 'joining', 'referral', 'booking', 'how to book'],
  access: ['accessibility', 'facilities'],
  minimumAge: ['minimum age', 'min age', 'age from'],
  maximumAge: ['maximum age', 'max age', 'age to'],
  groupSize: ['group size'],
  forWhom: ['who is it for', 'who for', 'gender'],
  firstVisit: ['what to expect', 'first time'],
};

/** What each column probably is, by its name. Each thing once; blank where nothing fits. */
export function guessColumns(headers: readonly string[]): (SheetColumn | '')[] {
  const taken = new Set<SheetColumn>();
  const called = (column: SheetColumn) =>
    [columnWords[column], ...(names[column] ?? [])].map((name) => plain(name));
  const guessed = headers.map((header) => {
    const asked = plain(header);
    const found = sheetColumns.find(
      (column) => !taken.has(column) && called(column).includes(asked),
    );
    if (found) taken.add(found);
    return found ?? '';
  });
  return guessed;
}
