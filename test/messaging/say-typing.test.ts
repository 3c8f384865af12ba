import { randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import {
  leaveRoom,
  joinRoom,
  openRoom,
  openTopicRoom,
  sayTyping,
} from '#server/messaging/index.ts';
import { Room } from '#server/messaging/room.model.ts';
import { heardBy, openFenwold } from './support/fenwold.ts';

describe('saying that I write', () => {
  it('is told to those who have the room open, at most once in three seconds', async () => {
    const { tools, clock, announced, people, countyRoomId: roomId } = await openFenwold();
    const { hazel, rowan, linnet } = people;
    for (const actor of [hazel, rowan]) {
      await openRoom(tools, actor, { roomId, tabId: randomUUID() });
    }
    const told = () => heardBy(announced, hazel, 'room.typing');
    await sayTyping(tools, rowan, { roomId });
    expect(told()).toEqual([{ roomId, personId: rowan.personId, name: 'Rowan Brackett' }]);
    await sayTyping(tools, rowan, { roomId });
    clock.forward({ seconds: 2 });
    await sayTyping(tools, rowan, { roomId });
    expect(told()).toHaveLength(1);
    clock.forward({ seconds: 1 });
    await sayTyping(tools, rowan, { roomId });
    expect(told()).toHaveLength(2);
    expect(heardBy(announced, rowan, 'room.typing')).toEqual([]);
    // Linnet is in the room and has it closed.
    expect(heardBy(announced, linnet, 'room.typing')).toEqual([]);
  });

  it('reaches nobody who has left, and comes from nobody who has', async () => {
    const { tools, clock, announced, people } = await openFenwold();
    const { hazel, rowan, linnet } = people;
    const { id: roomId } = await openTopicRoom(tools, hazel, {
      clientId: 'room-of-housing-letters',
      name: 'Housing',
      purpose: 'Talk',
    });
    for (const actor of [rowan, linnet]) await joinRoom(tools, actor, { roomId });
    for (const actor of [hazel, rowan, linnet]) {
      await openRoom(tools, actor, { roomId, tabId: randomUUID() });
    }
    await sayTyping(tools, hazel, { roomId });
    expect(heardBy(announced, rowan, 'room.typing')).toHaveLength(1);
    await leaveRoom(tools, rowan, { roomId });
    clock.forward({ seconds: 5 });
    await sayTyping(tools, hazel, { roomId });
    expect(heardBy(announced, rowan, 'room.typing')).toHaveLength(1);
    expect(heardBy(announced, linnet, 'room.typing')).toHaveLength(2);
    await expect(sayTyping(tools, rowan, { roomId })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is for rooms that can be written in', async () => {
    const { tools, people, countyRoomId: roomId } = await openFenwold();
    await Room.updateOne({ _id: roomId }, { state: 'closed' });
    await expect(sayTyping(tools, people.hazel, { roomId })).rejects.toMatchObject({
      code: 'notPermitted',
    });
  });
});
