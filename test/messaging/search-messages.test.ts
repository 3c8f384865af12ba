import { beforeEach, describe, expect, it } from 'vitest';

import { InvalidInputError, NotFoundError } from '#server/lib/errors.ts';
import {
  deleteMessage,
  editMessage,
  joinRoom,
  leaveRoom,
  makeReportableMessage,
  openTopicRoom,
  reactToMessage,
  searchMessages,
  startDirectRoom,
} from '#server/messaging/index.ts';
import { wordsOfMessage } from '#server/messaging/message-words.ts';
import { Message, newMessageId } from '#server/messaging/message.model.ts';
import { openFenwold, type Fenwold } from './support/fenwold.ts';
import { bring, drawnPicture, pdfFile } from './support/files.ts';

let fenwold: Fenwold;

beforeEach(async () => {
  fenwold = await openFenwold();
});

type Person = keyof Fenwold['people'];

function search(who: Person, words: string, more: object = {}) {
  return searchMessages(fenwold.tools, fenwold.people[who], { words, ...more });
}

/** What somebody finds, each as its words. */
async function find(who: Person, words: string, more: object = {}): Promise<string[]> {
  const { messages } = await search(who, words, more);
  return messages.map(({ excerpt }) => excerpt.map(({ text }) => text).join(''));
}

const DAY_MS = 86_400_000;

/** Many messages of Hazel in the county's room after the first, stored as a send stores them. */
async function fill(count: number, said: (place: number) => { text: string; sentAt: Date }) {
  const [one] = await Message.find({ roomId: fenwold.countyRoomId }).lean();
  if (!one) throw new Error('Say something first.');
  await Message.collection.insertMany(
    Array.from({ length: count }, (_, place) => {
      const message = { ...one, ...said(place) };
      return {
        ...{ ...message, _id: newMessageId(), seq: place + 2, clientId: `filled-in-${place}` },
        words: wordsOfMessage(message),
      };
    }),
  );
}

/** One message a minute, so that they have an order. */
async function say(who: Person, roomId: string, text: string) {
  fenwold.clock.forward({ minutes: 1 });
  return fenwold.say(fenwold.people[who], roomId, text);
}

