import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { changeMemberships } from '#server/accounts/change-memberships.ts';
import {
  countUnread,
  followThread,
  getRoom,
  getThread,
  joinRoom,
  listRoomPeople,
  listRooms,
  listSaved,
  openMessageFile,
  openTopicRoom,
  pinMessage,
  readRoom,
  saveMessage,
  sendMessage,
  startDirectRoom,
  uploadFile,
} from '#server/messaging/index.ts';
import { Room } from '#server/messaging/room.model.ts';
import { profiled } from '#test/support/profiled.ts';
import { heardBy, openFenwold, type Fenwold } from './support/fenwold.ts';

/** Says that somebody is away or back, as accounts does. */
async function rest({ tools }: Fenwold, who: Actor, state: 'paused' | 'active'): Promise<void> {
  const { countyId, personId } = who;
  await changeMemberships(tools, ({ tell }) => tell({ kind: 'seat', countyId, personId, state }));
}

/** Ends the one role of a link worker who may read on; answers who reads. */
async function leave({ tools, organisations, clock }: Fenwold, who: Actor): Promise<Actor> {
  const { countyId, personId } = who;
  const ended = [{ role: 'linkWorker', organisationId: organisations.teasel }];
  await changeMemberships(tools, ({ tell }) =>
    tell({ kind: 'membership', countyId, personId, added: [], ended, keepsSeat: true }),
  );
  const since = clock.now().toISOString();
  const until = new Date(clock.now().getTime() + 90 * 86_400_000).toISOString();
  return { ...who, hostOrganisationIds: [], seat: { state: 'alumni', since, until } };
}

async function comeBack({ tools, organisations }: Fenwold, who: Actor): Promise<void> {
  const { countyId, personId } = who;
  const added = [{ role: 'linkWorker', organisationId: organisations.teasel }];
  await changeMemberships(tools, ({ tell }) =>
    tell({ kind: 'membership', countyId, personId, added, ended: [] }),
  );
}

async function openTopic({ tools, people }: Fenwold, ...members: Actor[]): Promise<string> {
  const { id: roomId } = await openTopicRoom(tools, people.hazel, {
    clientId: 'room-of-housing-letters',
    ...{ name: 'Housing letters', purpose: 'Words that got a reply' },
  });
  for (const member of members) await joinRoom(tools, member, { roomId });
  return roomId;
}

const textsOf = ({ page }: Awaited<ReturnType<typeof readRoom>>) =>
  page.messages.map(({ text }) => text);
const notFound = { code: 'notFound' };

