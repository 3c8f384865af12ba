import mongoose from 'mongoose';
import { afterEach, describe, expect, it } from 'vitest';

import {
  changeAttention,
  changePresence,
  countUnread,
  editMessage,
  findMessageSince,
  followThread,
  getMessage,
  getPresence,
  getRoom,
  getThread,
  joinRoom,
  listMessages,
  listMissed,
  listRoomPeople,
  listRooms,
  listSaved,
  listThreads,
  listTopicRooms,
  markRead,
  markThreadRead,
  openRoom,
  openTopicRoom,
  pinMessage,
  reactToMessage,
  readRoom,
  saveMessage,
  sayTyping,
  searchMessages,
  sendMessage,
  startDirectRoom,
} from '#server/messaging/index.ts';
import { anyOf, isThere } from '#server/lib/trusted-filters.ts';
import { Message, newestOfEachThread } from '#server/messaging/message.model.ts';
import { processStateOf } from '#server/messaging/process-state.ts';
import { RoomMembership } from '#server/messaging/room-membership.model.ts';
import { profiled } from '#test/support/profiled.ts';
import { openFenwold, startProcess, type Fenwold } from './support/fenwold.ts';
import { wasteOf } from './support/waste-of.ts';

/** Rooms with a past, so that a scan would show. */
async function fill({ tools, people, countyRoomId, teaselRoomId, say }: Fenwold) {
  const { hazel, rowan, linnet, marjoram } = people;
  for (let number = 10; number < 40; number += 1) {
    const topic = await openTopicRoom(tools, number % 2 ? hazel : rowan, {
      clientId: `room-with-number-${number}`,
      name: `Room ${number}`,
      purpose: 'Talk',
    });
    await joinRoom(tools, number % 2 ? rowan : linnet, { roomId: topic.id });
    await say(number % 2 ? hazel : rowan, topic.id, 'First words');
  }
  for (const personIds of [
    [rowan.personId],
    [linnet.personId],
    [rowan.personId, marjoram.personId],
  ]) {
    const direct = await startDirectRoom(tools, hazel, { personIds });
    await say(hazel, direct.id, 'Hello');
  }
  for (const roomId of [countyRoomId, teaselRoomId]) {
    await Promise.all(
      Array.from({ length: 150 }, (_, index) =>
        sendMessage(tools, index % 2 ? hazel : linnet, {
          roomId,
          clientId: `message-number-${index}`,
          text: `Message ${index}`,
        }),
      ),
    );
  }
  const mine = await Message.find({ roomId: countyRoomId, authorId: hazel.personId }).limit(30);
  for (const { id: messageId } of mine) {
    const change = { roomId: countyRoomId, messageId, text: 'Changed' };
    await editMessage(tools, hazel, change);
    await saveMessage(tools, hazel, { roomId: countyRoomId, messageId, on: true });
    await say(linnet, countyRoomId, 'Answer', { replyToId: messageId });
    await say(rowan, countyRoomId, 'Another', { replyToId: messageId });
  }
}

afterEach(async () => {
  await mongoose.connection.db?.command({ profile: 0 });
});

