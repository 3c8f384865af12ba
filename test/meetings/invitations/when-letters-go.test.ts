import { describe, expect, it } from 'vitest';

import { Person } from '#server/accounts/person.model.ts';
import { changeMeeting } from '#server/meetings/index.ts';
import { changeForm } from '../support/change-form.ts';
import { openInvited } from './support/open-invited.ts';

/** Hazel is invited to a year whose first date is on Wednesday 14 October at ten. */
async function openYear() {
  const world = await openInvited();
  const { choose, hazel, createYear, send, office, tools, marjoram, look } = world;
  await choose(hazel);
  const [october, november] = await createYear();
  if (!october || !november) throw new Error('There are twelve.');
  await send();
  office.delivered.length = 0;
  return {
    ...world,
    ...{ october, november },
    change: async (id: string, overrides: Record<string, unknown>) =>
      changeMeeting(tools, marjoram, changeForm(await look(id), overrides)),
  };
}

describe('when invitations go', () => {
  it('not in quiet hours or on days off', async () => {
    const { clock, november, change, send, subjectsTo, hazel } = await openYear();
    clock.moveTo('2026-10-09T17:00:00.000Z');
    await change(november.id, { day: '2026-11-18' });
    for (const at of ['2026-10-09T17:05:00Z', '2026-10-10T10:00:00Z', '2026-10-12T07:29:00Z']) {
      await send(at);
    }
    expect(subjectsTo(hazel)).toEqual([]);
    await send('2026-10-12T07:30:00Z');
    expect(subjectsTo(hazel)).toEqual(['Changed: Practice meeting']);
  });

  it('at once where a date begins within a day, as it was or as it is', async () => {
    const { clock, october, november, change, send, subjectsTo, hazel } = await openYear();
    clock.moveTo('2026-10-13T19:00:00.000Z');
    await change(october.id, { day: '2026-10-28' });
    await send();
    expect(subjectsTo(hazel)).toHaveLength(1);
    await change(november.id, { day: '2026-10-14', startTime: '18:00', endTime: '19:00' });
    await send();
    expect(subjectsTo(hazel)).toHaveLength(2);
  });

  it('in the night, once a date that was changed begins within a day', async () => {
    const { clock, october, change, send, subjectsTo, hazel } = await openYear();
    await Person.updateOne({ _id: hazel.personId }, { workingDays: ['friday'] });
    clock.moveTo('2026-10-12T19:00:00.000Z');
    await change(october.id, { place: 'The library' });
    for (const at of ['2026-10-12T19:00:00Z', '2026-10-13T08:59:00Z']) await send(at);
    expect(subjectsTo(hazel)).toEqual([]);
    await send('2026-10-13T09:00:00Z');
    expect(subjectsTo(hazel)).toEqual(['Changed: Practice meeting']);
  });

  it('not for a date that has begun by then', async () => {
    const { clock, october, change, send, office } = await openYear();
    office.shut(true);
    clock.moveTo('2026-10-14T08:00:00.000Z');
    await change(october.id, { place: 'The library' });
    await send();
    office.shut(false);
    await send('2026-10-14T09:30:00Z');
    expect(office.delivered).toEqual([]);
  });

  it('again where the mail server was away, once', async () => {
    const { november, change, send, subjectsTo, hazel, office } = await openYear();
    office.shut(true);
    await change(november.id, { day: '2026-11-18' });
    await send();
    await change(november.id, { place: 'The library' });
    await send('2026-10-07T08:31:00Z');
    expect(subjectsTo(hazel)).toEqual([]);
    office.shut(false);
    for (const at of ['2026-10-07T08:40:00Z', '2026-10-07T09:40:00Z']) await send(at);
    expect(subjectsTo(hazel)).toEqual(['Changed: Practice meeting']);
  });

  it('never to an address that nobody has, until there is another', async () => {
    const { november, change, send, office, emailOf, subjectsTo, hazel, logged } = await openYear();
    office.refuse(emailOf(hazel), { code: 550, words: '5.1.1 No such mailbox' });
    await change(november.id, { day: '2026-11-18' });
    await send();
    office.refuse(emailOf(hazel), null);
    await change(november.id, { day: '2026-11-19' });
    await send();
    expect(subjectsTo(hazel)).toEqual([]);
    await Person.updateOne({ _id: hazel.personId }, { email: 'other@people.example' });
    await change(november.id, { day: '2026-11-20' });
    await send();
    expect(office.delivered.map(({ recipients }) => recipients)).toEqual([
      ['other@people.example'],
    ]);
    expect(logged.join()).not.toMatch(/@people|@fenwold|Practice/);
  });
});
