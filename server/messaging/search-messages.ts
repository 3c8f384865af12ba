import type { Actor, PersonCard } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import { markFirst } from '../lib/text/mark-words.ts';
import { readSearch, type SearchWord } from '../lib/text/search-words.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, anyOfOrBeginning } from '../lib/trusted-filters.ts';
import type { FoundMessage, FoundMessages } from './contract.ts';
import { readDirectPeople } from './direct-people.ts';
import { byRoom, findPlaces, type MessagePlace, type Term } from './find-places.ts';
import { foundLimits } from './found-message.ts';
import { searchMessagesInput } from './inputs.ts';
import { authorWord, wordsOfFiles } from './message-words.ts';
import { isGone, Message, type MessageRecord } from './message.model.ts';
import { asPlace, readPlaceCursor, writePlaceCursor } from './place-cursor.ts';
import { readCards } from './read-cards.ts';
import { roomNotFound } from './require-room.ts';
import { RoomMembership } from './room-membership.model.ts';
import { Room } from './room.model.ts';

/** Later than anything is sent. */
const END_OF_TIME = Date.UTC(9000, 0);

/**
 * Messages of my rooms in which all the words are, newest first, a page at a time. Rooms that were
 * left, messages taken back or hidden, and what stood there before an edit are not found.
 *
 * @throws {NotFoundError} where a room is asked for that the actor is not in
 */
export async function searchMessages(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<FoundMessages> {
  const { words, roomId, personIds, from, until, after, limit } = parseInput(
    searchMessagesInput,
    raw,
  );
  const search = readSearch(words);
  const rooms = await readMyRooms(actor, roomId);
  const terms = [...search.map(termOf), ...(personIds === undefined ? [] : [byOneOf(personIds)])];
  if (terms.length === 0 || rooms.length === 0 || personIds?.length === 0) {
    return { messages: [], next: null };
  }
  const found = await findPlaces({
    roomIds: rooms.map((room) => room.roomId),
    terms,
    from: from?.getTime() ?? 0,
    until: until?.getTime() ?? END_OF_TIME,
    after: readPlaceCursor(after),
    limit,
    now: tools.clock.now().getTime(),
  });
  const onPage = found.places.slice(0, limit);
  const next = found.places.length > limit ? onPage.at(-1) : endOf(found);
  return {
    messages: await viewFound(tools, actor, onPage, search),
    next: next ? writePlaceCursor(next) : null,
  };
}

/** Where the next page goes on though this one is not full; null where all was looked through. */
function endOf({ searchedTo }: { searchedTo: number | null }): MessagePlace | null {
  return searchedTo === null ? null : asPlace(searchedTo);
}

interface MyRoom {
  roomId: MessageRecord['roomId'];
}

async function readMyRooms(actor: Actor, roomId: string | undefined): Promise<MyRoom[]> {
  const { personId, countyId } = actor;
  const rooms = await RoomMembership.find(
    { personId, state: 'active', countyId },
    { _id: 0, roomId: 1 },
  ).lean();
  if (roomId === undefined) return rooms;
  const asked = rooms.filter((room) => room.roomId.toString() === roomId);
  if (asked.length === 0) throw roomNotFound();
  return asked;
}

function termOf({ word, stem, isBeginning }: SearchWord): Term {
  return isBeginning
    ? anyOfOrBeginning([stem], [word])
    : anyOfOrBeginning([...new Set([word, stem])], []);
}

function byOneOf(personIds: readonly string[]): Term {
  return anyOfOrBeginning(personIds.map(authorWord), []);
}

/** The messages at these places, in their order. One that went meanwhile is left out. */
async function readAt(
  { countyId }: Actor,
  places: readonly MessagePlace[],
): Promise<MessageRecord[]> {
  const found = await Message.find({
    $or: [...byRoom(places)].map(([roomId, inRoom]) => ({
      roomId,
      countyId,
      seq: anyOf(inRoom.map(({ seq }) => seq)),
    })),
  }).lean();
  return places.flatMap(({ roomId, seq }) =>
    found.filter(
      (message) => message.seq === seq && message.roomId.equals(roomId) && !isGone(message),
    ),
  );
}

/** What is shown of these places. Which rooms they are in is known before the messages are read. */
async function viewFound(
  tools: Tools,
  actor: Actor,
  places: readonly MessagePlace[],
  search: readonly SearchWord[],
): Promise<FoundMessage[]> {
  if (places.length === 0) return [];
  const { countyId } = actor;
  const [messages, rooms] = await Promise.all([
    readAt(actor, places),
    Room.find({ _id: anyOf([...byRoom(places).keys()]), countyId }).lean(),
  ]);
  const cards = await readCards(
    tools,
    messages.map(({ authorId }) => authorId.toString()),
  );
  const direct = rooms.filter(({ kind }) => kind === 'direct');
  const people = await readDirectPeople(tools, actor, direct);
  const names = new Map(rooms.map(({ _id, name }) => [_id.toString(), name]));
  return messages.map((message) => {
    const roomId = message.roomId.toString();
    return {
      id: message._id.toString(),
      room: { id: roomId, name: names.get(roomId) ?? null, people: people.get(roomId) ?? [] },
      seq: message.seq,
      author: cardOf(cards, message.authorId.toString()),
      sentAt: message.sentAt.toISOString(),
      excerpt: excerptOf(message, search),
    };
  });
}

function cardOf(cards: Map<string, PersonCard>, id: string): PersonCard {
  return cards.get(id) ?? { id, name: 'A former colleague', organisation: '' };
}

/** Of the text and the files, what holds a word. */
function excerptOf(message: MessageRecord, search: readonly SearchWord[]) {
  const texts = [message.text, ...wordsOfFiles(message)].filter((text) => text !== '');
  return markFirst(texts, search, foundLimits.excerpt);
}