describe('somebody who is away', () => {
  it('hears nothing, counts in no room and cannot be mentioned', async () => {
    const fenwold = await openFenwold();
    const { tools, announced, people, teaselRoomId, countyRoomId, say } = fenwold;
    await say(people.hazel, teaselRoomId, 'Before');
    expect(heardBy(announced, people.linnet, 'message.sent')).toHaveLength(1);
    expect((await Room.findById(teaselRoomId).lean())?.memberCount).toBe(3);

    await rest(fenwold, people.linnet, 'paused');
    await say(people.hazel, countyRoomId, 'After');
    const message = await say(people.hazel, teaselRoomId, 'After, @Linnet Sallow');
    expect(message.mentions).toBeUndefined();
    expect(heardBy(announced, people.linnet, 'message.sent')).toHaveLength(1);
    expect(heardBy(announced, people.hurdle, 'message.sent')).toHaveLength(3);
    expect((await Room.findById(teaselRoomId).lean())?.memberCount).toBe(2);
    const found = await listRoomPeople(tools, people.hazel, { roomId: teaselRoomId });
    expect(found.people.map(({ name }) => name)).not.toContain('Linnet Sallow');
    await expect(getRoom(tools, people.linnet, { roomId: teaselRoomId })).rejects.toMatchObject(
      notFound,
    );
    expect(await countUnread(tools, people.linnet)).toEqual({ messages: 0, rooms: 0 });
    await expect(
      startDirectRoom(tools, people.rowan, { personIds: [people.linnet.personId] }),
    ).rejects.toMatchObject(notFound);
  });

  it('finds everything again: rooms, threads, what was saved, and what was said meanwhile', async () => {
    const fenwold = await openFenwold();
    const { tools, people, say } = fenwold;
    const { linnet, hazel } = people;
    const topicId = await openTopic(fenwold, linnet);
    const { id: directId } = await startDirectRoom(tools, linnet, { personIds: [hazel.personId] });
    const asked = await say(linnet, topicId, 'Who has a letter?');
    await saveMessage(tools, linnet, { roomId: topicId, messageId: asked.id, on: true });
    await followThread(tools, linnet, { roomId: topicId, messageId: asked.id, state: 'followed' });
    await say(linnet, directId, 'Hello');

    await rest(fenwold, linnet, 'paused');
    await say(hazel, topicId, 'I have one', { replyToId: asked.id });
    await say(hazel, directId, 'Rest well');
    await rest(fenwold, linnet, 'active');

    const { county, organisations, topics, direct } = await listRooms(tools, linnet);
    expect([...county, ...organisations].map(({ name }) => name)).toEqual([
      'Fenwold',
      'Teasel House',
    ]);
    expect(topics).toMatchObject([{ id: topicId, unread: 1 }]);
    expect(direct).toMatchObject([{ id: directId, unread: 1 }]);
    const thread = await getThread(tools, linnet, { roomId: topicId, messageId: asked.id });
    expect(JSON.stringify(thread)).toContain('I have one');
    expect(JSON.stringify(await listSaved(tools, linnet, {}))).toContain('Who has a letter?');
    expect((await Room.findById(topicId).lean())?.memberCount).toBe(2);
  });

  it('is not let back in by a change of where others belong', async () => {
    const fenwold = await openFenwold();
    const { tools, countyId, people, organisations, teaselRoomId } = fenwold;
    const { personId } = people.linnet;
    await rest(fenwold, people.linnet, 'paused');
    await changeMemberships(tools, ({ tell }) =>
      tell({
        ...{ kind: 'membership', countyId, personId },
        added: [{ role: 'supervisor', organisationId: organisations.teasel }],
        ended: [{ role: 'linkWorker', organisationId: organisations.teasel }],
      }),
    );
    await expect(getRoom(tools, people.linnet, { roomId: teaselRoomId })).rejects.toMatchObject(
      notFound,
    );
    await rest(fenwold, people.linnet, 'active');
    await expect(getRoom(tools, people.linnet, { roomId: teaselRoomId })).resolves.toBeDefined();
  });
});