describe('what searchMessages finds', () => {
  it('holds all the words, newest first, whatever their order and letters', async () => {
    const { countyRoomId } = fenwold;
    await say('hazel', countyRoomId, 'The allotment has a plot free');
    await say('rowan', countyRoomId, 'Plots on the ALLOTMENT: two of them');
    await say('linnet', countyRoomId, 'No plot anywhere');
    expect(await find('hazel', 'allotment plot')).toEqual([
      'Plots on the ALLOTMENT: two of them',
      'The allotment has a plot free',
    ]);
    expect(await find('hazel', 'Plot the ALLOTMENT')).toHaveLength(2);
    expect(await find('hazel', 'allotment nowhere')).toEqual([]);
  });

  it('are forms of the word, and from four letters on its beginnings', async () => {
    const { countyRoomId } = fenwold;
    await say('hazel', countyRoomId, 'We went walking');
    await say('hazel', countyRoomId, 'A walk by the river');
    await say('hazel', countyRoomId, 'Ask the carers’ café');
    expect(await find('hazel', 'walks')).toHaveLength(2);
    expect(await find('hazel', 'rive')).toEqual(['A walk by the river']);
    expect(await find('hazel', 'CAFE')).toEqual(['Ask the carers’ café']);
    // Too short to be the beginning of "carers".
    expect(await find('hazel', 'car')).toEqual([]);
  });

  it('is marked, in a line around the first word found', async () => {
    const long = `${'Before '.repeat(80)}the beekeepers meet ${'afterwards '.repeat(80)}`;
    await say('hazel', fenwold.countyRoomId, long);
    const [found] = (await search('hazel', 'beekeeper')).messages;
    const line = found?.excerpt.map(({ text }) => text).join('') ?? '';
    expect(found?.excerpt.filter(({ isFound }) => isFound)).toEqual([
      { text: 'beekeepers', isFound: true },
    ]);
    expect(line.length).toBeLessThan(260);
    expect(line).toMatch(/^…Before .* the beekeepers meet .*…$/);
  });

  it('says who wrote it, where and when, with the place to go to', async () => {
    const message = await say('rowan', fenwold.countyRoomId, 'Beekeeping on Fridays');
    expect((await search('hazel', 'beekeeping')).messages).toMatchObject([
      {
        id: message.id,
        seq: message.seq,
        room: { id: fenwold.countyRoomId, name: 'Fenwold', people: [] },
        author: { name: 'Rowan Brackett' },
        sentAt: message.sentAt,
      },
    ]);
  });

  it('is what a message says now: an edit changes it, and taken back it is gone', async () => {
    const { tools, people, countyRoomId: roomId } = fenwold;
    const message = await say('hazel', roomId, 'Knitting on Monday');
    const change = { roomId, messageId: message.id };
    await editMessage(tools, people.hazel, { ...change, text: 'Crochet on Monday' });
    expect(await find('rowan', 'knitting')).toEqual([]);
    expect(await find('rowan', 'crochet')).toEqual(['Crochet on Monday']);
    await deleteMessage(tools, people.hazel, change);
    expect(await find('rowan', 'crochet')).toEqual([]);
    expect((await Message.findById(message.id).select('+words').lean())?.words).toEqual([]);
  });

  it('goes by names of files and by what pictures show', async () => {
    const { tools, people, countyRoomId: roomId } = fenwold;
    const { hazel } = people;
    const bytes = await drawnPicture();
    const map = await bring(tools, hazel, roomId, { name: 'way_to_hall.png', bytes });
    const plan = await bring(tools, hazel, roomId, pdfFile());
    await fenwold.say(hazel, roomId, 'How to get there', {
      files: [{ fileId: map.id, alt: 'The hall behind the church' }, { fileId: plan.id }],
    });
    expect(await find('rowan', 'church')).toEqual(['way_to_hall.png: The hall behind the church']);
    expect(await find('rowan', 'directions pdf')).toEqual(['Directions.pdf']);
    expect(await find('rowan', 'there hall directions')).toHaveLength(1);
  });

  it('is narrowed by room, by person and by time', async () => {
    const { people, countyRoomId, teaselRoomId } = fenwold;
    await say('hazel', countyRoomId, 'Choir one');
    const second = await say('linnet', teaselRoomId, 'Choir two');
    await say('rowan', countyRoomId, 'Choir three');
    const { personId } = people.linnet;
    expect(await find('hazel', 'choir', { roomId: teaselRoomId })).toEqual(['Choir two']);
    expect(await find('hazel', 'choir', { personIds: [personId] })).toEqual(['Choir two']);
    expect(await find('hazel', '', { personIds: [personId] })).toEqual(['Choir two']);
    expect(await find('hazel', 'choir', { personIds: [] })).toEqual([]);
    const at = new Date(second.sentAt);
    expect(await find('hazel', 'choir', { from: at })).toEqual(['Choir three', 'Choir two']);
    expect(await find('hazel', 'choir', { until: at })).toEqual(['Choir one']);
  });

  it('comes a page at a time, each message once, also within one moment', async () => {
    const { people, countyRoomId, teaselRoomId } = fenwold;
    const expected = [];
    for (let number = 1; number <= 12; number += 1) {
      const text = `Choir number ${number}`;
      if (number % 3 === 0) fenwold.clock.forward({ days: 40 });
      await fenwold.say(people.hazel, number % 2 ? countyRoomId : teaselRoomId, text);
      expected.push(text);
    }
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page = await search('hazel', 'choir', { after, limit: 5 });
      seen.push(...page.messages.map(({ excerpt }) => excerpt.map(({ text }) => text).join('')));
      after = page.next;
    }
    expect(seen).toHaveLength(12);
    expect([...seen].sort()).toEqual(expected.sort());
    expect(seen[0]).toBe('Choir number 12');
  });

  it('is complete where words are frequent, by themselves and together', async () => {
    const { clock, countyRoomId } = fenwold;
    await say('hazel', countyRoomId, 'The very first swift');
    const began = clock.now().getTime();
    await fill(13 * 84, (place) => ({
      text: place % 2 ? 'A swift flew' : 'A heron flew',
      sentAt: new Date(began + Math.floor(1 + place / 84) * DAY_MS),
    }));
    clock.forward({ days: 14 });
    await say('hazel', countyRoomId, 'Swift beside heron');
    expect(await find('rowan', 'heron swift')).toEqual(['Swift beside heron']);
    expect(await find('rowan', 'very swift')).toEqual(['The very first swift']);
    const seen = new Set<string>();
    let after: string | null = '';
    while (after !== null) {
      const page = await search('rowan', 'swift', { after });
      for (const { id } of page.messages) seen.add(id);
      after = page.next;
    }
    expect(seen.size).toBe(13 * 42 + 2);
  });
});

