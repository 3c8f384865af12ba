import type { FormValues } from '#app/lib/read-form.ts';
import {
  agendaLimits,
  shareOutMinutes,
  total,
  type AgendaView,
} from '#server/meetings/agenda/contract.ts';

/** One item as the form has it: what was typed, whether it can be kept or not. */
export interface AgendaRow {
  key: string;
  title: string;
  minutes: string;
}

export type Wish = Pick<AgendaRow, 'key' | 'title'>;

/** What one press does with the rows: `up:KEY`, `down:KEY`, `off:KEY`, `on:KEY`, `new` or `share`. */
interface Press {
  press: string;
  /** What came up, to be put on. */
  wishes: readonly Wish[];
  /** Of the meeting, in minutes. */
  length: number;
  /** For an item of one's own. */
  newKey: string;
}

export const rowField = (name: keyof AgendaRow, index: number) => `${name}-${index}`;
const everyTimeField = (index: number) => `everyTime-${index}`;

/** The agenda as it stands, as rows. */
export function rowsOf({ items }: Pick<AgendaView, 'items'>): AgendaRow[] {
  return items.map(({ key, title, minutes }) => ({ key, title, minutes: String(minutes) }));
}

/** The rows of a posted form, in the order in which they stood there. */
export function readRows(values: FormValues): AgendaRow[] {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const rows: AgendaRow[] = [];
  for (let index = 0; index < agendaLimits.items; index += 1) {
    const key = text(rowField('key', index));
    if (key === undefined) break;
    const row = {
      title: text(rowField('title', index)) ?? '',
      minutes: text(rowField('minutes', index)) ?? '',
    };
    rows.push({ key: withKind(key, text(everyTimeField(index)) !== undefined), ...row });
  }
  return rows;
}

/** An item of a coordinator's own is for this date, or comes back on each: its key says which. */
function withKind(key: string, isEveryTime: boolean): string {
  return comesFromNowhere(key) ? key.replace(/^\w+/, isEveryTime ? 'part' : 'own') : key;
}

/** The same for an item whether it comes back or not. */
export const rowId = (key: string) => (comesFromNowhere(key) ? key.replace(/^\w+/, 'row') : key);

/** Only what did not come up by itself can come back every time. */
export const comesFromNowhere = (key: string) => /^(own|part):/.test(key);
export const isEveryTime = (key: string) => key.startsWith('part:');

const minutesOf = ({ minutes }: AgendaRow) => (/^\d{1,3}$/.test(minutes) ? Number(minutes) : 0);

/** What the items take together; what is no number counts as nothing. */
export const minutesTaken = (rows: readonly AgendaRow[]) => total(rows.map(minutesOf));

/** The rows after one press. A press that fits none of them changes nothing. */
export function arrange(
  rows: readonly AgendaRow[],
  { press, wishes, length, newKey }: Press,
): AgendaRow[] {
  const [deed = '', ...rest] = press.split(':');
  const key = rest.join(':');
  const isMeant = (row: AgendaRow) => rowId(row.key) === rowId(key);
  const place = rows.findIndex(isMeant);
  if (deed === 'up') return moveRow(rows, place, place - 1);
  if (deed === 'down') return moveRow(rows, place, place + 1);
  if (deed === 'off') return rows.filter((row) => !isMeant(row));
  if (deed === 'share') return share(rows, length);
  if (rows.length >= agendaLimits.items) return [...rows];
  const free = Math.max(5, Math.min(15, length - minutesTaken(rows)));
  const minutes = String(free);
  if (deed === 'new') return putOn(rows, { key: newKey, title: '', minutes });
  const wish = place < 0 ? wishes.find((one) => one.key === key) : undefined;
  return deed === 'on' && wish ? putOn(rows, { ...wish, minutes }) : [...rows];
}

/** One row to another place. Where there is no such place all stay. */
export function moveRow(rows: readonly AgendaRow[], from: number, to: number): AgendaRow[] {
  const moved = rows[from];
  if (!moved || to < 0 || to >= rows.length) return [...rows];
  const others = rows.filter((_, index) => index !== from);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

/** Behind the last talk, before what closes each meeting. */
function putOn(rows: readonly AgendaRow[], row: AgendaRow): AgendaRow[] {
  const lastTalk = rows.findLastIndex(({ key }) => !isEveryTime(key));
  const place = lastTalk < 0 ? rows.length : lastTalk + 1;
  return [...rows.slice(0, place), row, ...rows.slice(place)];
}

function share(rows: readonly AgendaRow[], length: number): AgendaRow[] {
  if (rows.length === 0 || rows.length > length) return [...rows];
  const shares = shareOutMinutes(rows.map(minutesOf), length);
  return rows.map((row, index) => ({ ...row, minutes: String(shares[index]) }));
}

/** "All 120 minutes are planned." */
export function timeWords(rows: readonly AgendaRow[], length: number): string {
  const taken = minutesTaken(rows);
  if (taken === length) return `All ${length} minutes are planned.`;
  if (taken < length)
    return `${taken} of ${length} minutes are planned: ${length - taken} are free.`;
  return `${taken} minutes are planned, ${taken - length} more than the ${length} there are.`;
}
