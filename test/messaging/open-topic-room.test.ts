import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { listTopicRooms, openTopicRoom } from '#server/messaging/index.ts';
import { Room } from '#server/messaging/room.model.ts';
import { heardBy, openFenwold } from './support/fenwold.ts';

const letters = (more: object = {}) => ({
  clientId: randomUUID(),
  name: 'Housing letters',
  purpose: 'Words that got a reply',
  ...more,
});
const topics = () => Room.countDocuments({ kind: 'topic' });

describe('opening a topic room', () => {
  it('puts the one who opens it in, and tells their other tabs', async () => {
    const { tools, announced, people } = await openFenwold();
    const room = await openTopicRoom(tools, people.hazel, letters());
    expect(room).toEqual({
      id: room.id,
      kind: 'topic',
      name: 'Housing letters',
      purpose: 'Words that got a reply',
      state: 'open',
      memberCount: 1,
      people: [],
      attention: { level: 'everything', muted: null, mutedThreadIds: [] },
      mayWrite: true,
      mayLeave: true,
      mayPin: false,
      mayKeep: true,
      mayBringUp: true,
      mayTellEveryone: false,
      mayMarkUrgent: false,
      pins: [],
      marks: { savedSeqs: [] },
    });
    expect(heardBy(announced, people.hazel, 'room.opened')).toEqual([
      { roomId: room.id, kind: 'topic' },
    ]);
    expect(heardBy(announced, people.rowan, 'room.opened')).toEqual([]);
  });

  it('is for link workers, supervisors and coordinators', async () => {
    const { tools, people } = await openFenwold();
    for (const outsider of [people.barnaby, people.alder]) {
      await expect(openTopicRoom(tools, outsider, letters())).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect(await topics()).toBe(0);
    for (const [index, peer] of [people.hazel, people.hurdle, people.marjoram].entries()) {
      await openTopicRoom(tools, peer, letters({ name: `Room ${index}` }));
    }
    expect(await topics()).toBe(3);
  });

  it('pressed twice opens one room', async () => {
    const { tools, announced, people } = await openFenwold();
    const input = letters();
    const rooms = await Promise.all([1, 2, 3].map(() => openTopicRoom(tools, people.hazel, input)));
    expect(new Set(rooms.map(({ id }) => id)).size).toBe(1);
    expect(await topics()).toBe(1);
    expect(heardBy(announced, people.hazel, 'room.opened')).toHaveLength(1);
  });

  it('under an id that opened another room is refused with a fresh id', async () => {
    const { tools, people } = await openFenwold();
    const input = letters();
    await openTopicRoom(tools, people.hazel, input);
    await expect(
      openTopicRoom(tools, people.hazel, { ...input, name: 'Green spaces' }),
    ).rejects.toMatchObject({
      code: 'conflict',
      fields: { clientId: expect.any(String) as string },
    });
  });

  it('takes each name once in a county, however it is spelt', async () => {
    const { tools, people } = await openFenwold();
    await openTopicRoom(tools, people.hazel, letters());
    await expect(
      openTopicRoom(tools, people.rowan, letters({ name: '  HOUSING   Letters ' })),
    ).rejects.toMatchObject({
      code: 'invalidInput',
      fields: { name: expect.stringContaining('There is a room with this name already') as string },
    });
    await expect(openTopicRoom(tools, people.sedge, letters())).resolves.toBeDefined();
    expect((await listTopicRooms(tools, people.rowan)).rooms).toHaveLength(1);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(61) }, 'name'],
    [{ name: 'two\nlines' }, 'name'],
    [{ purpose: ' ' }, 'purpose'],
    [{ purpose: 'x'.repeat(201) }, 'purpose'],
  ])('says what is wrong with %j', async (wrong, field) => {
    const { tools, people } = await openFenwold();
    await expect(openTopicRoom(tools, people.hazel, letters(wrong))).rejects.toMatchObject({
      code: 'invalidInput',
      fields: { [field]: expect.any(String) as string },
    });
  });

  it('goes past Guard with both its name and its purpose', async () => {
    const { tools, people } = await openFenwold();
    for (const field of ['name', 'purpose']) {
      await expect(
        openTopicRoom(tools, people.hazel, letters({ [field]: 'About 999 000 1006' })),
      ).rejects.toMatchObject({
        code: 'guardRefused',
        fields: { [field]: expect.stringContaining('NHS number') as string },
      });
    }
    expect(await topics()).toBe(0);
  });
});
