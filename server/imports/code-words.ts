import type { SheetColumn } from './contract.ts';

/**
 * The words for each code in a spreadsheet: those on screen, so that what is exported can be read,
 * and typed, by anybody. A test compares them with the codes of `activities`.
 */
export const codeWords: Partial<Record<SheetColumn, Readonly<Record<string, string>>>> = {
  whatMatters: {
    company: 'Company',
    outdoors: 'Outdoors',
    making: 'Making things',
    moving: 'Moving',
    music: 'Music',
    food: 'Food',
    learning: 'Learning',
    caring: 'Caring for someone',
    grief: 'Grief',
    money: 'Money',
    helping: 'Helping others',
  },
  freq: {
    weekly: 'Every week',
    fortnightly: 'Every other week',
    monthly: 'Once a month',
    once: 'On one date only',
  },
  days: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  ordinal: { '1': 'First', '2': 'Second', '3': 'Third', '4': 'Fourth', '-1': 'Last' },
  partOfDay: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  attendanceMode: {
    inPerson: 'In person',
    phone: 'By phone',
    video: 'By video',
    homeVisit: 'Home visit',
  },
  joinRoute: {
    walkIn: 'Walk in',
    selfBook: 'Book yourself',
    referralOnly: 'Through a link worker',
  },
  access: {
    stepFree: 'Step-free',
    toilet: 'Accessible toilet',
    quietSpace: 'Quiet space',
    carerWelcome: 'Carers welcome',
    interpreter: 'Interpreter',
    transport: 'Help with transport',
    parking: 'Parking',
  },
  commitment: {
    dropIn: 'Drop in now and then',
    weekly: 'Come each time',
    course: 'A course with an end',
  },
  rejoin: {
    anyTime: 'Come back at any time',
    waitingList: 'By the waiting list',
    freshReferral: 'By asking to join again',
  },
  groupSize: { small: 'Up to 8 people', medium: '9 to 20 people', large: 'More than 20 people' },
  forWhom: { everyone: 'Everyone together', women: 'Women only', men: 'Men only' },
};

/** What people type besides. */
const otherWords: Partial<Record<SheetColumn, Readonly<Record<string, string>>>> = {
  freq: { weekly: 'weekly', fortnightly: 'fortnightly', monthly: 'monthly', once: 'once' },
  attendanceMode: { inPerson: 'face to face', phone: 'telephone', video: 'online' },
  joinRoute: { walkIn: 'drop in', selfBook: 'self referral', referralOnly: 'referral' },
  forWhom: { everyone: 'mixed', women: 'women', men: 'men' },
  access: { stepFree: 'wheelchair access', toilet: 'disabled toilet', parking: 'car park' },
};

/** Fields that hold several of their codes. */
export const severalOf: ReadonlySet<SheetColumn> = new Set([
  'whatMatters',
  'days',
  'partOfDay',
  'attendanceMode',
  'access',
]);
export const tickOf: ReadonlySet<SheetColumn> = new Set([
  'isFree',
  'socialAfter',
  'meetsAtDoor',
  'hasBuddy',
]);

/** Words for the columns that are only read. */
export const knownCodeWords: Readonly<Record<string, string>> = {
  fresh: 'Fresh',
  ageing: 'Ageing',
  stale: 'Stale',
  unknown: 'Never checked',
  provider: 'The activity provider',
  rang: 'A colleague who rang',
  wrote: 'Whoever typed it in',
  roomNow: 'Room now',
  shortWait: 'Short wait',
  longWait: 'Long wait',
  closed: 'Closed',
  notKnown: 'Not known',
};

/** Small letters and digits alone: how words of a spreadsheet are compared. */
export function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLocaleLowerCase('en-GB');
}

/** The code that these words stand for. */
export function codeOf(column: SheetColumn, words: string): string | undefined {
  const asked = plain(words);
  const among = (all: Readonly<Record<string, string>> = {}) =>
    Object.entries(all).find(([code, said]) => plain(said) === asked || plain(code) === asked)?.[0];
  return among(codeWords[column]) ?? among(otherWords[column]);
}
