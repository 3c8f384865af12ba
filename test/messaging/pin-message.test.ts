import { describe, expect, it } from 'vitest';

import { messagingLimits } from '#server/messaging/contract.ts';
import {
  deleteMessage,
  editMessage,
  getRoom,
  listMissed,
  pinMessage,
} from '#server/messaging/index.ts';
import { Room } from '#server/messaging/room.model.ts';
import { heardBy, openFenwold } from './support/fenwold.ts';

describe('pinning a message', () => {
  it('shows it under the head of the room to everybody, and is taken down again', async () => {
    const { tools, announced, people, countyRoomId: roomId, say } = await openFenwold();
    const { hazel, rowan, marjoram } = people;
    const { id: messageId } = await say(hazel, roomId, 'We meet at **ten** in the hall');
    const pinned = await pinMessage(tools, marjoram, { roomId, messageId, on: true });
    expect(pinned).toMatchObject({ rev: 1, message: { isPinned: true } });
    const pins = [
      { messageId, seq: 1, authorName: 'Hazel Quickset', excerpt: 'We meet at ten in the hall' },
    ];
    expect(heardBy(announced, rowan, 'room.pinned')).toEqual([{ roomId, pins }]);
    expect((await getRoom(tools, rowan, { roomId })).pins).toEqual(pins);
    const missed = await listMissed(tools, rowan, { roomId, afterSeq: 1, afterRev: 0 });
    expect(missed).toMatchObject({ pins, changes: [{ message: { isPinned: true } }] });

    await pinMessage(tools, marjoram, { roomId, messageId, on: false });
    expect((await getRoom(tools, rowan, { roomId })).pins).toEqual([]);
    expect(heardBy(announced, rowan, 'room.pinned')).toContainEqual({ roomId, pins: [] });
  });

  it('follows the words of the message, and goes with it', async () => {
    const { tools, announced, people, countyRoomId: roomId, say } = await openFenwold();
    const { hazel, rowan, marjoram } = people;
    const { id: first } = await say(hazel, roomId, 'At tne');
    const { id: second } = await say(marjoram, roomId, 'In the hall');
    for (const messageId of [first, second]) {
      await pinMessage(tools, marjoram, { roomId, messageId, on: true });
    }
    await editMessage(tools, hazel, { roomId, messageId: first, text: 'At ten' });
    expect((await getRoom(tools, rowan, { roomId })).pins).toMatchObject([
      { excerpt: 'In the hall' },
      { excerpt: 'At ten' },
    ]);
    const { message } = await deleteMessage(tools, hazel, { roomId, messageId: first });
    expect(message.isPinned).toBe(false);
    expect((await getRoom(tools, rowan, { roomId })).pins).toMatchObject([{ messageId: second }]);
    expect(heardBy(announced, rowan, 'room.pinned').at(-1)).toMatchObject({
      pins: [{ messageId: second }],
    });
    expect(JSON.stringify(await Room.findById(roomId).lean())).not.toContain('At ten');
    await pinMessage(tools, marjoram, { roomId, messageId: first, on: true });
    expect((await getRoom(tools, rowan, { roomId })).pins).toHaveLength(1);
  });

  it('is never left behind by a message that is taken back at the same moment', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    for (let round = 0; round < 5; round += 1) {
      const { id: messageId } = await say(people.hazel, roomId, `Never mind ${round}`);
      await Promise.all([
        pinMessage(tools, people.marjoram, { roomId, messageId, on: true }),
        deleteMessage(tools, people.hazel, { roomId, messageId }),
      ]);
    }
    expect((await getRoom(tools, people.rowan, { roomId })).pins).toEqual([]);
  });

  it('is possible twenty times in a room, also when two press at once', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const most = messagingLimits.pinsOfRoom;
    const ids: string[] = [];
    for (let number = 0; number <= most; number += 1) {
      ids.push((await say(people.hazel, roomId, `Words ${number}`)).id);
    }
    const pin = (messageId = '') =>
      pinMessage(tools, people.marjoram, { roomId, messageId, on: true });
    for (const messageId of ids.slice(0, most - 1)) await pin(messageId);
    const last = await Promise.allSettled([pin(ids.at(-1)), pin(ids.at(-2))]);
    expect(last.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(last.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', message: 'A room can have 20 pins. Take one down first.' },
    });
    const { pins } = await getRoom(tools, people.rowan, { roomId });
    expect(pins).toHaveLength(most);
    await pinMessage(tools, people.marjoram, { roomId, messageId: ids[0], on: false });
    await Promise.all([pin(ids.at(-1)), pin(ids.at(-2))]);
    expect((await getRoom(tools, people.rowan, { roomId })).pins).toHaveLength(most);
  });

  it('is for coordinators, in a room that they are in', async () => {
    const { tools, people, countyRoomId, teaselRoomId, say } = await openFenwold();
    const county = await say(people.hazel, countyRoomId, 'For all');
    const input = { roomId: countyRoomId, messageId: county.id, on: true };
    for (const other of [people.hazel, people.rowan, people.hurdle]) {
      await expect(pinMessage(tools, other, input)).rejects.toMatchObject({
        code: 'notPermitted',
        message: 'Coordinators choose what is pinned.',
      });
    }
    for (const outside of [people.alder, people.barnaby, people.sedge]) {
      await expect(pinMessage(tools, outside, input)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await getRoom(tools, people.hazel, { roomId: countyRoomId })).mayPin).toBe(false);
    expect((await getRoom(tools, people.marjoram, { roomId: countyRoomId })).mayPin).toBe(true);
    await expect(pinMessage(tools, people.marjoram, input)).resolves.toMatchObject({ rev: 1 });
    const house = await say(people.hazel, teaselRoomId, 'For the house');
    await expect(
      pinMessage(tools, people.marjoram, { roomId: teaselRoomId, messageId: house.id, on: true }),
    ).rejects.toMatchObject({ code: 'notFound', message: 'We could not find that room.' });
  });

  it('in a closed room can only be taken down', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'For all');
    await pinMessage(tools, people.marjoram, { roomId, messageId, on: true });
    await Room.updateOne({ _id: roomId }, { state: 'closed' });
    await pinMessage(tools, people.marjoram, { roomId, messageId, on: false });
    await expect(
      pinMessage(tools, people.marjoram, { roomId, messageId, on: true }),
    ).rejects.toMatchObject({ code: 'notPermitted' });
  });
});
