import { TIME_ZONE } from '../contract.ts';
import type { Way } from '../attendance/contract.ts';

export const logLimits = {
  reflection: 300,
  entriesOnPage: 20,
  /** In a file. Nobody is at three meetings on each day of a year. */
  rowsInFile: 1_000,
  /** Years that can be chosen, back from this one. */
  yearsBack: 10,
} as const;

/** One meeting in somebody's own log. */
export interface LogEntry {
  meetingId: string;
  name: string;
  startsAt: string;
  came: Way;
  minutes: number;
  /** Theirs alone; may be empty. */
  reflection: string;
}

export interface LogTotals {
  meetings: number;
  minutes: number;
}

/** A year as addresses have it: `2026` from January to December, `2026-27` from April to March. */
export interface LogYear {
  key: string;
  /** "April 2026 to March 2027". */
  label: string;
  kind: 'april' | 'calendar';
}

export interface LearningLog {
  year: LogYear;
  /** Newest first, those of April before those of January. */
  years: LogYear[];
  totals: LogTotals;
  /** Newest first. */
  entries: LogEntry[];
  page: number;
  pages: number;
}

export interface LogFile {
  fileName: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

// --- In words, the same on the screen, in a spreadsheet and on paper -------------------------------

export const LOG_COLUMNS = ['Date', 'Meeting', 'How', 'Minutes', 'What I take from it'] as const;

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** "14 October 2026". */
export const dayWords = (iso: string) => dayFormat.format(new Date(iso));

export const wayWords: Readonly<Record<Way, string>> = {
  there: 'In person',
  phone: 'By phone or online',
};

/** One entry, a word for each column. */
export function entryWords({ startsAt, name, came, minutes, reflection }: LogEntry): string[] {
  return [dayWords(startsAt), name, wayWords[came], String(minutes), reflection];
}

/** "4 hours 30 minutes". */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours > 0 ? [hours === 1 ? '1 hour' : `${hours} hours`] : []),
    ...(rest > 0 || hours === 0 ? [rest === 1 ? '1 minute' : `${rest} minutes`] : []),
  ];
  return parts.join(' ');
}

/** "3 meetings, 6 hours". */
export function totalWords({ meetings, minutes }: LogTotals): string {
  if (meetings === 0) return 'No meetings';
  return `${meetings === 1 ? '1 meeting' : `${meetings} meetings`}, ${lengthWords(minutes)}`;
}
