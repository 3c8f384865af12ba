import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { changeMemberships } from '#server/accounts/change-memberships.ts';
import {
  countUnread,
  getRoom,
  joinRoom,
  listRooms,
  openTopicRoom,
  startDirectRoom,
} from '#server/messaging/index.ts';
import { Room } from '#server/messaging/room.model.ts';
import { addPerson, changeRoles, heardBy, openFenwold, type Fenwold } from './support/fenwold.ts';

async function namesOf({ tools }: Fenwold, actor: Actor): Promise<(string | null)[]> {
  const { county, organisations, topics } = await listRooms(tools, actor);
  return [...county, ...organisations, ...topics].map(({ name }) => name);
}

describe('the rooms that come with a role', () => {
  it('are the county and the host organisation for link workers and supervisors', async () => {
    const fenwold = await openFenwold();
    const { hazel, rowan, hurdle } = fenwold.people;
    expect(await namesOf(fenwold, hazel)).toEqual(['Fenwold', 'Teasel House']);
    expect(await namesOf(fenwold, hurdle)).toEqual(['Fenwold', 'Teasel House']);
    expect(await namesOf(fenwold, rowan)).toEqual(['Fenwold', 'Brackenford Wellbeing']);
  });

  it('are the county alone for a coordinator, and none for others', async () => {
    const fenwold = await openFenwold();
    const { marjoram, barnaby, alder } = fenwold.people;
    expect(await namesOf(fenwold, marjoram)).toEqual(['Fenwold']);
    expect(await namesOf(fenwold, barnaby)).toEqual([]);
    expect(await namesOf(fenwold, alder)).toEqual([]);
  });

  it('belong to one county', async () => {
    const fenwold = await openFenwold();
    expect(await namesOf(fenwold, fenwold.people.sedge)).toEqual(['Marlshire', 'Sedge Hall']);
  });

  it('are made for host organisations only', async () => {
    const { organisations } = await openFenwold();
    expect(await Room.countDocuments({ organisationId: organisations.teasel })).toBe(1);
    expect(await Room.countDocuments({ organisationId: organisations.loosestrife })).toBe(0);
  });

  it('show nothing as unread to somebody who is new', async () => {
    const fenwold = await openFenwold();
    const { tools, countyId, countyRoomId, organisations, people, say } = fenwold;
    await say(people.hazel, countyRoomId, 'Before your time');
    const mallow = await addPerson(tools, countyId, {
      name: 'Mallow Linch',
      held: [{ role: 'linkWorker', organisationId: organisations.teasel }],
    });
    expect(await countUnread(tools, mallow)).toEqual({ messages: 0, rooms: 0 });
    await say(people.hazel, countyRoomId, 'Welcome, Mallow');
    expect(await countUnread(tools, mallow)).toEqual({ messages: 1, rooms: 1 });
  });
});

