import { longDateNear } from '#app/lib/dates.ts';
import type { Choice } from '#app/ui/select-field.tsx';
import type { PersonCard } from '#server/accounts/contract.ts';

import type { Asked } from './search-words.ts';

interface Facts {
  rooms: readonly Choice[];
  /** Whom the name was taken for, since several people may be called alike. */
  writers: readonly PersonCard[] | null;
  now: string;
}

/** "Only in Fenwold, written by Hazel Quickset, from Sunday 1 November." Blank where nothing narrows. */
export function narrowedInWords(
  { room, person, from, to }: Asked,
  { rooms, writers, now }: Facts,
): string {
  if (writers?.length === 0) return `Nobody whom you can find is called “${person}”.`;
  const words = [
    room === '' ? '' : `in ${rooms.find(({ value }) => value === room)?.label ?? 'one room'}`,
    writers === null ? '' : `written by ${namesInWords(writers)}`,
    from === '' ? '' : `from ${longDateNear(from, now)}`,
    to === '' ? '' : `up to ${longDateNear(to, now)}`,
  ].filter((part) => part !== '');
  return words.length === 0 ? '' : `Only ${words.join(', ')}.`;
}

/** More names would be no help. */
const MOST_NAMES = 3;

function namesInWords(people: readonly PersonCard[]): string {
  const names = people.map(({ name }) => name);
  const others = names.length - MOST_NAMES;
  const parts = others > 1 ? [...names.slice(0, MOST_NAMES), `${others} others`] : names;
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(Boolean).join(' or ');
}
