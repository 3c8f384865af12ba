import { describe, expect, it } from 'vitest';

import { countUnread, startDirectRoom } from '#server/messaging/index.ts';
import { openFenwold } from './support/fenwold.ts';

describe('counting what is unread', () => {
  it('counts over all my rooms', async () => {
    const { tools, people, countyRoomId, teaselRoomId, say } = await openFenwold();
    await say(people.hazel, countyRoomId, 'one');
    await say(people.rowan, countyRoomId, 'two');
    await say(people.hazel, teaselRoomId, 'three');
    const direct = await startDirectRoom(tools, people.rowan, {
      personIds: [people.linnet.personId],
    });
    await say(people.rowan, direct.id, 'four');
    expect(await countUnread(tools, people.linnet)).toEqual({ messages: 4, rooms: 3 });
    expect(await countUnread(tools, people.marjoram)).toEqual({ messages: 2, rooms: 1 });
    expect(await countUnread(tools, people.barnaby)).toEqual({ messages: 0, rooms: 0 });
  });

  it('takes what I wrote as read, with all that came before it', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    await say(people.hazel, countyRoomId, 'one');
    await say(people.rowan, countyRoomId, 'two');
    expect(await countUnread(tools, people.rowan)).toEqual({ messages: 0, rooms: 0 });
    expect(await countUnread(tools, people.hazel)).toEqual({ messages: 1, rooms: 1 });
  });
});
