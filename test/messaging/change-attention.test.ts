import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import {
  changeAttention,
  countUnread,
  deleteMessage,
  followThread,
  getRoom,
  joinRoom,
  leaveRoom,
  listMessages,
  listRooms,
  makeReportableMessage,
  markRead,
  openTopicRoom,
} from '#server/messaging/index.ts';
import { heardBy, openFenwold, type Fenwold } from './support/fenwold.ts';

const summaryOf = async ({ tools, countyRoomId }: Fenwold, actor: Actor) =>
  (await listRooms(tools, actor)).county.find(({ id }) => id === countyRoomId);

describe('what I want to hear of a room', () => {
  it('is everything until I choose', async () => {
    const fenwold = await openFenwold();
    const { people, countyRoomId, say } = fenwold;
    await say(people.hazel, countyRoomId, 'Hello');
    expect(await summaryOf(fenwold, people.rowan)).toMatchObject({
      unread: 1,
      attention: { level: 'everything', muted: null },
    });
  });

  it('mentions: only what names me or everyone counts, until it is read', async () => {
    const fenwold = await openFenwold();
    const { tools, people, countyRoomId: roomId, say } = fenwold;
    const { hazel, rowan, linnet, marjoram } = people;
    await changeAttention(tools, rowan, { roomId, level: 'mentions' });
    await say(hazel, roomId, 'To all and nobody');
    await say(hazel, roomId, 'To @Linnet Sallow');
    expect(await summaryOf(fenwold, rowan)).toMatchObject({ unread: 0, lastSeq: 2 });
    expect(await countUnread(tools, rowan)).toEqual({ messages: 0, rooms: 0 });
    expect(await countUnread(tools, linnet)).toEqual({ messages: 2, rooms: 1 });

    await say(hazel, roomId, 'To @Rowan Brackett');
    await say(marjoram, roomId, '@everyone here: the hall is shut', { tellsEveryone: 'yes' });
    expect(await summaryOf(fenwold, rowan)).toMatchObject({ unread: 2 });
    expect(await countUnread(tools, rowan)).toEqual({ messages: 2, rooms: 1 });
    await markRead(tools, rowan, { roomId, seq: 3 });
    expect(await summaryOf(fenwold, rowan)).toMatchObject({ unread: 1 });
    await markRead(tools, rowan, { roomId, seq: 4 });
    expect(await summaryOf(fenwold, rowan)).toMatchObject({ unread: 0 });
  });

  it('mentions: neither words that nobody is shown nor a muted thread call me', async () => {
    const fenwold = await openFenwold();
    const { tools, announced, people, countyRoomId: roomId, say } = fenwold;
    const { hazel, rowan, linnet } = people;
    await changeAttention(tools, rowan, { roomId, level: 'mentions' });
    const root = await say(hazel, roomId, 'Who has a bench?');
    const said = await say(hazel, roomId, 'Ask @Rowan Brackett');
    const hidden = await say(linnet, roomId, 'Or ask @Rowan Brackett');
    await say(linnet, roomId, 'I think @Rowan Brackett has', { replyToId: root.id });
    expect(await summaryOf(fenwold, rowan)).toMatchObject({ unread: 3 });

    await deleteMessage(tools, hazel, { roomId, messageId: said.id });
    expect(await summaryOf(fenwold, rowan)).toMatchObject({ unread: 2 });
    const place = { countyId: hazel.countyId, thingId: hidden.id, rule: 'kind' };
    await makeReportableMessage(tools).hide(place);
    expect(await summaryOf(fenwold, rowan)).toMatchObject({ unread: 1 });
    const page = await listMessages(tools, linnet, { roomId });
    expect(page.messages.map(({ mentions }) => mentions?.personIds)).toEqual([
      undefined,
      undefined,
      undefined,
      [rowan.personId],
    ]);

    await followThread(tools, rowan, { roomId, messageId: root.id, state: 'muted' });
    expect(await summaryOf(fenwold, rowan)).toMatchObject({
      unread: 0,
      attention: { mutedThreadIds: [root.id] },
    });
    expect(heardBy(announced, rowan, 'room.attention')).toHaveLength(2);
    await followThread(tools, rowan, { roomId, messageId: root.id, state: 'followed' });
    expect(await summaryOf(fenwold, rowan)).toMatchObject({ unread: 1 });
  });

  it('nothing: no mark, and the room is still in the list', async () => {
    const fenwold = await openFenwold();
    const { tools, people, countyRoomId: roomId, say } = fenwold;
    await changeAttention(tools, people.rowan, { roomId, level: 'nothing' });
    await say(people.hazel, roomId, 'To @Rowan Brackett');
    expect(await summaryOf(fenwold, people.rowan)).toMatchObject({
      unread: 0,
      attention: { level: 'nothing' },
    });
    await changeAttention(tools, people.rowan, { roomId, level: 'everything' });
    expect(await summaryOf(fenwold, people.rowan)).toMatchObject({ unread: 1 });
  });

  it('muted until tomorrow: silent until seven in the morning, and then not', async () => {
    const fenwold = await openFenwold();
    const { tools, clock, people, countyRoomId: roomId, say } = fenwold;
    const attention = await changeAttention(tools, people.rowan, { roomId, mute: 'tomorrow' });
    expect(attention).toEqual({
      level: 'everything',
      muted: { until: '2026-10-08T06:00:00.000Z' },
      mutedThreadIds: [],
    });
    await say(people.hazel, roomId, 'To @Rowan Brackett');
    clock.moveTo('2026-10-08T05:59:59.000Z');
    expect(await summaryOf(fenwold, people.rowan)).toMatchObject({ unread: 0, attention });
    clock.moveTo('2026-10-08T06:00:00.000Z');
    expect(await summaryOf(fenwold, people.rowan)).toMatchObject({
      unread: 1,
      attention: { level: 'everything', muted: null },
    });
  });

  it.each([
    ['2026-10-24T21:30:00.000Z', '2026-10-25T07:00:00.000Z', 'the clocks go back'],
    ['2026-03-28T22:30:00.000Z', '2026-03-29T06:00:00.000Z', 'the clocks go forward'],
    ['2026-06-30T23:10:00.000Z', '2026-07-02T06:00:00.000Z', 'it is tomorrow here already'],
  ])('at %s until %s, as %s', async (now, until) => {
    const { tools, clock, people, countyRoomId: roomId } = await openFenwold();
    clock.moveTo(now);
    const attention = await changeAttention(tools, people.rowan, { roomId, mute: 'tomorrow' });
    expect(attention.muted).toEqual({ until });
  });

  it('muted until I come back: silent for weeks, until I say so', async () => {
    const fenwold = await openFenwold();
    const { tools, clock, people, countyRoomId: roomId, say } = fenwold;
    const { rowan } = people;
    await changeAttention(tools, rowan, { roomId, level: 'mentions' });
    await changeAttention(tools, rowan, { roomId, mute: 'back' });
    await say(people.hazel, roomId, 'To @Rowan Brackett');
    clock.forward({ days: 40 });
    expect((await getRoom(tools, rowan, { roomId })).attention).toMatchObject({
      level: 'mentions',
      muted: { until: null },
    });
    expect(await countUnread(tools, rowan)).toEqual({ messages: 0, rooms: 0 });
    await changeAttention(tools, rowan, { roomId, mute: 'off' });
    expect(await summaryOf(fenwold, rowan)).toMatchObject({
      unread: 1,
      attention: { level: 'mentions', muted: null },
    });
  });

  it('is told to my own tabs and to nobody else', async () => {
    const { tools, announced, people, countyRoomId: roomId } = await openFenwold();
    const attention = await changeAttention(tools, people.rowan, { roomId, level: 'nothing' });
    expect(heardBy(announced, people.rowan, 'room.attention')).toEqual([{ roomId, attention }]);
    expect(heardBy(announced, people.hazel, 'room.attention')).toEqual([]);
    expect((await getRoom(tools, people.hazel, { roomId })).attention.level).toBe('everything');
  });

  it('is kept for somebody who leaves and comes back', async () => {
    const { tools, people } = await openFenwold();
    const { id: roomId } = await openTopicRoom(tools, people.hazel, {
      clientId: 'room-of-housing-letters',
      name: 'Housing',
      purpose: 'Talk',
    });
    await changeAttention(tools, people.hazel, { roomId, level: 'mentions' });
    await leaveRoom(tools, people.hazel, { roomId });
    await joinRoom(tools, people.hazel, { roomId });
    expect((await getRoom(tools, people.hazel, { roomId })).attention.level).toBe('mentions');
  });

  it.each([{}, { level: 'loud' }, { mute: 'forever' }, { level: '' }])(
    'has to be one of the words: %o',
    async (choice) => {
      const { tools, people, countyRoomId: roomId } = await openFenwold();
      await expect(changeAttention(tools, people.rowan, { roomId, ...choice })).rejects.toThrow(
        'Choose what you want to hear of this room.',
      );
    },
  );
});