describe('who finds what', () => {
  it('T16: nobody outside a room finds anything of it, and those in it do', async () => {
    const { tools, people } = fenwold;
    const direct = await startDirectRoom(tools, people.hazel, {
      personIds: [people.barnaby.personId],
    });
    await say('hazel', direct.id, 'Whortleberry between us');
    await say('hazel', fenwold.teaselRoomId, 'Whortleberry at Teasel House');
    await say('hazel', fenwold.countyRoomId, 'Whortleberry for all');
    expect(await find('hazel', 'whortleberry')).toHaveLength(3);
    expect(await find('barnaby', 'whortleberry')).toEqual(['Whortleberry between us']);
    expect(await find('linnet', 'whortleberry')).toHaveLength(2);
    expect(await find('rowan', 'whortleberry')).toEqual(['Whortleberry for all']);
    expect(await find('sedge', 'whortleberry')).toEqual([]);
    expect(await find('alder', 'whortleberry')).toEqual([]);
  });

  it('nobody finds what a moderator has hidden, until it is put back', async () => {
    const { tools, people, countyId, countyRoomId: roomId } = fenwold;
    const { id: thingId } = await say('rowan', roomId, 'Whortleberry jam for sale');
    const reportable = makeReportableMessage(tools);
    const everybody: Person[] = ['rowan', 'hazel', 'marjoram'];
    const finders = async () => {
      const found = await Promise.all(everybody.map((who) => find(who, 'whortleberry')));
      return everybody.filter((_, place) => found[place]?.length === 1);
    };
    expect(await finders()).toEqual(everybody);
    await reportable.hide({ countyId, thingId, rule: 'advertising' });
    expect(await finders()).toEqual([]);
    await reportable.restore({ countyId, thingId });
    expect(await finders()).toEqual(everybody);
    await reactToMessage(tools, people.hazel, {
      ...{ roomId, messageId: thingId, word: 'withYou', on: true },
    });
    expect(await finders()).toEqual(everybody);
    await deleteMessage(tools, people.rowan, { roomId, messageId: thingId });
    await reportable.hide({ countyId, thingId, rule: 'advertising' });
    await reportable.restore({ countyId, thingId });
    expect(await finders()).toEqual([]);
  });

  it('somebody who joins a room finds what was said before, as they can read it', async () => {
    const { tools, people } = fenwold;
    const { id: roomId } = await openTopicRoom(tools, people.hazel, {
      clientId: 'room-for-joining-late',
      name: 'Bees',
      purpose: 'Talk',
    });
    await say('hazel', roomId, 'The hive hums');
    expect(await find('rowan', 'hive')).toEqual([]);
    await joinRoom(tools, people.rowan, { roomId });
    expect(await find('rowan', 'hive')).toEqual(['The hive hums']);
  });

  it('somebody who left a room does not find it any more, until they are back', async () => {
    const { tools, people } = fenwold;
    const { id: roomId } = await openTopicRoom(tools, people.hazel, {
      clientId: 'room-for-searching-it',
      name: 'Bees',
      purpose: 'Talk',
    });
    await joinRoom(tools, people.rowan, { roomId });
    await say('hazel', roomId, 'The hive hums');
    expect(await find('rowan', 'hive')).toHaveLength(1);
    await leaveRoom(tools, people.rowan, { roomId });
    expect(await find('rowan', 'hive')).toEqual([]);
    await joinRoom(tools, people.rowan, { roomId });
    expect(await find('rowan', 'hive')).toHaveLength(1);
  });

  it('T16: a room of others and one that does not exist are answered alike', async () => {
    const { teaselRoomId, otherCountyRoomId } = fenwold;
    for (const roomId of [teaselRoomId, otherCountyRoomId, 'f'.repeat(24), 'nonsense']) {
      await expect(search('rowan', 'choir', { roomId })).rejects.toThrow(
        new NotFoundError('We could not find that room.'),
      );
    }
    await expect(search('hazel', 'choir', { roomId: teaselRoomId })).resolves.toBeDefined();
  });
});

describe('attacks', () => {
  it('T03: an operator in place of a word is refused and reaches no query', async () => {
    const { tools, people } = fenwold;
    await say('hazel', fenwold.countyRoomId, 'Whortleberry');
    for (const words of [{ $match: {} }, { $where: '1' }, { $gt: '' }, ['$lookup'], 7]) {
      await expect(searchMessages(tools, people.hazel, { words })).rejects.toThrow(
        InvalidInputError,
      );
    }
    const operators = ['roomId', 'personIds', 'from', 'until', 'after', 'limit'];
    for (const name of operators) {
      const asked = { words: 'whortleberry', [name]: { $ne: null } };
      await expect(searchMessages(tools, people.hazel, asked)).rejects.toThrow(InvalidInputError);
    }
    expect(await find('hazel', '{"$match":{}} $function')).toEqual([]);
  });
});
