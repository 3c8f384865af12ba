import type { DueCommitment } from './commitments/contract.ts';
import type { OpenAction } from './outcomes/contract.ts';
import type { PollCounts, PollLine } from './polls/contract.ts';

/** The clocks by which the county meets. */
export const TIME_ZONE = 'Europe/London';

export const meetingsLimits = {
  name: 80,
  place: 160,
  phone: 200,
  link: 500,
  /** People for whom a room has places. */
  capacity: { min: 1, max: 1_000 },
  /** Dates in one series: five years of weeks. */
  times: { min: 1, max: 260 },
  /** Days chosen one by one. */
  days: 60,
  /** Host organisations that meet together. */
  organisations: 50,
  /** How far ahead a series may begin. */
  startsWithinDays: 366,
  /** How far ahead its last date may be. */
  endsWithinYears: 5,
  /** Dates shown in words before saving. */
  datesShown: 4,
  /** Dates of other meetings at the same hours that are looked for before saving. */
  clashesShown: 30,
  /** How long after its end it can still be said of a meeting who came and what came of it. */
  daysAfter: 31,
  meetingsOnPage: 20,
  /** On the start page. */
  meetingsToAnswer: 3,
} as const;

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** A meeting is for everybody in the county, or for host organisations, named by their ids. */
export const COUNTY_WIDE = 'county';

/** Which of its weekday in the month; -1 is the last one. A fifth is not in every month. */
export const ordinals = [1, 2, 3, 4, -1] as const;
export type Ordinal = (typeof ordinals)[number];

export const repeats = ['monthly', 'weekly', 'fortnightly', 'dates'] as const;
export type Repeat = (typeof repeats)[number];

/** The days on which a series meets. In the month of its pause, from 1 to 12, it meets not at all. */
export type SeriesRule =
  | { repeat: 'monthly'; ordinal: Ordinal; weekday: Weekday; pause: number | null }
  | { repeat: 'weekly' | 'fortnightly'; weekday: Weekday; pause: number | null }
  /** Chosen one by one. */
  | { repeat: 'dates' };

/** What becomes of a date that falls on a bank holiday. */
export const holidayChoices = ['keep', 'skip', 'weekLater'] as const;
export type HolidayChoice = (typeof holidayChoices)[number];

/** The field of a form in which that is said of the date of one day, such as 2027-05-03. */
export const holidayField = (day: string) => `date-${day}`;

/** How far a change reaches: this date, this and later ones, or all that are still to come. */
export const changeScopes = ['this', 'later', 'all'] as const;
export type ChangeScope = (typeof changeScopes)[number];

export const meetingAnswers = ['going', 'phone', 'no'] as const;
export type MeetingAnswer = (typeof meetingAnswers)[number];

// --- What people see -----------------------------------------------------------------------------

/** One date of a series, as moments. */
export interface MeetingTime {
  startsAt: string;
  endsAt: string;
}

/** Of those going, as many have a place as the room holds, and the others wait for one. */
export interface MeetingCounts extends Record<MeetingAnswer, number> {
  /** Grows with every change of an answer: of two counts of one meeting the higher one is newer. */
  version: number;
}

/** What a series says of each of its dates. */
interface SeriesWords {
  name: string;
  /** The host organisations whose meeting it is; none for the whole county. */
  organisations: { id: string; name: string }[];
  /** Each may be empty, not all three. `link` begins with http: or https:. */
  place: string;
  phone: string;
  link: string;
  /** How many can come in person; null where there is room for all. */
  capacity: number | null;
  rule: SeriesRule;
  /** Dates in the series. */
  times: number;
}

export interface MeetingView extends SeriesWords, MeetingTime {
  id: string;
  seriesId: string;
  /** Place among the dates of its series, from 1. */
  number: number;
  state: 'ahead' | 'running' | 'over' | 'cancelled';
  /** Raised by each change of the date. A form hands it back, so that no change undoes another. */
  sequence: number;
  /** When its series had it at first, where it was moved since. */
  movedFrom: string | null;
  /** Answers that can be given now; empty once it is over. */
  choices: readonly MeetingAnswer[];
  myAnswer: MeetingAnswer | null;
  /** My place on the waiting list, from 1, where I would come and there is no place for me yet. */
  waitingAt: number | null;
  counts: MeetingCounts;
}

export interface MeetingPage {
  /** Soonest first. */
  meetings: MeetingView[];
  /** Hand it back as `after` for the next page; null at the end. */
  next: string | null;
}

export interface MeetingsForStart {
  /** Soonest first, a few. */
  meetings: MeetingView[];
  /** All that wait for an answer. */
  total: number;
  /** What the reader wanted to try, in the week before it is asked about. */
  tried: DueCommitment | null;
  /** Dates to be found of which the actor has said nothing, those that close first; a few. */
  polls: PollLine[];
  /** What the reader took on at meetings and has not done; a few. */
  actions: OpenAction[];
}

