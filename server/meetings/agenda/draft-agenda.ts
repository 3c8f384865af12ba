import type { AgendaPart } from '../series.model.ts';
import { shareOutMinutes, total } from './contract.ts';
import { agendaKey } from './agenda-key.ts';

/** What stands on an agenda as long as no coordinator has said otherwise for the series. */
export const usualParts: readonly AgendaPart[] = [
  { title: 'Welcome and check-in', minutes: 10, at: 'start' },
  { title: 'What we said we would do', minutes: 10, at: 'start' },
  { title: 'One thing I’ll try', minutes: 10, at: 'end' },
];

interface Wish {
  key: string;
  title: string;
}

export interface DraftItem extends Wish {
  minutes: number;
}

/** Shorter than this there is no talking about anything. */
const SHORTEST_TALK = 15;
const MOST_TALKS = 6;
const OPEN_FLOOR = 'What you bring with you';

/**
 * An agenda out of what came up, the most wanted first, between the parts that come back each time. Its
 * minutes add up to the length of the meeting. Where that is short, the parts take half of it at most.
 *
 * @param length in minutes, at least 1
 */
export function draftAgenda(
  wishes: readonly Wish[],
  { parts, length }: { parts: readonly AgendaPart[]; length: number },
): DraftItem[] {
  const most = Math.floor(length / 2);
  const kept = parts.slice(0, most);
  const planned = total(kept.map(({ minutes }) => minutes));
  const partMinutes =
    planned <= most || kept.length === 0
      ? kept.map(({ minutes }) => minutes)
      : shareOutMinutes(
          kept.map(({ minutes }) => minutes),
          most,
        );
  const left = length - total(partMinutes);
  const room = Math.min(MOST_TALKS, Math.max(1, Math.floor(left / SHORTEST_TALK)));
  const talks = wishes.slice(0, room);
  const chosen = talks.length > 0 ? talks : [{ key: agendaKey('own', 'floor'), title: OPEN_FLOOR }];
  const talkMinutes = shareOutMinutes(
    chosen.map(() => 1),
    left,
  );
  const asItem = (part: AgendaPart, index: number) => ({
    key: agendaKey('part', String(index)),
    title: part.title,
    minutes: partMinutes[index] ?? 1,
    at: part.at,
  });
  const frame = kept.map(asItem);
  const at = (place: AgendaPart['at']) =>
    frame.filter((one) => one.at === place).map(({ at: _, ...item }) => item);
  return [
    ...at('start'),
    ...chosen.map(({ key, title }, index) => ({ key, title, minutes: talkMinutes[index] ?? 1 })),
    ...at('end'),
  ];
}