describe('what the database does for messaging', () => {
  it('grows neither with the county nor with the years', async () => {
    const fenwold = await openFenwold();
    await fill(fenwold);
    const { people, countyRoomId: roomId } = fenwold;
    // A fresh process remembers nothing, so that every query is asked.
    const { tools } = startProcess();
    const { hazel } = people;
    const { id: messageId } = await fenwold.say(people.rowan, roomId, 'Begins a thread');
    await fenwold.say(hazel, roomId, 'Goes on', { replyToId: messageId });
    const one = { roomId, messageId };
    const works: [string, () => Promise<unknown>][] = [
      ['listRooms', () => listRooms(tools, hazel)],
      ['countUnread', () => countUnread(tools, hazel)],
      ['getRoom', () => getRoom(tools, hazel, { roomId })],
      ['readRoom', () => readRoom(tools, hazel, { roomId })],
      ['listMessages, newest', () => listMessages(tools, hazel, { roomId })],
      ['listMessages, older', () => listMessages(tools, hazel, { roomId, before: 40, limit: 10 })],
      ['listMessages, newer', () => listMessages(tools, hazel, { roomId, after: 40, limit: 10 })],
      ['findMessageSince', () => findMessageSince(tools, hazel, { roomId, on: '2020-01-01' })],
      ['listMissed', () => listMissed(tools, hazel, { roomId, afterSeq: 140, afterRev: 20 })],
      ['getMessage', () => getMessage(tools, hazel, one)],
      ['reactToMessage', () => reactToMessage(tools, hazel, { ...one, word: 'withYou', on: true })],
      ['pinMessage', () => pinMessage(tools, people.marjoram, { ...one, on: true })],
      ['saveMessage', () => saveMessage(tools, hazel, { ...one, on: true })],
      ['listSaved', () => listSaved(tools, hazel)],
      ['followThread', () => followThread(tools, people.linnet, { ...one, state: 'followed' })],
      ['getThread', () => getThread(tools, hazel, one)],
      ['getThread, older', () => getThread(tools, hazel, { ...one, before: 1_000 })],
      ['markThreadRead', () => markThreadRead(tools, hazel, { ...one, seq: 1_000 })],
      ['listThreads', () => listThreads(tools, hazel)],
      ['listTopicRooms', () => listTopicRooms(tools, hazel)],
      ['listRoomPeople', () => listRoomPeople(tools, hazel, { roomId, search: 'ro' })],
      ['openRoom', () => openRoom(tools, hazel, { roomId, tabId: 'tab-of-the-plans' })],
      ['sayTyping', () => sayTyping(tools, hazel, { roomId })],
      ['changeAttention', () => changeAttention(tools, hazel, { roomId, level: 'everything' })],
      ['changePresence', () => changePresence(tools, hazel, { showsPresence: 'yes' })],
      ['getPresence', () => getPresence(tools, hazel)],
      ['markRead', () => markRead(tools, people.rowan, { roomId, seq: 100 })],
      ['searchMessages, few', () => searchMessages(tools, hazel, { words: 'changed' })],
      ['searchMessages, many', () => searchMessages(tools, hazel, { words: 'messages' })],
      ['searchMessages, two words', () => searchMessages(tools, hazel, { words: 'message 17' })],
      ['searchMessages, half typed', () => searchMessages(tools, hazel, { words: 'messa' })],
      [
        'sendMessage',
        () => sendMessage(tools, hazel, { roomId, clientId: 'measured-message', text: 'Hello' }),
      ],
    ];
    for (const [name, work] of works) {
      const asked = (await profiled(work)).filter(({ ns }) => /\.(room|message)/.test(ns));
      expect(asked.length, name).toBeGreaterThan(0);
      const planned = asked.filter(({ planSummary }) => planSummary !== undefined);
      expect(planned.length, name).toBeGreaterThan(0);
      expect(planned.filter(wasteOf), name).toEqual([]);
    }
  });

  it('of a search for several words is the messages of the rarest, and no more questions for more', async () => {
    const fenwold = await openFenwold();
    await fill(fenwold);
    const { people, countyRoomId: roomId } = fenwold;
    const { tools } = startProcess();
    const ask = async (words: string) => {
      const input = { words, roomId, personIds: [people.linnet.personId], from: new Date(0) };
      const asked = await profiled(() => searchMessages(tools, people.hazel, input));
      return asked.filter(({ ns }) => ns.endsWith('.messages'));
    };
    const many = await ask('message');
    const ofLinnet = await Message.countDocuments({ roomId, authorId: people.linnet.personId });
    expect(many.filter(({ planSummary = '' }) => !planSummary.startsWith('IXSCAN'))).toEqual([]);
    const read = many.map(({ docsExamined = 0 }) => docsExamined);
    expect(Math.max(...read)).toBeLessThanOrEqual(ofLinnet);
    // One count a word and length, one search, and the messages themselves.
    expect(many).toHaveLength(2 * 3 + 1 + 1);
    expect((await ask('nowhere')).length).toBeLessThanOrEqual(many.length);
  });

  it('is the same number of questions for many rooms as for few', async () => {
    const fenwold = await openFenwold();
    const { people } = fenwold;
    const ask = (work: (tools: Fenwold['tools']) => Promise<unknown>) =>
      profiled(() => work(startProcess().tools));
    const direct = await startDirectRoom(fenwold.tools, people.hazel, {
      personIds: [people.linnet.personId],
    });
    await fenwold.say(people.hazel, direct.id, 'Hello');
    await processStateOf(fenwold.tools).readMarks.settle();
    const few = await ask((tools) => listRooms(tools, people.hazel));
    await fill(fenwold);
    await processStateOf(fenwold.tools).readMarks.settle();
    const many = await ask((tools) => listRooms(tools, people.hazel));
    expect(many.map(({ ns }) => ns).sort()).toEqual(few.map(({ ns }) => ns).sort());
    expect(few.filter(({ ns }) => /\.(room|message)/.test(ns))).toHaveLength(1);
  });

  it('counts unread mentions in many rooms without a question more, and reads no other message', async () => {
    const fenwold = await openFenwold();
    await fill(fenwold);
    const { people, say } = fenwold;
    const { hazel, rowan, marjoram } = people;
    const mine = await RoomMembership.find({ personId: rowan.personId, state: 'active' }).lean();
    expect(mine.length).toBeGreaterThan(25);
    for (const { roomId } of mine) {
      await changeAttention(fenwold.tools, rowan, { roomId: roomId.toString(), level: 'mentions' });
    }
    for (let number = 0; number < 20; number += 1) {
      await say(hazel, fenwold.countyRoomId, `For @Rowan Brackett, ${number}`);
      await say(hazel, fenwold.countyRoomId, `For @Linnet Sallow, ${number}`);
    }
    const everyone = { tellsEveryone: 'yes' };
    await say(marjoram, fenwold.countyRoomId, '@everyone here: the hall is shut', everyone);
    const { tools } = startProcess();
    const counts: unknown[] = [];
    const asked = await profiled(async () => counts.push(await countUnread(tools, rowan)));
    expect(counts).toEqual([{ messages: 21, rooms: 1 }]);
    const questions = asked.filter(({ ns }) => /\.(room|message)/.test(ns));
    expect(questions).toHaveLength(2);
    // Those that mention, by the index of mentions.
    const ofMessages = questions.find(({ ns }) => ns.endsWith('.messages'));
    expect(ofMessages?.planSummary).not.toContain('COLLSCAN');
    expect(ofMessages).toMatchObject({ docsExamined: 21 });
  });

  it('jumps from room to room to count what is unread', async () => {
    const fenwold = await openFenwold();
    await fill(fenwold);
    const { rowan } = fenwold.people;
    const places = await RoomMembership.find({ personId: rowan.personId, state: 'active' }).lean();
    const spoken = await Message.distinct('roomId', {
      roomId: anyOf(places.map(({ roomId }) => roomId)),
    });
    const questions = await profiled(() => countUnread(startProcess().tools, rowan));
    // How far people have read is written a little later, and may be just then.
    const [asked] = questions.filter(({ op }) => op !== 'update');
    expect(spoken.length).toBeGreaterThan(25);
    // The room, the place in it and the newest message, and nothing else of what was said.
    const read = 2 * places.length + spoken.length;
    expect(asked).toMatchObject({ docsExamined: read, keysExamined: expect.any(Number) as number });
    expect(asked?.keysExamined).toBeLessThanOrEqual(read + places.length + 2);
  });

  it('jumps from thread to thread to see what is new in them', async () => {
    const fenwold = await openFenwold();
    await fill(fenwold);
    const threadIds = await Message.distinct('threadId', { threadId: isThere() });
    const some = threadIds.filter((_, index) => index % 2 === 0).flatMap((one) => one ?? []);
    const plan = JSON.stringify(
      await Message.collection.aggregate(newestOfEachThread(some)).explain('executionStats'),
    );
    expect(plan).toContain('"DISTINCT_SCAN"');
    expect(plan).not.toContain('"COLLSCAN"');
    const [, documents] = /"totalDocsExamined":(\d+)/.exec(plan) ?? [];
    expect(some.length).toBeGreaterThan(10);
    expect(Number(documents)).toBe(some.length);
  });
});