describe('a role that ends', () => {
  it('ends the hearing: a removed member hears nothing more of the room', async () => {
    const { tools, announced, people, countyRoomId, teaselRoomId, organisations, say } =
      await openFenwold();
    await say(people.hazel, teaselRoomId, 'Before');
    expect(heardBy(announced, people.linnet, 'message.sent')).toHaveLength(1);

    const held = { role: 'linkWorker', organisationId: organisations.teasel } as const;
    await changeRoles(tools, people.linnet, { added: [], ended: [held] });
    await say(people.hazel, teaselRoomId, 'After');
    await say(people.hazel, countyRoomId, 'After');
    expect(heardBy(announced, people.linnet, 'message.sent')).toHaveLength(1);
    expect(heardBy(announced, people.hurdle, 'message.sent')).toHaveLength(3);
    await expect(say(people.linnet, teaselRoomId, 'Hello?')).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('tells the person, and the count of people to those who stay', async () => {
    const { tools, announced, people, teaselRoomId, organisations } = await openFenwold();
    announced.length = 0;
    const held = { role: 'linkWorker', organisationId: organisations.teasel } as const;
    await changeRoles(tools, people.linnet, { added: [], ended: [held] });
    await expect
      .poll(() => heardBy(announced, people.hazel, 'room.changed'), { timeout: 20_000 })
      .toContainEqual({ roomId: teaselRoomId, memberCount: 2 });
    expect(heardBy(announced, people.linnet, 'room.left')).toContainEqual({ roomId: teaselRoomId });
    expect(heardBy(announced, people.linnet, 'room.changed')).toEqual([]);
  });

  it('leaves what another role gives', async () => {
    const fenwold = await openFenwold();
    const { tools, people, organisations } = fenwold;
    const here = { role: 'linkWorker', organisationId: organisations.teasel } as const;
    const there = { role: 'supervisor', organisationId: organisations.brackenford } as const;
    await changeRoles(tools, people.linnet, { added: [there], ended: [] });
    expect(await namesOf(fenwold, people.linnet)).toEqual([
      'Fenwold',
      'Brackenford Wellbeing',
      'Teasel House',
    ]);
    await changeRoles(tools, people.linnet, { added: [], ended: [here] });
    expect(await namesOf(fenwold, people.linnet)).toEqual(['Fenwold', 'Brackenford Wellbeing']);
  });

  it('takes topic rooms along, and coming back does not bring what was missed', async () => {
    const fenwold = await openFenwold();
    const { tools, people, countyRoomId, organisations, say } = fenwold;
    const topic = await openTopicRoom(tools, people.hazel, {
      clientId: 'room-of-housing-letters',
      name: 'Housing letters',
      purpose: 'Words that got a reply',
    });
    await joinRoom(tools, people.linnet, { roomId: topic.id });
    const held = { role: 'linkWorker', organisationId: organisations.teasel } as const;
    await changeRoles(tools, people.linnet, { added: [], ended: [held] });
    expect(await namesOf(fenwold, people.linnet)).toEqual([]);

    await say(people.hazel, countyRoomId, 'While you were away');
    await changeRoles(tools, people.linnet, { added: [held], ended: [] });
    expect(await namesOf(fenwold, people.linnet)).toEqual(['Fenwold', 'Teasel House']);
    expect(await countUnread(tools, people.linnet)).toEqual({ messages: 0, rooms: 0 });
  });

  it('that turns a link worker into an activity provider closes the direct rooms they began', async () => {
    const { tools, people, organisations, say } = await openFenwold();
    const begun = await startDirectRoom(tools, people.linnet, {
      personIds: [people.rowan.personId],
    });
    const answered = await startDirectRoom(tools, people.hazel, {
      personIds: [people.linnet.personId],
    });
    await say(people.linnet, begun.id, 'Hello');
    const held = { role: 'linkWorker', organisationId: organisations.teasel } as const;
    const provider = {
      role: 'activityProvider',
      organisationId: organisations.loosestrife,
    } as const;
    await changeRoles(tools, people.linnet, { added: [provider], ended: [held] });
    await expect(getRoom(tools, people.linnet, { roomId: begun.id })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(getRoom(tools, people.linnet, { roomId: answered.id })).resolves.toBeDefined();

    await say(people.rowan, begun.id, 'Are you there?');
    await changeRoles(tools, people.linnet, { added: [held], ended: [] });
    await expect(getRoom(tools, people.linnet, { roomId: begun.id })).resolves.toBeDefined();
    expect((await listRooms(tools, people.linnet)).direct).toMatchObject([
      { id: begun.id, unread: 1 },
    ]);
  });
});

describe('a change that is taken back', () => {
  it('takes the places in rooms back with it', async () => {
    const fenwold = await openFenwold();
    const { tools, countyId, organisations, people, teaselRoomId } = fenwold;
    const change = changeMemberships(tools, async ({ tell }) => {
      await tell({
        kind: 'membership',
        countyId,
        personId: people.rowan.personId,
        added: [{ role: 'linkWorker', organisationId: organisations.teasel }],
        ended: [],
      });
      throw new Error('the change could not be made');
    });
    await expect(change).rejects.toThrow('could not be made');
    expect(await namesOf(fenwold, people.rowan)).toEqual(['Fenwold', 'Brackenford Wellbeing']);
    expect((await Room.findById(teaselRoomId).lean())?.memberCount).toBe(3);
  });
});

describe('an organisation', () => {
  it('that is renamed renames its room; one that is closed leaves its room to read', async () => {
    const fenwold = await openFenwold();
    const { tools, countyId, organisations, people, teaselRoomId, say } = fenwold;
    await say(people.hazel, teaselRoomId, 'Good morning');
    const tell = (name: string, state: 'open' | 'closed') =>
      changeMemberships(tools, ({ tell: tellFollowers }) =>
        tellFollowers({
          kind: 'organisation',
          countyId,
          organisationId: organisations.teasel,
          name,
          kinds: ['host'],
          state,
        }),
      );
    await tell('Teasel Hall', 'open');
    expect(await namesOf(fenwold, people.hazel)).toEqual(['Fenwold', 'Teasel Hall']);
    await tell('Teasel Hall', 'closed');
    expect(await getRoom(tools, people.hazel, { roomId: teaselRoomId })).toMatchObject({
      name: 'Teasel Hall',
      state: 'closed',
      mayWrite: false,
    });
    expect(await Room.countDocuments({ organisationId: organisations.teasel })).toBe(1);
  });
});
