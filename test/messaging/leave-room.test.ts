import { describe, expect, it } from 'vitest';

import {
  joinRoom,
  leaveRoom,
  listMessages,
  openTopicRoom,
  startDirectRoom,
} from '#server/messaging/index.ts';
import { heardBy, openFenwold } from './support/fenwold.ts';

async function openLetters() {
  const fenwold = await openFenwold();
  const { id: roomId } = await openTopicRoom(fenwold.tools, fenwold.people.hazel, {
    clientId: 'room-of-housing-letters',
    name: 'Housing letters',
    purpose: 'Words that got a reply',
  });
  await joinRoom(fenwold.tools, fenwold.people.rowan, { roomId });
  return { ...fenwold, roomId };
}

describe('leaving a topic room', () => {
  it('ends it at once: nothing more is heard, read or written there', async () => {
    const { tools, announced, people, roomId, say } = await openLetters();
    await say(people.hazel, roomId, 'Before');
    await leaveRoom(tools, people.rowan, { roomId });
    await say(people.hazel, roomId, 'After');
    expect(heardBy(announced, people.rowan, 'message.sent')).toMatchObject([{ text: 'Before' }]);
    expect(heardBy(announced, people.rowan, 'room.left')).toEqual([{ roomId }]);
    expect(heardBy(announced, people.hazel, 'room.changed').at(-1)).toEqual({
      roomId,
      memberCount: 1,
    });
    await expect(listMessages(tools, people.rowan, { roomId })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(say(people.rowan, roomId, 'Me too')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('can be undone by joining again', async () => {
    const { tools, people, roomId, say } = await openLetters();
    await leaveRoom(tools, people.rowan, { roomId });
    await expect(leaveRoom(tools, people.rowan, { roomId })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(await joinRoom(tools, people.rowan, { roomId })).toMatchObject({ memberCount: 2 });
    await expect(say(people.rowan, roomId, 'Back again')).resolves.toBeDefined();
  });

  it('is for topic rooms alone', async () => {
    const { tools, people, countyRoomId, teaselRoomId } = await openLetters();
    const direct = await startDirectRoom(tools, people.hazel, {
      personIds: [people.rowan.personId],
    });
    for (const roomId of [countyRoomId, teaselRoomId, direct.id]) {
      await expect(leaveRoom(tools, people.hazel, { roomId })).rejects.toMatchObject({
        code: 'notPermitted',
      });
    }
  });
});
