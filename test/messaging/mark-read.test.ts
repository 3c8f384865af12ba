import { describe, expect, it } from 'vitest';

import { countUnread, markRead } from '#server/messaging/index.ts';
import { heardBy, openFenwold } from './support/fenwold.ts';

describe('marking a room as read', () => {
  it('takes the mark away and tells my other tabs, and nobody else', async () => {
    const { tools, announced, people, countyRoomId: roomId, say } = await openFenwold();
    for (const text of ['one', 'two', 'three']) await say(people.hazel, roomId, text);
    expect(await markRead(tools, people.rowan, { roomId, seq: '2' })).toEqual({
      roomId,
      readSeq: 2,
    });
    expect(await countUnread(tools, people.rowan)).toEqual({ messages: 1, rooms: 1 });
    expect(heardBy(announced, people.rowan, 'room.read')).toEqual([{ roomId, readSeq: 2 }]);
    expect(heardBy(announced, people.hazel, 'room.read')).toEqual([]);
  });

  it('never goes back', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    for (const text of ['one', 'two', 'three']) await say(people.hazel, roomId, text);
    await markRead(tools, people.rowan, { roomId, seq: 3 });
    expect(await markRead(tools, people.rowan, { roomId, seq: 1 })).toEqual({ roomId, readSeq: 3 });
    expect(await countUnread(tools, people.rowan)).toMatchObject({ messages: 0 });
  });

  it('never goes past the newest message, so that the next one is unread', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    await say(people.hazel, roomId, 'one');
    expect(await markRead(tools, people.rowan, { roomId, seq: 1e9 })).toMatchObject({ readSeq: 1 });
    await say(people.hazel, roomId, 'two');
    expect(await countUnread(tools, people.rowan)).toMatchObject({ messages: 1 });
  });

  it('is for members', async () => {
    const { tools, people, teaselRoomId: roomId, say } = await openFenwold();
    await say(people.hazel, roomId, 'one');
    await expect(markRead(tools, people.rowan, { roomId, seq: 1 })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(markRead(tools, people.linnet, { roomId, seq: 1 })).resolves.toBeDefined();
  });
});
