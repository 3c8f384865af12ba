import { describe, expect, it } from 'vitest';

import { Person } from '#server/accounts/person.model.ts';
import { getRoom, listRoomPeople, startDirectRoom } from '#server/messaging/index.ts';
import { openFenwold } from './support/fenwold.ts';

describe('the people of a room', () => {
  it('are listed by name, with their organisation and working days', async () => {
    const { tools, people, teaselRoomId: roomId } = await openFenwold();
    await Person.updateOne({ _id: people.linnet.personId }, { workingDays: ['monday', 'friday'] });
    const page = await listRoomPeople(tools, people.hazel, { roomId });
    expect(page.people.map(({ name }) => name)).toEqual([
      'Dr Teazle Hurdle',
      'Hazel Quickset',
      'Linnet Sallow',
    ]);
    expect(page.people[2]).toEqual({
      id: people.linnet.personId,
      name: 'Linnet Sallow',
      organisation: 'Teasel House',
      workingDays: ['monday', 'friday'],
    });
    expect(page.next).toBeNull();
  });

  it.each([
    ['', ['Dr Teazle Hurdle', 'Linnet Sallow', 'Marjoram Stile', 'Rowan Brackett']],
    ['r', ['Rowan Brackett']],
    ['brack', ['Rowan Brackett']],
    ['ROWAN B', ['Rowan Brackett']],
    ['rowan x', []],
    ['hazel', []],
    ['barnaby', []],
    ['sedge', []],
  ])(
    'are offered after an "@" by the beginning of a name, but for myself: %s',
    async (search, names) => {
      const { tools, people, countyRoomId: roomId } = await openFenwold();
      const page = await listRoomPeople(tools, people.hazel, { roomId, search });
      expect(page.people.map(({ name }) => name)).toEqual(names);
    },
  );

  it('go on after the last one of a page', async () => {
    const { tools, people, teaselRoomId: roomId } = await openFenwold();
    const { people: all } = await listRoomPeople(tools, people.hazel, { roomId });
    const rest = await listRoomPeople(tools, people.hazel, { roomId, after: all[0]?.id });
    expect(rest.people).toEqual(all.slice(1));
  });

  it('do not show their working days to activity providers', async () => {
    const { tools, people } = await openFenwold();
    const { hazel, barnaby } = people;
    await Person.updateMany({}, { workingDays: ['monday'] });
    const { id: roomId } = await startDirectRoom(tools, hazel, { personIds: [barnaby.personId] });
    const daysFor = async (actor: typeof hazel) => [
      ...(await listRoomPeople(tools, actor, { roomId })).people,
      ...(await getRoom(tools, actor, { roomId })).people,
    ];
    expect((await daysFor(barnaby)).map(({ workingDays }) => workingDays)).toEqual([[], [], []]);
    expect((await daysFor(hazel)).map(({ workingDays }) => workingDays)).toEqual([
      ['monday'],
      ['monday'],
      ['monday'],
    ]);
  });
});
