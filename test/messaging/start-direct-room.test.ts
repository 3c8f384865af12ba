import { describe, expect, it } from 'vitest';

import { listMessages, listRooms, startDirectRoom } from '#server/messaging/index.ts';
import { Room } from '#server/messaging/room.model.ts';
import { addPerson, changeRoles, heardBy, openFenwold } from './support/fenwold.ts';

const directRooms = () => Room.countDocuments({ kind: 'direct' });

describe('beginning a direct room', () => {
  it('is between the people chosen, who see it once something was said', async () => {
    const { tools, announced, people, say } = await openFenwold();
    const room = await startDirectRoom(tools, people.hazel, { personIds: people.rowan.personId });
    expect(room).toMatchObject({
      kind: 'direct',
      name: null,
      memberCount: 2,
      people: [{ id: people.rowan.personId, name: 'Rowan Brackett' }],
      mayWrite: true,
      mayLeave: false,
    });
    expect((await listRooms(tools, people.hazel)).direct).toHaveLength(1);
    expect((await listRooms(tools, people.rowan)).direct).toEqual([]);
    expect(heardBy(announced, people.rowan, 'room.opened')).toEqual([]);

    await say(people.hazel, room.id, 'Have you got a minute?');
    expect((await listRooms(tools, people.rowan)).direct).toMatchObject([
      { id: room.id, unread: 1, people: [{ name: 'Hazel Quickset' }] },
    ]);
    expect(heardBy(announced, people.rowan, 'message.sent')).toHaveLength(1);
    expect(heardBy(announced, people.linnet, 'message.sent')).toEqual([]);
  });

  it('is one for each set of people, whoever asks and in whatever order', async () => {
    const { tools, people } = await openFenwold();
    const { hazel, rowan, linnet } = people;
    const rooms = await Promise.all([
      startDirectRoom(tools, hazel, { personIds: [rowan.personId, linnet.personId] }),
      startDirectRoom(tools, rowan, { personIds: [linnet.personId, hazel.personId] }),
      startDirectRoom(tools, linnet, {
        personIds: [hazel.personId, rowan.personId, hazel.personId, linnet.personId],
      }),
    ]);
    expect(new Set(rooms.map(({ id }) => id)).size).toBe(1);
    expect(rooms[0].memberCount).toBe(3);
    const pair = await startDirectRoom(tools, hazel, { personIds: [rowan.personId] });
    expect(pair.id).not.toBe(rooms[0].id);
    expect(await directRooms()).toBe(2);
  });

  it('takes two to eight people', async () => {
    const fenwold = await openFenwold();
    const { tools, countyId, organisations, people } = fenwold;
    const others: string[] = [];
    for (let number = 1; number <= 8; number += 1) {
      const colleague = await addPerson(tools, countyId, {
        name: `Colleague ${number}`,
        held: [{ role: 'linkWorker', organisationId: organisations.teasel }],
      });
      others.push(colleague.personId);
    }
    await expect(
      startDirectRoom(tools, people.hazel, { personIds: others.slice(0, 7) }),
    ).resolves.toMatchObject({ memberCount: 8 });
    for (const personIds of [others, [], [people.hazel.personId]]) {
      await expect(startDirectRoom(tools, people.hazel, { personIds })).rejects.toMatchObject({
        code: 'invalidInput',
        fields: { personIds: expect.any(String) as string },
      });
    }
  });

  it('is not begun by activity providers, who answer when a link worker wrote first', async () => {
    const { tools, people, say } = await openFenwold();
    await expect(
      startDirectRoom(tools, people.barnaby, { personIds: [people.hazel.personId] }),
    ).rejects.toMatchObject({
      code: 'notPermitted',
      message: 'You can answer when a link worker has written to you first.',
    });
    expect(await directRooms()).toBe(0);

    const room = await startDirectRoom(tools, people.hazel, {
      personIds: [people.barnaby.personId],
    });
    await say(people.hazel, room.id, 'Is there room on Thursday?');
    await say(people.barnaby, room.id, 'There is');
    const rooms = await listRooms(tools, people.barnaby);
    expect(rooms).toMatchObject({ county: [], organisations: [], topics: [] });
    expect(rooms.direct.map(({ id }) => id)).toEqual([room.id]);
  });

  it('reaches people of my county who hold a role in it, and nobody else', async () => {
    const { tools, people, organisations } = await openFenwold();
    const refusals: unknown[] = [];
    const held = { role: 'linkWorker', organisationId: organisations.teasel } as const;
    await changeRoles(tools, people.linnet, { added: [], ended: [held] });
    for (const personId of [
      people.sedge.personId,
      people.linnet.personId,
      '0123456789abcdef01234567',
      'nobody',
    ]) {
      refusals.push(
        await startDirectRoom(tools, people.hazel, { personIds: [personId] }).catch(
          (error: unknown) => error,
        ),
      );
    }
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code: 'notFound',
        message:
          'We could not find one of these people. They may have left, or be away for a while.',
      });
    }
    expect(await directRooms()).toBe(0);
    await expect(
      startDirectRoom(tools, people.hazel, { personIds: [people.alder.personId] }),
    ).resolves.toBeDefined();
  });

  it('again with somebody who is an activity provider now lets them back in', async () => {
    const { tools, people, organisations, say } = await openFenwold();
    const begun = await startDirectRoom(tools, people.linnet, {
      personIds: [people.hazel.personId],
    });
    await say(people.linnet, begun.id, 'Hello');
    const held = { role: 'linkWorker', organisationId: organisations.teasel } as const;
    const provider = {
      role: 'activityProvider',
      organisationId: organisations.loosestrife,
    } as const;
    await changeRoles(tools, people.linnet, { added: [provider], ended: [held] });
    const read = () => listMessages(tools, people.linnet, { roomId: begun.id });
    await expect(read()).rejects.toMatchObject({ code: 'notFound' });

    const again = await startDirectRoom(tools, people.hazel, {
      personIds: [people.linnet.personId],
    });
    expect(again).toMatchObject({ id: begun.id, memberCount: 2 });
    expect((await read()).messages).toHaveLength(1);
  });
});
