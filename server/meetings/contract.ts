/** The clocks by which the county meets. */
export const TIME_ZONE = 'Europe/London';

export const meetingsLimits = {
  name: 80,
  place: 160,
  phone: 200,
  link: 500,
  /** Dates in one series: two years of months. */
  times: { min: 1, max: 24 },
  /** How far ahead a series may begin. */
  startsWithinDays: 366,
  /** Dates shown in words before saving. */
  datesShown: 4,
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

/** A meeting is for everybody in the county, or for one host organisation, named by its id. */
export const COUNTY_WIDE = 'county';

/** Which of its weekday in the month; -1 is the last one. A fifth is not in every month. */
export const ordinals = [1, 2, 3, 4, -1] as const;
export type Ordinal = (typeof ordinals)[number];

export interface MonthlyRule {
  ordinal: Ordinal;
  weekday: Weekday;
}

export const meetingAnswers = ['going', 'phone', 'no'] as const;
export type MeetingAnswer = (typeof meetingAnswers)[number];

// --- What people see -----------------------------------------------------------------------------

/** One date of a series, as moments. */
export interface MeetingTime {
  startsAt: string;
  endsAt: string;
}

export interface MeetingCounts extends Record<MeetingAnswer, number> {
  /** Grows with every change of an answer: of two counts of one meeting the higher one is newer. */
  version: number;
}

/** What a series says of each of its dates. */
interface SeriesWords {
  name: string;
  /** The host organisation whose meeting it is; null for the whole county. */
  organisation: { id: string; name: string } | null;
  /** Each may be empty, not all three. `link` begins with http: or https:. */
  place: string;
  phone: string;
  link: string;
  rule: MonthlyRule;
  /** Dates in the series. */
  times: number;
}

export interface MeetingView extends SeriesWords, MeetingTime {
  id: string;
  seriesId: string;
  /** Place among the dates of its series, from 1. */
  number: number;
  state: 'ahead' | 'running' | 'over';
  /** Answers that can be given now; empty once it is over. */
  choices: readonly MeetingAnswer[];
  myAnswer: MeetingAnswer | null;
  counts: MeetingCounts;
}

export interface MeetingPage {
  /** Soonest first. */
  meetings: MeetingView[];
  /** Hand it back as `after` for the next page; null at the end. */
  next: string | null;
}

export interface MeetingsToAnswer {
  /** Soonest first, a few. */
  meetings: MeetingView[];
  /** All that wait for an answer. */
  total: number;
}

/** A series as it would be saved. */
export interface SeriesPreview extends SeriesWords {
  /** The first few dates. */
  dates: MeetingTime[];
  lastDate: MeetingTime;
}

export interface SavedSeries {
  seriesId: string;
  times: number;
  firstMeetingId: string;
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
  /** To all who may come: new dates are there. */
  | { event: 'series.created'; view: { seriesId: string } };

// --- In words, as people read them ----------------------------------------------------------------

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
