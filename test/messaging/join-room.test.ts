import { describe, expect, it } from 'vitest';

import { countUnread, joinRoom, openTopicRoom, startDirectRoom } from '#server/messaging/index.ts';
import { heardBy, openFenwold } from './support/fenwold.ts';

const letters = {
  clientId: 'room-of-housing-letters',
  name: 'Housing letters',
  purpose: 'Words that got a reply',
};

describe('joining a topic room', () => {
  it('lets me hear what is said from then on', async () => {
    const { tools, announced, people, say } = await openFenwold();
    const room = await openTopicRoom(tools, people.hazel, letters);
    await say(people.hazel, room.id, 'Before');
    expect(await joinRoom(tools, people.rowan, { roomId: room.id })).toMatchObject({
      id: room.id,
      memberCount: 2,
    });
    expect(await countUnread(tools, people.rowan)).toMatchObject({ messages: 0 });
    await say(people.hazel, room.id, 'After');
    expect(heardBy(announced, people.rowan, 'message.sent')).toMatchObject([{ text: 'After' }]);
    expect(heardBy(announced, people.rowan, 'room.joined')).toContainEqual({ roomId: room.id });
    expect(heardBy(announced, people.hazel, 'room.changed')).toContainEqual({
      roomId: room.id,
      memberCount: 2,
    });
  });

  it('twice, and twice at one moment, counts once', async () => {
    const { tools, people } = await openFenwold();
    const { id: roomId } = await openTopicRoom(tools, people.hazel, letters);
    await Promise.all([1, 2, 3].map(() => joinRoom(tools, people.rowan, { roomId })));
    expect(await joinRoom(tools, people.rowan, { roomId })).toMatchObject({ memberCount: 2 });
  });

  it('is for peers of the county; for all others there is no such room', async () => {
    const { tools, people } = await openFenwold();
    const { id: roomId } = await openTopicRoom(tools, people.hazel, letters);
    for (const outsider of [people.barnaby, people.alder, people.sedge]) {
      await expect(joinRoom(tools, outsider, { roomId })).rejects.toMatchObject({
        code: 'notFound',
        message: 'We could not find that room.',
      });
    }
    await expect(joinRoom(tools, people.marjoram, { roomId })).resolves.toBeDefined();
  });

  it('opens no door into rooms of other kinds', async () => {
    const { tools, people, teaselRoomId } = await openFenwold();
    const direct = await startDirectRoom(tools, people.hazel, {
      personIds: [people.linnet.personId],
    });
    for (const roomId of [teaselRoomId, direct.id]) {
      await expect(joinRoom(tools, people.rowan, { roomId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });
});
