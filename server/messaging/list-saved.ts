import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { messagingLimits, type SavedPage } from './contract.ts';
import { listSavedInput } from './inputs.ts';
import { viewMessages } from './message-views.ts';
import { Message } from './message.model.ts';
import { nameRooms } from './name-rooms.ts';
import { RoomMembership, type RoomMembershipRecord } from './room-membership.model.ts';
import { Room } from './room.model.ts';

const LIMIT = messagingLimits.savedOnPage;

/** What I saved in the rooms I am in, saved last first, a page at a time. Four queries at most. */
export async function listSaved(tools: Tools, actor: Actor, raw: unknown = {}): Promise<SavedPage> {
  const { before } = parseInput(listSavedInput, raw);
  const { personId, countyId } = actor;
  const places = await RoomMembership.find({ personId, state: 'active', countyId }).lean();
  const all = places.flatMap(savedIn).sort(savedLast);
  const left = before === undefined ? all : all.slice(placeAfter(all, before));
  const page = left.slice(0, LIMIT);
  if (page.length === 0) return { saved: [], next: null };

  const [messages, rooms] = await Promise.all([
    Message.find({ $or: page.map(({ roomId, seq }) => ({ roomId, seq })), countyId }).lean(),
    Room.find({ _id: anyOf(page.map(({ roomId }) => roomId)), countyId }).lean(),
  ]);
  const [views, names] = await Promise.all([
    viewMessages(tools, messages),
    nameRooms(tools, actor, rooms),
  ]);
  const viewOf = new Map(views.map((view) => [`${view.roomId}:${view.seq}`, view]));
  const saved = page.flatMap(({ roomId, seq, at }) => {
    const message = viewOf.get(`${roomId.toString()}:${seq}`);
    const room = names.get(roomId.toString());
    return message && room ? [{ message, room, savedAt: at.toISOString() }] : [];
  });
  const last = page.at(-1);
  return { saved, next: last && left.length > LIMIT ? cursorOf(last) : null };
}

interface Saved {
  roomId: RoomMembershipRecord['roomId'];
  seq: number;
  at: Date;
}

function savedIn({ roomId, saved = [] }: RoomMembershipRecord): Saved[] {
  return saved.map(({ seq, at }) => ({ roomId, seq, at }));
}

type Place = Pick<Saved, 'at' | 'seq'> & { roomId: { toString(): string } };

function savedLast(one: Place, other: Place): number {
  const byTime = other.at.getTime() - one.at.getTime();
  return byTime || other.seq - one.seq || compareIds(other.roomId, one.roomId);
}

function compareIds(one: Place['roomId'], other: Place['roomId']): number {
  return one.toString().localeCompare(other.toString(), 'en-GB');
}

function cursorOf({ at, seq, roomId }: Saved): string {
  return [at.getTime(), seq, roomId].join('.');
}

/** Where the list goes on: also where the last one shown was let go meanwhile. */
function placeAfter(all: readonly Saved[], cursor: string): number {
  const [at = '', seq = '', roomId = ''] = cursor.split('.');
  const shown = { at: new Date(Number(at)), seq: Number(seq), roomId };
  const found = all.findIndex((one) => savedLast(shown, one) < 0);
  return found === -1 ? all.length : found;
}
