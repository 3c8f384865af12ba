import { describe, expect, it } from 'vitest';

import { joinRoom, listTopicRooms, openTopicRoom } from '#server/messaging/index.ts';
import { openFenwold } from './support/fenwold.ts';

describe('looking through the topic rooms', () => {
  it('shows those of my county by name, with how many are in, and whether I am', async () => {
    const { tools, people } = await openFenwold();
    const open = (name: string) =>
      openTopicRoom(tools, people.hazel, {
        clientId: `opened-as-${name.replace(/ /g, '-')}`,
        name,
        purpose: 'Talk',
      });
    await open('Housing letters');
    const green = await open('green spaces');
    await openTopicRoom(tools, people.sedge, {
      clientId: 'opened-in-marlshire',
      name: 'Elsewhere',
      purpose: 'Talk',
    });
    await joinRoom(tools, people.rowan, { roomId: green.id });
    expect(await listTopicRooms(tools, people.rowan)).toMatchObject({
      rooms: [
        { name: 'green spaces', purpose: 'Talk', memberCount: 2, joined: true },
        { name: 'Housing letters', memberCount: 1, joined: false },
      ],
      next: null,
    });
  });

  it('goes on from page to page', async () => {
    const { tools, people } = await openFenwold();
    for (let number = 100; number < 203; number += 1) {
      await openTopicRoom(tools, people.hazel, {
        clientId: `opened-as-number-${number}`,
        name: `Room ${number}`,
        purpose: 'Talk',
      });
    }
    const first = await listTopicRooms(tools, people.rowan, {});
    const second = await listTopicRooms(tools, people.rowan, { after: first.next });
    expect([first.rooms.length, second.rooms.length, second.next]).toEqual([100, 3, null]);
    expect(second.rooms[0]?.name).toBe('Room 200');
  });

  it('is not there for activity providers', async () => {
    const { tools, people } = await openFenwold();
    await expect(listTopicRooms(tools, people.barnaby)).rejects.toMatchObject({ code: 'notFound' });
    await expect(listTopicRooms(tools, people.marjoram)).resolves.toEqual({
      rooms: [],
      next: null,
    });
  });
});
