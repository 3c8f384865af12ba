import { beforeEach, describe, expect, it } from 'vitest';

import { NotFoundError } from '#server/lib/errors.ts';
import { startDirectRoom } from '#server/messaging/index.ts';
import { postContact } from '#server/providers/index.ts';
import { searchAll } from '#server/search/index.ts';
import { makeReportableResource, shareResource } from '#server/resources/index.ts';
import { addActivity } from '#server/activities/index.ts';
import { allotment } from '#test/activities/support/open-board.ts';
import { openFenwold, type Fenwold } from '#test/messaging/support/fenwold.ts';
import { noteForm } from '#test/resources/support/open-county.ts';

let fenwold: Fenwold;

type Person = keyof Fenwold['people'];

/** One thing of each kind with the same rare word in it. */
beforeEach(async () => {
  fenwold = await openFenwold();
  const { tools, people, organisations, countyRoomId, say } = fenwold;
  await say(people.hazel, countyRoomId, 'Whortleberry in a message');
  await shareResource(tools, people.hazel, noteForm({ title: 'Whortleberry note' }));
  await postContact(tools, people.hazel, {
    clientId: 'contact-for-searching-it',
    organisationId: organisations.loosestrife,
    name: 'Whortleberry Desk',
    phone: '01632 960123',
    agreed: 'yes',
  });
  await addActivity(
    tools,
    people.marjoram,
    allotment(organisations.loosestrife, { name: 'Whortleberry mornings' }),
  );
});

function search(who: Person, asked: object) {
  return searchAll(fenwold.tools, fenwold.people[who], { q: 'whortleberry', ...asked });
}

/** How many of each kind. */
async function count(who: Person, asked: object = {}) {
  const { people, messages, resources, contacts, activities } = await search(who, asked);
  return [people, messages, resources, contacts, activities].map(({ length }) => length);
}

describe('searchAll', () => {
  it('finds all that I may see, of every kind, the words marked', async () => {
    expect(await count('hazel')).toEqual([0, 1, 1, 1, 1]);
    const { resources, contacts, activities } = await search('hazel', {});
    const titles = [resources[0]?.title, contacts[0]?.name, activities[0]?.name];
    expect(titles.map((parts) => parts?.find(({ isFound }) => isFound)?.text)).toEqual([
      'Whortleberry',
      'Whortleberry',
      'Whortleberry',
    ]);
  });

  it('T16, T17: activity providers find their own things only, and another county nothing', async () => {
    expect(await count('barnaby')).toEqual([0, 0, 0, 1, 1]);
    const { tools, people, say } = fenwold;
    const personIds = [people.barnaby.personId];
    const direct = await startDirectRoom(tools, people.hazel, { personIds });
    await say(people.hazel, direct.id, 'Whortleberry between us');
    expect(await count('barnaby')).toEqual([0, 1, 0, 1, 1]);
    expect(await count('sedge')).toEqual([0, 0, 0, 0, 0]);
    expect(await count('alder')).toEqual([0, 0, 1, 1, 1]);
  });

  it('looks at one kind, in one room, at one person or at some days where that is asked', async () => {
    const { countyRoomId, clock } = fenwold;
    expect(await count('rowan', { kind: 'contacts' })).toEqual([0, 0, 0, 1, 0]);
    expect(await count('rowan', { room: countyRoomId })).toEqual([0, 1, 0, 0, 0]);
    expect(await count('rowan', { person: 'haz' })).toEqual([0, 1, 1, 0, 0]);
    expect(await count('rowan', { person: 'linnet' })).toEqual([0, 0, 0, 0, 0]);
    expect(await count('hazel', { person: 'Quickset' })).toEqual([0, 1, 1, 0, 0]);
    const today = clock.now().toISOString().slice(0, 10);
    expect(await count('rowan', { from: today, to: today })).toEqual([0, 1, 1, 1, 1]);
    expect(await count('rowan', { from: '2030-01-01' })).toEqual([0, 0, 0, 0, 0]);
    expect(await count('rowan', { to: '2020-01-01' })).toEqual([0, 0, 0, 0, 0]);
  });

  it('finds people by their names, and says where one writes with them', async () => {
    const { tools, people } = fenwold;
    const found = async (who: Person, q: string) =>
      (await search(who, { q, kind: 'people' })).people.map(({ name, roomId }) => [
        name.map(({ text }) => text).join(''),
        roomId,
      ]);
    expect(await found('hazel', 'brack row')).toEqual([['Rowan Brackett', null]]);
    expect(await found('sedge', 'brack row')).toEqual([]);
    expect(await found('barnaby', 'haz')).toEqual([]);
    const personIds = [people.barnaby.personId];
    const direct = await startDirectRoom(tools, people.hazel, { personIds });
    await fenwold.say(people.hazel, direct.id, 'Good morning');
    expect(await found('barnaby', 'haz')).toEqual([['Hazel Quickset', direct.id]]);
    expect((await search('hazel', { q: 'quickset' })).people).toEqual([]);
    expect((await search('rowan', { q: 'quickset' })).people).toHaveLength(1);
  });

  it('leaves out a resource that a moderator has hidden, until it is put back', async () => {
    const { tools, countyId } = fenwold;
    const [resource] = (await search('rowan', {})).resources;
    const place = { countyId, thingId: resource?.id ?? '' };
    const reportable = makeReportableResource(tools);
    await reportable.hide({ ...place, rule: 'advertising' });
    for (const who of ['rowan', 'hazel', 'marjoram'] as const) {
      expect((await search(who, {})).resources, who).toEqual([]);
    }
    await reportable.restore(place);
    expect((await search('rowan', {})).resources).toHaveLength(1);
  });

  it('says whom a name was taken for, and finds nobody for activity providers', async () => {
    const named = async (who: Person, person: string) =>
      (await search(who, { person })).writers?.map(({ name }) => name);
    expect(await named('rowan', 'Haz')).toEqual(['Hazel Quickset']);
    expect(await named('barnaby', 'Haz')).toEqual([]);
  });

  it.each([
    [{ q: '' }, 'q'],
    [{ q: '?' }, 'q'],
    [{ q: 'x' }, 'q'],
    [{ q: 'x'.repeat(101) }, 'q'],
    [{ kind: 'everything' }, 'kind'],
    [{ from: '2026-02-30' }, 'from'],
    [{ from: '2026-10-08', to: '2026-10-07' }, 'to'],
    [{ person: '?' }, 'person'],
  ])('says what to do about %j', async (asked, field) => {
    const refused = await search('hazel', asked).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'invalidInput',
      fields: { [field]: expect.stringMatching(/\.$/) as string },
    });
  });

  it('T16: a room of others is not there', async () => {
    const { teaselRoomId } = fenwold;
    await expect(search('rowan', { room: teaselRoomId })).rejects.toThrow(NotFoundError);
    await expect(search('hazel', { room: teaselRoomId })).resolves.toBeDefined();
  });

  it('writes no word of a search into the log', async () => {
    await search('hazel', { person: 'haz' });
    await search('hazel', { q: 'x'.repeat(200) }).catch(() => undefined);
    fenwold.tools.logger.info('the log is read');
    expect(fenwold.logged.join('')).toContain('the log is read');
    expect(fenwold.logged.join('').toLowerCase()).not.toMatch(/whortleberry|haz|xxx/);
  });
});
