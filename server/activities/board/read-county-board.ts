import type { Types } from 'mongoose';

import { createRecent } from '../../lib/recent.ts';
import { oneForTools } from '../../lib/memory.ts';
import type { Tools } from '../../lib/tools.ts';
import { anyOf, notEarlierThan } from '../../lib/trusted-filters.ts';
import { Activity, type ActivityRecord } from '../activity.model.ts';
import { withLaterFields } from '../later-fields.ts';
import { entryOf, readClock, type EntryFacts } from './board-entry.ts';
import { textsOf } from './board-words.ts';
import { createCountyBoard, isBefore, type CountyBoard } from './county-board.ts';
import type { EntryWords } from './word-index.ts';

/** Counties whose boards a process holds at once. */
export const MOST_COUNTIES = 10;
const AT_ONCE = 500;
/** What only the open data is found by. */
const WITHOUT = '-openKeys -openWords';
/**
 * How far back what was written is asked for again. The database ends a transaction after a minute,
 * and the clocks of two machines that serve one county differ by less than another one.
 */
const LOOK_BACK_MS = 120_000;

/** A board, and how far it has followed the database. */
interface Followed {
  board: CountyBoard;
  /** What was written from this moment on, by the real clock, is asked for. */
  since: number;
  /** Which writing of an activity is on the board, or has taken it off, of those since then. */
  seen: Map<string, number>;
  /** Ends when what was being followed last is on the board, or could not be read. */
  running: Promise<unknown>;
  /** Begins after that. */
  next: Promise<void> | null;
}

const boardsOf = oneForTools(() => createRecent<Promise<Followed>>(MOST_COUNTIES));

/**
 * The board of the county as the database has it now, in whichever process it was changed. It is read
 * as a whole once; afterwards one question, answered from an index alone, tells what was written since.
 */
export async function readCountyBoard(tools: Tools, countyId: string): Promise<CountyBoard> {
  const boards = boardsOf(tools);
  const known = boards.get(countyId);
  const opening = known ?? openBoard(tools, countyId);
  if (!known) {
    boards.set(countyId, opening);
    opening.catch(() => boards.forget(countyId));
  }
  const followed = await opening;
  await catchUp(followed, countyId);
  followed.board.turnTo(readClock(tools.clock.now()));
  return followed.board;
}

async function openBoard({ clock }: Tools, countyId: string): Promise<Followed> {
  const since = Date.now() - LOOK_BACK_MS;
  const seen = new Map<string, number>();
  const read: Read[] = [];
  const all = Activity.find({ countyId, state: 'open' })
    .select(WITHOUT)
    .sort({ addedAt: -1, _id: -1 })
    .lean()
    .cursor({ batchSize: AT_ONCE });
  for await (const stored of all) {
    const one = readOne(stored);
    read.push(one);
    if (one.stamp >= since) seen.set(one.entry.id, one.stamp);
  }
  const board = createCountyBoard(readClock(clock.now()));
  // In the order of the board each one goes to its end, and nothing has to be moved.
  for (const part of inParts(
    read.sort((one, other) => (isBefore(one.entry, other.entry) ? -1 : 1)),
  )) {
    for (const { entry, words } of part) board.put(entry, words);
    await takeTurns();
  }
  return { board, since, seen, running: Promise.resolve(), next: null };
}

/** What the board needs of an activity, so that thousands are not held whole meanwhile. */
interface Read {
  entry: EntryFacts;
  words: EntryWords;
  stamp: number;
}

function readOne(stored: ActivityRecord): Read {
  const activity = withLaterFields(stored);
  return { entry: entryOf(activity), words: textsOf(activity), stamp: stampOf(activity) };
}

/**
 * Follows the database once for all who ask meanwhile. Who asks while that is going on waits for the
 * next time: what they have just written may have come too late for this one.
 */
function catchUp(followed: Followed, countyId: string): Promise<void> {
  followed.next ??= followed.running.then(() => {
    followed.next = null;
    const following = follow(followed, countyId);
    followed.running = following.catch(() => undefined);
    return following;
  });
  return followed.next;
}

/** Takes in what was written since the last time. Nothing, mostly. */
async function follow(followed: Followed, countyId: string): Promise<void> {
  const { board, seen } = followed;
  const startedAt = Date.now();
  const written = await Activity.find(
    { countyId, writtenAt: notEarlierThan(new Date(followed.since)) },
    { _id: 1, writtenAt: 1 },
  ).lean();
  const unseen = written.filter((one) => seen.get(one._id.toString()) !== stampOf(one));
  for (const part of inParts(unseen)) {
    for (const activity of await readWhole(part.map(({ _id }) => _id))) {
      const { entry, words, stamp } = readOne(activity);
      if (activity.state === 'open') board.put(entry, words);
      else board.remove(entry.id);
      seen.set(entry.id, stamp);
    }
  }
  followed.since = Math.max(followed.since, startedAt - LOOK_BACK_MS);
  for (const [id, stamp] of seen) if (stamp < followed.since) seen.delete(id);
}

function readWhole(ids: readonly Types.ObjectId[]): Promise<ActivityRecord[]> {
  return Activity.find({ _id: anyOf(ids) })
    .select(WITHOUT)
    .lean();
}

function stampOf({ writtenAt }: Pick<ActivityRecord, 'writtenAt'>): number {
  return writtenAt?.getTime() ?? 0;
}

function* inParts<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += AT_ONCE) yield items.slice(from, from + AT_ONCE);
}

/** Lets others be answered between two parts of a long piece of work. */
function takeTurns(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
