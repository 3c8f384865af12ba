import type { SheetForm } from '../lib/sheet-rows.ts';
import { codeOf, severalOf, tickOf } from './code-words.ts';
import { columnWords, type SheetColumn } from './contract.ts';
import { readDate, readDates } from './read-dates.ts';
import { readDays, readSpan, readTimes } from './read-times.ts';

export interface Reason {
  column: string;
  sentence: string;
}

/** What a row says, in the fields of the form. Fields that it leaves blank are not in it. */
export interface ReadRow {
  id: string;
  organisation: string;
  form: SheetForm;
  /** What was left out of it, and why. */
  reasons: Reason[];
}

type Cells = Partial<Record<SheetColumn, string>>;

/** A row by what its columns are. Pure: the same cells say the same on any day. */
export function readRow(cells: readonly string[], mapping: readonly (SheetColumn | '')[]): ReadRow {
  const said: Cells = {};
  mapping.forEach((column, at) => {
    const cell = (cells[at] ?? '').trim();
    if (column !== '' && cell !== '') said[column] ??= cell;
  });
  const reasons: Reason[] = [];
  const form: SheetForm = {
    ...plainFields(said),
    ...codedFields(said, reasons),
    ...costFields(said),
    ...placeFields(said, reasons),
    ...timeFields(said, reasons),
  };
  return { id: said.id ?? '', organisation: said.organisation ?? '', form, reasons };
}

const onOneLine = ['name', 'town', 'email', 'website'] as const;

function plainFields(said: Cells): SheetForm {
  const form: SheetForm = {};
  for (const field of onOneLine) {
    if (said[field] !== undefined) form[field] = oneLine(said[field]);
  }
  if (said.description !== undefined) form.description = said.description;
  if (said.firstVisit !== undefined) form.firstVisit = said.firstVisit;
  if (said.phone !== undefined) form.phone = withNought(oneLine(said.phone), said);
  for (const field of ['minimumAge', 'maximumAge'] as const) {
    // "18+", "55 and over"
    if (said[field] !== undefined) form[field] = /^\d{1,3}/.exec(said[field])?.[0] ?? said[field];
  }
  return form;
}

/**
 * Spreadsheets take a number for a number, and leave out the nought that it begins with. What was
 * exported from here is taken as it stands.
 */
function withNought(text: string, { id }: Cells): string {
  return id === undefined && /^[1-9]\d{8,9}$/.test(text) ? `0${text}` : text;
}

const coded = [
  ...(['whatMatters', 'partOfDay', 'attendanceMode', 'joinRoute', 'access', 'freq'] as const),
  ...(['commitment', 'rejoin', 'groupSize', 'forWhom', 'ordinal'] as const),
  ...(['isFree', 'socialAfter', 'meetsAtDoor', 'hasBuddy'] as const),
] as const;

function codedFields(said: Cells, reasons: Reason[]): SheetForm {
  const form: SheetForm = {};
  for (const column of coded) {
    const cell = said[column];
    if (cell === undefined) continue;
    const words = severalOf.has(column) ? cell.split(/[;,\n|]/) : [cell];
    const codes = words
      .filter((word) => word.trim() !== '')
      .map((word) => (tickOf.has(column) ? ticked(word) : codeOf(column, word)));
    const known = codes.flatMap((code) => (code === undefined ? [] : [code]));
    if (known.length < codes.length) {
      reasons.push({
        column: columnWords[column],
        sentence: `“${short(cell)}” is not one of the words for this. What is not known is left out.`,
      });
    }
    if (known.length > 0) form[column] = severalOf.has(column) ? known : (known[0] ?? '');
  }
  return form;
}

function ticked(word: string): string | undefined {
  if (/^\s*(?:y|yes|true|x|✓|1)\s*$/i.test(word)) return 'yes';
  return /^\s*(?:n|no|false|0|-)\s*$/i.test(word) ? '' : undefined;
}

/** Where a price is given, it is not free, unless the price is nothing or another column says so. */
function costFields({ costWords, isFree }: Cells): SheetForm {
  if (costWords === undefined) return {};
  const words = oneLine(costWords);
  if (isFree !== undefined) return { costWords: words };
  if (/^(?:free|nil|none|no charge|£?0(?:\.00?)?)$/i.test(words)) return { isFree: 'yes' };
  const price = /^\d+(?:\.\d{1,2})?$/.test(words) ? `£${words}` : words;
  return { costWords: price, isFree: '' };
}

