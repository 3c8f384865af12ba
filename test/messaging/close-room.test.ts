import { describe, expect, it } from 'vitest';

import { changePresence, closeRoom, openRoom } from '#server/messaging/index.ts';
import { heardBy, openFenwold } from './support/fenwold.ts';

describe('closing a room', () => {
  it('is told when it was the last tab that had it open', async () => {
    const { tools, announced, people, countyRoomId: roomId } = await openFenwold();
    const { hazel, rowan } = people;
    await changePresence(tools, rowan, { showsPresence: true });
    const [one, two, mine] = ['tab-number-one-00', 'tab-number-two-00', 'tab-of-hazel-0000'];
    await openRoom(tools, hazel, { roomId, tabId: mine });
    await openRoom(tools, rowan, { roomId, tabId: one });
    await openRoom(tools, rowan, { roomId, tabId: two });
    await closeRoom(tools, rowan, { roomId, tabId: one });
    expect(heardBy(announced, hazel, 'room.here')).toHaveLength(1);
    await closeRoom(tools, rowan, { roomId, tabId: two });
    expect(heardBy(announced, hazel, 'room.here').at(-1)).toEqual({
      roomId,
      personId: rowan.personId,
      isHere: false,
    });
  });

  it('does not close it for others, whose tab has the same name', async () => {
    const { tools, announced, people, countyRoomId: roomId } = await openFenwold();
    const { hazel, rowan, linnet } = people;
    const tabId = 'the-same-tab-name';
    await changePresence(tools, rowan, { showsPresence: true });
    for (const actor of [hazel, rowan]) await openRoom(tools, actor, { roomId, tabId });
    await expect(closeRoom(tools, linnet, { roomId, tabId })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(heardBy(announced, hazel, 'room.here')).toHaveLength(1);
  });
});