/** A series as it would be saved. */
export interface SeriesPreview extends SeriesWords {
  /** The first few dates. */
  dates: MeetingTime[];
  lastDate: MeetingTime;
  /** Dates on bank holidays of England, soonest first. Nothing is done with them by itself. */
  holidays: HolidayDate[];
  /** Soonest first, a few. */
  clashes: Clash[];
}

export interface HolidayDate {
  /** 2027-05-03. */
  day: string;
  /** "Early May bank holiday". */
  holiday: string;
  startsAt: string;
  /** The same hour a week later. */
  weekLaterAt: string;
  /** The bank holiday that the week later is as well. */
  weekLaterHoliday: string | null;
  choice: HolidayChoice;
}

/** Another meeting at the same hours, to which some of the same people may come. */
export interface Clash extends MeetingTime {
  meetingId: string;
  name: string;
}

export interface SavedSeries {
  seriesId: string;
  times: number;
  firstMeetingId: string;
}

/** A change of one date or several, as it would be saved. */
export interface ChangePreview {
  /** The first few dates, before and after. */
  dates: { before: MeetingTime; after: MeetingTime }[];
  /** All dates that it reaches. */
  total: number;
  /** Whether they begin at another time, so that everybody is asked again. */
  isMoved: boolean;
  /** Null where it stays as it is. */
  place: string | null;
  phone: string | null;
  link: string | null;
  /** Not there where it stays as it is. */
  capacity?: number | null | undefined;
  /** New days that are bank holidays of England. */
  holidays: { startsAt: string; holiday: string }[];
  clashes: Clash[];
}

/** A calendar that somebody follows, by its secret address. */
export interface FeedView {
  /** Whole, to be copied into a calendar program. */
  address: string;
}

export interface SavedChange {
  meetingIds: string[];
}

export interface SavedReply {
  meetingId: string;
  answer: MeetingAnswer;
  counts: MeetingCounts;
}

// --- What is announced ---------------------------------------------------------------------------

export type MeetingsAnnouncement =
  /** To all who may come to the meeting. Names nobody. */
  | { event: 'meeting.answered'; view: { meetingId: string; counts: MeetingCounts } }
  /** To my own tabs: what I answered. */
  | { event: 'meeting.replied'; view: { meetingId: string; answer: MeetingAnswer } }
  /** To all who may come: these dates are moved, elsewhere, cancelled, or held after all. */
  | { event: 'meeting.changed'; view: { meetingIds: string[] } }
  /** To all who may come: its agenda, what is wished for it, or a paper, is other than it was. */
  | { event: 'agenda.changed'; view: { meetingId: string } }
  /** To all who may come: what was decided and taken on is other than it was. */
  | { event: 'outcomes.changed'; view: { meetingId: string } }
  /** To all who may come: new dates are there. */
  | { event: 'series.created'; view: { seriesId: string } }
  /** To all who may come: they are asked which times suit them. */
  | { event: 'poll.asked'; view: { pollId: string } }
  /** To all who may come: what was said of each time. Names nobody. */
  | { event: 'poll.answered'; view: { pollId: string; counts: PollCounts } }
  /** To my own tabs: I said which times suit me. */
  | { event: 'poll.replied'; view: { pollId: string } }
  /** To all who may come: one of the times was chosen, and is a meeting now. */
  | { event: 'poll.decided'; view: { pollId: string; meetingId: string } }
  /** To all who may come: no date is looked for any more. */
  | { event: 'poll.calledOff'; view: { pollId: string } };

// --- In words, as people read them ----------------------------------------------------------------

const clockFormat = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/** "10 am", "2:30 pm", "noon". */
export function spokenTime(iso: string): string {
  const [hours = 0, minutes = 0] = clockFormat.format(new Date(iso)).split(':').map(Number);
  if (minutes === 0 && hours === 12) return 'noon';
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  const half = hours < 12 ? 'am' : 'pm';
  return minutes === 0 ? `${hour} ${half}` : `${hour}:${String(minutes).padStart(2, '0')} ${half}`;
}

/** "10 am to noon". */
export function hoursWords({ startsAt, endsAt }: MeetingTime): string {
  return `${spokenTime(startsAt)} to ${spokenTime(endsAt)}`;
}

/** How people can come to a meeting. */
export type MeetingReach = Pick<MeetingView, 'place' | 'phone' | 'link'>;

/** Joining from elsewhere is by phone where there is a number, else online. */
export function elsewhereWords({ phone }: MeetingReach): string {
  return phone === '' ? 'online' : 'by phone';
}

/** "Ambry Village Hall, or by phone". */
export function placeWords(meeting: MeetingReach): string {
  const { place, phone, link } = meeting;
  const reachable = phone !== '' || link !== '';
  if (place === '')
    return phone !== '' && link !== '' ? 'By phone or online' : sentence(elsewhereWords(meeting));
  return reachable ? `${place}, or ${elsewhereWords(meeting)}` : place;
}

/** What the button of an answer says. */
export function answerWords(answer: MeetingAnswer, meeting: MeetingReach): string {
  if (answer === 'going') return 'Going';
  return answer === 'no' ? 'Can’t' : sentence(elsewhereWords(meeting));
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
