import { describe, expect, it } from 'vitest';

import { listRooms, openTopicRoom, startDirectRoom } from '#server/messaging/index.ts';
import { openFenwold } from './support/fenwold.ts';

describe('my rooms', () => {
  it('come by kind, with what is unread in each', async () => {
    const { tools, people, countyRoomId, teaselRoomId, say } = await openFenwold();
    const topic = await openTopicRoom(tools, people.hazel, {
      clientId: 'room-of-housing-letters',
      name: 'Housing letters',
      purpose: 'Words that got a reply',
    });
    await say(people.rowan, countyRoomId, 'one');
    await say(people.rowan, countyRoomId, 'two');
    expect(await listRooms(tools, people.hazel)).toEqual({
      county: [
        {
          id: countyRoomId,
          kind: 'county',
          name: 'Fenwold',
          state: 'open',
          people: [],
          attention: { level: 'everything', muted: null, mutedThreadIds: [] },
          unread: 2,
          lastSeq: 2,
          lastSentAt: '2026-10-07T08:30:00.000Z',
        },
      ],
      organisations: [
        expect.objectContaining({ id: teaselRoomId, unread: 0, lastSeq: 0, lastSentAt: null }),
      ],
      topics: [expect.objectContaining({ id: topic.id, name: 'Housing letters' })],
      direct: [],
    });
  });

  it('show direct rooms by their people, the newest message first', async () => {
    const { tools, clock, people, say } = await openFenwold();
    const begin = (...personIds: string[]) => startDirectRoom(tools, people.hazel, { personIds });
    const early = await begin(people.rowan.personId);
    const late = await begin(people.marjoram.personId, people.linnet.personId);
    await say(people.hazel, late.id, 'first');
    clock.forward({ minutes: 1 });
    await say(people.hazel, early.id, 'second');
    const empty = await begin(people.hurdle.personId);

    const { direct } = await listRooms(tools, people.hazel);
    expect(direct.map(({ id }) => id)).toEqual([empty.id, early.id, late.id]);
    expect(direct[2]?.people.map(({ name }) => name)).toEqual(['Linnet Sallow', 'Marjoram Stile']);
  });
});
