import {
  accessWords,
  commitmentWords,
  dayWords,
  frequencyWords,
  joinWords,
  mattersWords,
  modeWords,
  ordinalWords,
  partWords,
  rejoinWords,
  sizeWords,
  whomWords,
  type SheetColumn,
} from './contract.ts';

/** The words for each code in a spreadsheet: those on screen, so that anybody can read and type them. */
export const codeWords: Partial<Record<SheetColumn, Readonly<Record<string, string>>>> = {
  whatMatters: mattersWords,
  freq: frequencyWords,
  days: dayWords,
  ordinal: ordinalWords,
  partOfDay: partWords,
  attendanceMode: modeWords,
  joinRoute: joinWords,
  access: accessWords,
  commitment: commitmentWords,
  rejoin: rejoinWords,
  groupSize: sizeWords,
  forWhom: whomWords,
};

/** What people type besides. */
const otherWords: Partial<Record<SheetColumn, Readonly<Record<string, string>>>> = {
  freq: {
    ...{ weekly: 'weekly', fortnightly: 'fortnightly', monthly: 'once a month' },
    // As it was called before there could be several dates.
    once: 'on one date only',
  },
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
