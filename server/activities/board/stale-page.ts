import { hasBit, placesIn } from '../../lib/bit-set.ts';
import { codeOf, trustedSince, type BoardEntry } from './board-entry.ts';
import type { CountyBoard } from './county-board.ts';

/** A stale activity, with the moment that it was last vouched for. */
interface Stale {
  id: string;
  since: number;
}

export interface StalePage {
  ids: string[];
  /** Hand it back as `after` for the next page; null at the end. */
  next: string | null;
}

interface Wanted {
  /** Those that somebody is asked to check, or those of which nobody is asked. */
  isAsked: boolean;
  after: string;
  most: number;
}

/** Of which a date can tell. */
const LAST_MOMENT = 8.64e15;

/** A page of what is stale: reported wrong and never checked first, then the oldest check first. */
export function stalePageOf(board: CountyBoard, { isAsked, after, most }: Wanted): StalePage {
  const from = readPlace(after);
  const asked = board.passing('asked');
  const first: Stale[] = [];
  for (const place of placesIn(board.passing(codeOf('trust', 'stale')))) {
    const entry = board.entries[place];
    if (!entry || hasBit(asked, place) !== isAsked) continue;
    const one = staleOf(entry);
    if (!from || isSooner(from, one)) keepFirst(first, one, most + 1);
  }
  const page = first.slice(0, most);
  const last = first.length > most ? page.at(-1) : undefined;
  return { ids: page.map(({ id }) => id), next: last ? `${last.since}-${last.id}` : null };
}

const staleOf = (entry: BoardEntry): Stale => ({ id: entry.id, since: trustedSince(entry) });

function isSooner(one: Stale, other: Stale): boolean {
  return one.since === other.since ? one.id < other.id : one.since < other.since;
}

/** Puts it among the first ones so far, of which there are few. */
function keepFirst(first: Stale[], one: Stale, most: number): void {
  const last = first.length === most ? first.at(-1) : undefined;
  if (last && !isSooner(one, last)) return;
  const place = first.findIndex((other) => isSooner(one, other));
  first.splice(place === -1 ? first.length : place, 0, one);
  if (first.length > most) first.pop();
}

/** Nothing for what no page of ours has given. */
function readPlace(after: string): Stale | null {
  const [, since = '', id = ''] = /^(\d{1,16})-([0-9a-f]{24})$/.exec(after) ?? [];
  return id === '' || Number(since) > LAST_MOMENT ? null : { since: Number(since), id };
}
