import type { FormValues } from '#app/lib/read-form.ts';
import { pollsLimits } from '#server/meetings/polls/contract.ts';

/** One possible time as it was typed. */
export interface PollRow {
  day: string;
  startTime: string;
}

export const rowField = (name: keyof PollRow, index: number) => `${name}-${index}`;

/** Rows that are there at first. */
export const FIRST_ROWS = 5;

const words = ['name', 'minutes', 'closesOn', 'place', 'phone', 'link'] as const;

type Words = { [Name in (typeof words)[number] | 'clientId']?: string | undefined };

export interface TypedPoll extends Words {
  audience: string[];
  rows: PollRow[];
  /** Rows to show, some of them blank. */
  shown: number;
}

/** The fields in page order, as the error summary names them. */
export const pollFields = [
  ...['name', 'audience', 'minutes', 'times'],
  ...Array.from({ length: pollsLimits.times.max }, (_, index) => [
    rowField('day', index),
    rowField('startTime', index),
  ]).flat(),
  ...['closesOn', 'place', 'phone', 'link', 'checked'],
];

/** The rows in which something was typed, in their order, so that errors name the rows that come back. */
export function readTypedPoll(values: FormValues): TypedPoll {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const all = Array.from({ length: pollsLimits.times.max }, (_, index) => index);
  const posted = all.filter((index) => text(rowField('day', index)) !== undefined);
  const rows = posted.map((index) => ({
    day: text(rowField('day', index)) ?? '',
    startTime: text(rowField('startTime', index)) ?? '',
  }));
  const typed = [...words, 'clientId' as const].flatMap((name) => {
    const value = text(name);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...(Object.fromEntries(typed) as Words),
    audience: [values.audience ?? []].flat(),
    rows: rows.filter(({ day, startTime }) => day !== '' || startTime !== ''),
    shown: Math.max(posted.length, FIRST_ROWS),
  };
}

/** The same with room for one more time. */
export function withAnotherRow(typed: TypedPoll): TypedPoll {
  return { ...typed, shown: Math.min(typed.shown + 1, pollsLimits.times.max) };
}
