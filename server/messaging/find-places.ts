import type { Types } from 'mongoose';

import { anyOf, within, type anyOfOrBeginning } from '../lib/trusted-filters.ts';
import { Message, placesWith, wordsKey, type MessageRecord } from './message.model.ts';

export type MessagePlace = Pick<MessageRecord, 'roomId' | 'sentAt' | 'seq'>;

/** What a message has to have, as a condition on its words. */
export type Term = ReturnType<typeof anyOfOrBeginning>;

export interface Hunt {
  roomIds: readonly Types.ObjectId[];
  /** All of these have to fit. */
  terms: readonly Term[];
  /** Milliseconds; from the first on, up to and without the second. */
  from: number;
  until: number;
  /** Only what comes after this place, newest first. */
  after: MessagePlace | null;
  limit: number;
  now: number;
}

interface Found {
  /** Newest first: the limit and one more at most. */
  places: MessagePlace[];
  /** What is older was not looked through; null where all was. */
  searchedTo: number | null;
}

/** So many messages with one word are looked at in one search, however many there are. */
const MOST = 2_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How far back a search may look, the farthest first. The second are for words said all day. */
const far = [Infinity, 240 * DAY_MS, 30 * DAY_MS];
const near = [4 * DAY_MS, 12 * HOUR_MS, HOUR_MS];

/**
 * Finds the newest messages of these rooms in which every term fits. The rarest term leads: its
 * messages are looked at, as far back as there are not too many of them, and the others are asked of
 * those alone. Whoever wants what is older goes to the next page. So the work of one search has a
 * bound, whatever the number of messages and however frequent the words; counting for it reads the
 * index alone, and so does a search for one word.
 */
export async function findPlaces(hunt: Hunt): Promise<Found> {
  const { roomIds, terms, after, limit } = hunt;
  const until = after ? Math.min(hunt.until, after.sentAt.getTime() + 1) : hunt.until;
  const reach = (await findReach(hunt, until, far)) ??
    (await findReach(hunt, until, near)) ?? {
      from: Math.max(hunt.from, newest(hunt, until) - HOUR_MS),
      leading: terms[0],
    };
  const { from, leading } = reach;
  const places = await Message.aggregate<MessagePlace>(
    placesWith({
      leading: { roomId: anyOf(roomIds), words: leading, sentAt: between(from, until) },
      others: terms.filter((term) => term !== leading),
      after,
      limit: limit + 1,
    }),
  ).hint(wordsKey);
  return { places, searchedTo: from <= hunt.from ? null : from };
}

interface Reach {
  from: number;
  leading: Term | undefined;
}

/** The farthest of these lengths in which some term is not too frequent, and the rarest term there. */
async function findReach(
  hunt: Hunt,
  until: number,
  lengths: readonly number[],
): Promise<Reach | null> {
  const starts = new Set(
    lengths.map((length) => Math.max(hunt.from, newest(hunt, until) - length)),
  );
  const reaches = await Promise.all(
    [...starts].map(async (from) => ({ from, ...(await findRarest(hunt, from, until)) })),
  );
  return reaches.find(({ count }) => count <= MOST) ?? null;
}

async function findRarest({ roomIds, terms }: Hunt, from: number, until: number) {
  const counts = await Promise.all(
    terms.map(async (term) => ({
      leading: term,
      count: await Message.countDocuments({
        ...{ roomId: anyOf(roomIds), words: term, sentAt: between(from, until) },
      })
        .limit(MOST + 1)
        .hint(wordsKey),
    })),
  );
  return counts.reduce((rarest, one) => (one.count < rarest.count ? one : rarest));
}

function between(from: number, until: number) {
  return within({ from: new Date(from), until: new Date(until) });
}

/** Nothing is newer: an end that lies in the future counts as now. */
function newest({ now }: Hunt, until: number): number {
  return Math.min(until, now + 1);
}

export function byRoom(places: readonly MessagePlace[]): Map<string, MessagePlace[]> {
  const rooms = new Map<string, MessagePlace[]>();
  for (const place of places) {
    const inRoom = rooms.get(place.roomId.toString());
    if (inRoom) inRoom.push(place);
    else rooms.set(place.roomId.toString(), [place]);
  }
  return rooms;
}
