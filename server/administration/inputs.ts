import { z } from 'zod';

import { administrationLimits, lineWays, type HelpLine } from './contract.ts';

const limits = administrationLimits;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Letters, marks and signs on one line. */
const oneLine = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u;

function line(longest: number) {
  return z
    .string('Type words here.')
    .trim()
    .normalize('NFC')
    .max(longest, `Make this shorter: ${longest} characters at most.`)
    .regex(oneLine, 'Use letters, digits and signs on one line.');
}

/** Short ones too: 999, 116 123, 85258. */
const dialled = line(limits.number).regex(
  /^\+?\(?\d[\d ()-]{1,28}(?: ?ext\.? ?\d{1,6})?$/i,
  'Type the number as it is dialled, for example 116 123.',
);

const lineInput = z.object({
  name: line(limits.name).min(1, 'Type whose line it is.'),
  way: z.enum(lineWays, 'Choose whether one rings or texts.'),
  number: dialled,
  words: line(limits.words),
});

/** After Guard has asked to look again. */
const checked = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.enum(['yes', 'on']).optional(),
);

/** A day from tomorrow on, since a review for today would be due at once. */
function reviewBy(now: Date) {
  const first = dayOf(now);
  const last = dayOf(new Date(now.getTime() + limits.reviewDays * DAY_MS));
  return z.string('Choose a day.').refine((day) => isDay(day) && day > first && day <= last, {
    error: 'Choose a day after today and within two years.',
  });
}

/** "2026-10-14", by the day in UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(moment.getTime()) && dayOf(moment) === text
  );
}

const rows = Array.from({ length: limits.lines }, (_, index) => index + 1);

/**
 * The rows of the form carry their number in the name of the field: `name1`, `number1`, `name2`. A
 * row without words is left out. All that is wrong is told at once.
 */
export function changeHelpLinesInput(now: Date) {
  return z.record(z.string(), z.unknown()).transform((typed, context) => {
    function read<Schema extends z.ZodType>(schema: Schema, value: unknown, nameOf: NameOf) {
      const parsed = schema.safeParse(value);
      for (const { path, message } of parsed.error?.issues ?? []) {
        context.addIssue({ code: 'custom', path: [nameOf(String(path[0] ?? ''))], message });
      }
      return parsed.data;
    }
    const lines = rows.flatMap((row): (HelpLine & { row: number })[] => {
      const written = rowOf(typed, row);
      if (written === null) return [];
      const line = read(lineInput, written, (field) => `${field}${row}`);
      return line ? [{ ...line, row }] : [];
    });
    const day = read(reviewBy(now), typed.reviewBy, () => 'reviewBy') ?? '';
    const answer = read(checked, typed.checked, () => 'checked');
    if (rows.every((row) => rowOf(typed, row) === null)) {
      context.addIssue({ code: 'custom', path: ['name1'], message: 'Keep at least one line.' });
    }
    return { lines, reviewBy: day, checked: answer };
  });
}

type NameOf = (field: string) => string;

/** Null where nothing is written in the row; the choice between ringing and texting is not writing. */
function rowOf(typed: Readonly<Record<string, unknown>>, row: number) {
  const at = (field: keyof HelpLine) => typed[`${field}${row}`] ?? '';
  const [name, number, words] = [at('name'), at('number'), at('words')];
  if ([name, number, words].every((value) => value === '')) return null;
  return { name, way: at('way'), number, words };
}

/** An id is judged by the query: an unknown organisation and a malformed id look alike. */
export function changeSafeguardingLeadInput(now: Date) {
  return z.object({
    organisationId: z.string('We could not read that.').max(64, 'We could not read that.'),
    role: line(limits.role).min(1, 'Type a name or a role.'),
    phone: dialled,
    words: line(limits.leadWords).default(''),
    reviewBy: reviewBy(now),
    checked,
  });
}

export const choreInput = z.object({ key: z.string('We could not read that.').max(64) });
