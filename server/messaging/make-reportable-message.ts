import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Reportable, ThingPlace } from '../lib/reportable.ts';
import { formatText } from '../lib/text/format-text.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { changeMessage } from './change-message.ts';
import { EarlierText } from './earlier-text.model.ts';
import { wordsAndFiles } from './file-views.ts';
import { isGone, Message, type MessageRecord } from './message.model.ts';
import { isId, requireRoom } from './require-room.ts';
import { RoomMembership } from './room-membership.model.ts';
import { Room } from './room.model.ts';

/** How many are shown before a reported message, and how many after it: five with itself. */
const AROUND = 2;
const MOST_EARLIER = 5;

/** Messages as moderation handles them. Only what somebody in the room has reported is ever asked for. */
export function makeReportableMessage(tools: Tools): Reportable<Actor> {
  return {
    isPrivate: true,
    find,
    show,
    listConcerned,
    hide: ({ rule, ...place }) => change(tools, place, rule),
    restore: (place) => change(tools, place, null),
  };
}

async function find(actor: Actor, messageId: string) {
  const message = await findMessage({ countyId: actor.countyId, thingId: messageId });
  if (!message) throw notThere();
  const roomId = message.roomId.toString();
  await requireRoom(actor, roomId);
  if (isGone(message)) throw notThere();
  const path = `/rooms/${roomId}?after=${message.seq - 1}#message-${messageId}`;
  const authorId = message.authorId.toString();
  return { authorId, title: null, body: wordsAndFiles(message), path };
}

function notThere(): NotFoundError {
  return new NotFoundError('We could not find that message. It may have been taken back.');
}

async function findMessage({ countyId, thingId }: ThingPlace): Promise<MessageRecord | null> {
  return isId(thingId) ? Message.findOne({ _id: thingId, countyId }).lean() : null;
}

async function show(place: ThingPlace) {
  const message = await findMessage(place);
  if (!message) return null;
  const [earlier, around] = await Promise.all([
    EarlierText.find({ messageId: message._id }).sort({ _id: -1 }).limit(MOST_EARLIER).lean(),
    readAround(message),
  ]);
  const before = earlier.map(({ text, at }) => ({ body: formatText(text), at: at.toISOString() }));
  const [last, ...others] = before;
  const isTakenBack = message.deletedAt !== null;
  return {
    authorId: message.authorId.toString(),
    title: null,
    body: isTakenBack ? (last?.body ?? []) : wordsAndFiles(message),
    state: stateOf(message),
    writtenAt: message.sentAt.toISOString(),
    earlier: isTakenBack ? others : before,
    around: around.map((one) => viewNearby(one, message)),
    path: null,
  };
}

function stateOf({ deletedAt, hidden }: MessageRecord) {
  if (deletedAt) return 'takenBack' as const;
  return hidden ? ('hidden' as const) : ('standing' as const);
}

async function readAround({ roomId, countyId, seq }: MessageRecord): Promise<MessageRecord[]> {
  const places = Array.from({ length: 2 * AROUND + 1 }, (_, index) => seq - AROUND + index);
  return Message.find({ roomId, countyId, seq: anyOf(places) })
    .sort({ seq: 1 })
    .lean();
}

function viewNearby(message: MessageRecord, reported: MessageRecord) {
  const hasWords = stateOf(message) === 'standing';
  return {
    authorId: message.authorId.toString(),
    writtenAt: message.sentAt.toISOString(),
    body: hasWords ? wordsAndFiles(message) : null,
    isReported: message._id.equals(reported._id),
  };
}

/** In a direct room it is between its people; in the others a moderator reads what many read. */
async function listConcerned(place: ThingPlace): Promise<string[]> {
  const message = await findMessage(place);
  if (!message) return [];
  const authorId = message.authorId.toString();
  const others = await RoomMembership.find(
    { roomId: message.roomId, kind: 'direct', state: 'active' },
    { _id: 0, personId: 1 },
  ).lean();
  return [...new Set([authorId, ...others.map(({ personId }) => personId.toString())])];
}

/** By the log of changes, so that every tab, every quote and every browser that comes back follows. */
async function change(tools: Tools, place: ThingPlace, rule: string | null): Promise<void> {
  const message = await findMessage(place);
  const room = message && (await Room.findOne({ _id: message.roomId }).lean());
  if (!message || !room) return;
  await changeMessage(tools, {
    room,
    message,
    kind: rule === null ? 'restored' : 'hidden',
    alter: (before, at) => {
      if (Boolean(before.hidden) === (rule !== null)) return null;
      return rule === null ? { hidden: null } : { hidden: { rule, at }, pinnedAt: null };
    },
  });
}