const POSTCODE = /^([A-PR-UWYZ][A-HK-Z]?\d[A-Z\d]?)\s*(\d[ABD-HJLNP-UW-Z]{2})$/i;

/** A postcode stands at the end of the place. One that is none is left out, and said. */
function placeFields({ placeWords, postcode }: Cells, reasons: Reason[]): SheetForm {
  const place = placeWords === undefined ? '' : lines(placeWords).join(', ');
  if (postcode === undefined) return place === '' ? {} : { placeWords: place };
  const [, out, into] = POSTCODE.exec(postcode.trim()) ?? [];
  if (out === undefined || into === undefined) {
    const sentence = `“${short(postcode)}” is not a whole postcode. It is left out.`;
    reasons.push({ column: columnWords.postcode, sentence });
    return place === '' ? {} : { placeWords: place };
  }
  const whole = `${out} ${into}`.toUpperCase();
  if (place.toUpperCase().includes(whole)) return { placeWords: place };
  return { placeWords: [place, whole].filter((part) => part !== '').join(', ') };
}

/** Fixed times where days and hours say so; else the words as they stand. */
function timeFields(said: Cells, reasons: Reason[]): SheetForm {
  const form: SheetForm = {};
  const found = said.days === undefined ? null : readDays(said.days);
  if (found && found.days.length > 0) form.days = found.days;
  const span = spanOf(said);
  const { startsOn, moreDates } = datesOf(said, reasons);
  const endsOn = readDate(said.endsOn ?? '');
  if (startsOn !== '') form.startsOn = startsOn;
  if (endsOn !== '') form.endsOn = endsOn;
  if (moreDates.length > 0) form.moreDates = moreDates;
  const ordinal = found?.ordinal ?? '';
  const isFixed = span !== null && (said.freq !== undefined || (found?.isWhole ?? startsOn !== ''));
  if (isFixed && (found?.days.length || said.freq !== undefined || startsOn !== '')) {
    Object.assign(form, span);
    if (ordinal !== '') form.ordinal = ordinal;
    if (said.freq === undefined) {
      form.freq = moreDates.length > 0 ? 'once' : freqOf(found?.days.length ?? 0, ordinal);
    }
  }
  const words = said.whenWords ?? (form.opensAt === undefined ? asWords(said) : '');
  if (words !== '') form.whenWords = oneLine(words);
  return form;
}

/** The first date, and those beside it. A list of others may hold all of them in one column. */
function datesOf({ startsOn = '', moreDates = '' }: Cells, reasons: Reason[]) {
  const [inFirst, inMore] = [readDates(startsOn), readDates(moreDates)];
  if (!inMore.isWhole) {
    const sentence = `“${short(moreDates)}” is not all dates. What is none is left out.`;
    reasons.push({ column: columnWords.moreDates, sentence });
  }
  // Something that is said beside a date may take it back: "12 December 2026, if it is dry".
  const [first = '', ...besides] = inFirst.isWhole ? inFirst.dates : [];
  return { startsOn: first, moreDates: [...besides, ...inMore.dates] };
}

function freqOf(days: number, ordinal: string): string {
  if (ordinal !== '') return 'monthly';
  return days > 0 ? 'weekly' : 'once';
}

function spanOf({ opensAt, closesAt, times }: Cells) {
  if (opensAt !== undefined && closesAt !== undefined) return readSpan(opensAt, closesAt);
  return times === undefined ? null : readTimes(times);
}

/** "Mondays in term, 7 to 8.30" */
function asWords({ days, times, opensAt, closesAt, startsOn }: Cells): string {
  const hours = times ?? [opensAt, closesAt].filter((one) => one !== undefined).join(' to ');
  return [days, startsOn, hours].filter((one) => one !== undefined && one !== '').join(', ');
}

const lines = (text: string) => text.split(/\s*\n\s*/).filter((line) => line !== '');
const oneLine = (text: string) => lines(text).join(' ');
const short = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