describe('somebody who has left', () => {
  it('reads their rooms up to the day of leaving, and nothing after it', async () => {
    const fenwold = await openFenwold();
    const { tools, announced, people, teaselRoomId, say } = fenwold;
    const { linnet, hazel } = people;
    const { id: directId } = await startDirectRoom(tools, linnet, { personIds: [hazel.personId] });
    await say(hazel, directId, 'Good luck');
    await say(hazel, teaselRoomId, 'Before');
    const reader = await leave(fenwold, linnet);
    const heard = heardBy(announced, linnet, 'message.sent').length;
    const after = await say(hazel, teaselRoomId, 'After');
    await say(hazel, directId, 'Are you there?');
    await pinMessage(
      tools,
      { ...hazel, roles: ['coordinator'] },
      {
        ...{ roomId: teaselRoomId, messageId: after.id, on: true },
      },
    );
    expect(heardBy(announced, linnet, 'message.sent')).toHaveLength(heard);

    const { organisations, direct, county } = await listRooms(tools, reader);
    expect([...county, ...organisations, ...direct].map(({ id }) => id)).toEqual([
      teaselRoomId,
      directId,
    ]);
    expect(direct[0]).toMatchObject({ unread: 0, lastSeq: 1 });
    const read = await readRoom(tools, reader, { roomId: teaselRoomId });
    expect(textsOf(read)).toEqual(['Before']);
    expect(read.page).toMatchObject({ lastSeq: 1, hasNewer: false, firstUnreadSeq: null });
    expect(read.room).toMatchObject({ mayWrite: false, mayLeave: false, pins: [] });
    expect(textsOf(await readRoom(tools, reader, { roomId: directId }))).toEqual(['Good luck']);
    const further = await readRoom(tools, reader, { roomId: teaselRoomId, after: 1 });
    expect(textsOf(further)).toEqual([]);
    const around = await readRoom(tools, reader, { roomId: teaselRoomId, before: 99 });
    expect(textsOf(around)).toEqual(['Before']);
    // The same through another door, which takes no reader: nothing.
    await expect(getRoom(tools, reader, { roomId: teaselRoomId })).rejects.toMatchObject(notFound);
    await expect(
      sendMessage(tools, reader, { roomId: directId, text: 'Yes', clientId: randomUUID() }),
    ).rejects.toBeDefined();
    expect(textsOf(await readRoom(tools, hazel, { roomId: directId }))).not.toContain('Yes');
  });

  it('opens the files of what they may read, and no others', async () => {
    const fenwold = await openFenwold();
    const { tools, people, teaselRoomId, say } = fenwold;
    const share = async (name: string) => {
      const file = { name, bytes: new TextEncoder().encode('Ten words that got a reply') };
      const clientId = randomUUID();
      const upload = await uploadFile(tools, people.hazel, {
        roomId: teaselRoomId,
        clientId,
        file,
      });
      const files = [{ fileId: upload.id }];
      const { id: messageId } = await say(people.hazel, teaselRoomId, name, { files });
      return { roomId: teaselRoomId, messageId, fileId: upload.id };
    };
    const before = await share('before.txt');
    const reader = await leave(fenwold, people.linnet);
    const after = await share('after.txt');
    await expect(openMessageFile(tools, reader, before)).resolves.toBeDefined();
    await expect(openMessageFile(tools, reader, after)).rejects.toMatchObject(notFound);
    await expect(openMessageFile(tools, people.hazel, after)).resolves.toBeDefined();
  });

  it('reads no room that they were not in, or that they had left before', async () => {
    const fenwold = await openFenwold();
    const { tools, people, say } = fenwold;
    const topicId = await openTopic(fenwold);
    await say(people.hazel, topicId, 'Not for Linnet');
    const reader = await leave(fenwold, people.linnet);
    await expect(readRoom(tools, reader, { roomId: topicId })).rejects.toMatchObject(notFound);
    // Whoever only says to be a reader, and is away, reads nothing.
    await rest(fenwold, people.rowan, 'paused');
    const { county } = await listRooms(tools, { ...reader, personId: people.rowan.personId });
    expect(county).toEqual([]);
  });

  it('finds rooms and threads again when invited again, topic rooms as well', async () => {
    const fenwold = await openFenwold();
    const { tools, people, say, countyRoomId } = fenwold;
    const topicId = await openTopic(fenwold, people.linnet);
    const asked = await say(people.linnet, topicId, 'Who has a letter?');
    await leave(fenwold, people.linnet);
    await say(people.hazel, topicId, 'I have one', { replyToId: asked.id });
    await say(people.hazel, countyRoomId, 'Bring cake');
    await comeBack(fenwold, people.linnet);
    const { county, topics, organisations } = await listRooms(tools, people.linnet);
    expect([...county, ...topics]).toMatchObject([{ unread: 1 }, { id: topicId, unread: 1 }]);
    expect(organisations.map(({ name }) => name)).toEqual(['Teasel House']);
    await expect(
      getThread(tools, people.linnet, { roomId: topicId, messageId: asked.id }),
    ).resolves.toBeDefined();
  });

  it('after having been away is not kept out by that when they come back', async () => {
    const fenwold = await openFenwold();
    const { tools, people } = fenwold;
    await rest(fenwold, people.linnet, 'paused');
    await leave(fenwold, people.linnet);
    await comeBack(fenwold, people.linnet);
    expect((await listRooms(tools, people.linnet)).county).toHaveLength(1);
  });
});

describe('keeping places', () => {
  it('reads by indexes, and the end of each room from the index alone', async () => {
    const fenwold = await openFenwold();
    const { tools, people, countyRoomId, teaselRoomId, say } = fenwold;
    for (const text of ['One', 'Two', 'Three']) await say(people.hazel, countyRoomId, text);
    await say(people.hazel, teaselRoomId, 'One');
    const asked = await profiled(async () => {
      await rest(fenwold, people.linnet, 'paused');
      await rest(fenwold, people.linnet, 'active');
      const reader = await leave(fenwold, people.linnet);
      await listRooms(tools, reader);
      await readRoom(tools, reader, { roomId: countyRoomId });
      await comeBack(fenwold, people.linnet);
    });
    const plans = asked.flatMap(({ planSummary }) => planSummary ?? []);
    expect(plans.length).toBeGreaterThan(10);
    expect(plans.filter((plan) => plan.includes('COLLSCAN'))).toEqual([]);
    const ends = asked.find(({ planSummary }) => planSummary?.includes('DISTINCT_SCAN'));
    expect(ends).toMatchObject({ nreturned: 2, docsExamined: 0 });
  });
});
