import type { AskedConcern, NotificationSource, Untold } from '../lib/notification-source.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, isThere } from '../lib/trusted-filters.ts';
import { wipeMarks } from '../lib/wipe-marks.ts';
import { concernsOf, type MessageKind } from './concerns-of.ts';
import { readCalled } from './read-called.ts';
import { isGone, Message } from './message.model.ts';
import { threadReadSeq } from './my-marks.ts';
import { processStateOf } from './process-state.ts';
import { RoomMembership } from './room-membership.model.ts';
import { Room } from './room.model.ts';

/**
 * Messages that call somebody: by a mention, by an answer in a thread that they follow, or because the
 * room is a direct one. As each of them wants to hear of the room.
 */
export function makeMessageSource(tools: Tools): NotificationSource<MessageKind> {
  return {
    kinds: ['mention', 'threadReply', 'directMessage', 'urgentMessage'],
    listUntold: (most) => listUntold(tools, most),
    markTold: (told) => wipeMarks(Message, told),
    findStanding: (countyId, asked) => findStanding(tools, countyId, asked),
  };
}

async function listUntold(tools: Tools, most: number): Promise<Untold<MessageKind>[]> {
  // The majority has them: one that is undone by a change of primary was never there.
  const messages = await Message.find({ untold: isThere() })
    .sort({ untold: 1 })
    .limit(most)
    .readConcern('majority')
    .lean();
  if (messages.length === 0) return [];
  await processStateOf(tools).readMarks.settle();
  const called = await readCalled(messages);
  const now = tools.clock.now();
  return messages.map((message) => ({
    thingId: message._id.toString(),
    untold: String(message.untold),
    concerns: isGone(message) ? [] : concernsOf(message, called, now),
  }));
}

async function findStanding(
  tools: Tools,
  countyId: string,
  asked: readonly AskedConcern<MessageKind>[],
) {
  await processStateOf(tools).readMarks.settle();
  const ids = [...new Set(asked.map(({ thingId }) => thingId))];
  const personIds = [...new Set(asked.map(({ personId }) => personId))];
  const found = await Message.find({ _id: anyOf(ids), countyId }).lean();
  const messages = new Map(found.map((message) => [message._id.toString(), message]));
  const roomIds = [...new Set(found.map(({ roomId }) => roomId.toString()))];
  const [places, rooms] = await Promise.all([
    RoomMembership.find({
      ...{ personId: anyOf(personIds), state: 'active' as const, roomId: anyOf(roomIds) },
    }).lean(),
    Room.find({ _id: anyOf(roomIds), countyId }, { name: 1, kind: 1 }).lean(),
  ]);
  const placeOf = new Map(places.map((place) => [keyOf(place.roomId, place.personId), place]));
  const roomOf = new Map(rooms.map((room) => [room._id.toString(), room]));
  return asked.map(({ personId, thingId, kind, subjectId }) => {
    const message = messages.get(thingId);
    const place = message && placeOf.get(keyOf(message.roomId, personId));
    if (!message || !place || isGone(message)) return null;
    const { roomId, seq, threadId, authorId } = message;
    const readSeq = threadId ? threadReadSeq(place, threadId.toString()) : place.readSeq;
    const name = roomOf.get(roomId.toString())?.name;
    const room = `/rooms/${roomId.toString()}`;
    return {
      path:
        kind === 'threadReply'
          ? `${room}/threads/${subjectId}`
          : `${room}?at=${seq}#message-${thingId}`,
      isSeen: readSeq >= seq,
      whoId: authorId.toString(),
      ...(name && { where: name }),
    };
  });
}

const keyOf = (roomId: unknown, personId: unknown) => `${String(roomId)} ${String(personId)}`;
