import { describe, expect, it } from 'vitest';

import { cancelMeeting, getMeeting, keepAgenda, markItem } from '#server/meetings/index.ts';
import { openAgenda, titlesOf } from '#test/meetings/support/open-agenda.ts';
import { refusalOf } from '#test/meetings/support/refusal.ts';

const item = (title: string, minutes = 20, key = `own:${title.replace(/\W/g, '')}`) => ({
  ...{ key, title, minutes },
});

describe('keeping an agenda', () => {
  it('keeps order and minutes, and tells all who may come', async () => {
    const { keep, read, hazel, rowan, barnaby, october, announced } = await openAgenda();
    const items = [item('Second', 40), item('First', 50)];
    expect(await keep({ items })).toEqual({ meetingId: october, version: 1 });
    expect((await read(hazel)).items).toMatchObject([
      { title: 'Second', minutes: 40, state: 'open' },
      { title: 'First', minutes: 50 },
    ]);
    const [told] = announced;
    expect(told).toMatchObject({ event: 'agenda.changed', view: { meetingId: october } });
    expect(told?.audience).toEqual(expect.arrayContaining([hazel.personId, rowan.personId]));
    expect(told?.audience).not.toContain(barnaby.personId);
  });

  it('begins the next draft with what comes back each time, where it stood', async () => {
    const { keep, read, hazel, november } = await openAgenda();
    const parts = [item('Tea', 5, 'part:tea'), item('Talk'), item('Goodbye', 5, 'part:bye')];
    await keep({ items: parts });
    const { items } = await read(hazel, november);
    expect(items.map(({ title, minutes, isPart }) => [title, minutes, isPart])).toEqual([
      ['Tea', 5, true],
      ['What you bring with you', 110, false],
      ['Goodbye', 5, true],
    ]);
  });

  it('leaves to an item that was there its id and how far it is', async () => {
    const { tools, keep, read, clock, hazel, marjoram, october } = await openAgenda();
    await keep({ items: [item('One'), item('Two')] });
    clock.moveTo('2026-10-14T09:30:00.000Z');
    const [one] = (await read(hazel)).items;
    await markItem(tools, marjoram, { meetingId: october, itemId: one?.id, state: 'done' });
    await keep({ items: [item('Two'), { ...item('One'), title: 'One, said better' }] });
    expect((await read(hazel)).items).toMatchObject([
      { title: 'Two', state: 'open' },
      { id: one?.id, title: 'One, said better', state: 'done' },
    ]);
  });

  it('undoes nothing that another coordinator changed meanwhile', async () => {
    const { keep, read, hazel } = await openAgenda();
    await keep({ items: [item('Mine')] });
    for (const version of [0, 2]) {
      await expect(keep({ version, items: [item('Theirs')] })).rejects.toMatchObject({
        code: 'conflict',
      });
    }
    expect(titlesOf(await read(hazel))).toEqual(['Mine']);
  });

  it('of two at one moment keeps one', async () => {
    const { keep } = await openAgenda();
    const both = ['Mine', 'Theirs'].map((title) => keep({ version: 0, items: [item(title)] }));
    const ended = await Promise.allSettled(both);
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes no more minutes than the meeting has, no empty item and none twice', async () => {
    const { keep } = await openAgenda();
    const refused = (items: ReturnType<typeof item>[]) => refusalOf(keep({ items }));
    expect(await refused([item('Long', 121)])).toEqual({ code: 'invalidInput', fields: ['items'] });
    expect((await keep({ items: [item('Long', 120)] })).version).toBe(1);
    expect(await refused([item('One'), item('', 5, 'own:x')])).toMatchObject({
      fields: ['title-1'],
    });
    expect(await refused([item('One', 0)])).toMatchObject({ fields: ['minutes-0'] });
    expect(await refused([item('One'), item('One')])).toMatchObject({ fields: ['items'] });
    expect(await refused([])).toMatchObject({ fields: ['items'] });
    expect(await refused([item('One', 5, 'tag:$ne')])).toMatchObject({ fields: ['key-0'] });
  });

  it('lets Guard read every title', async () => {
    const { keep, logged } = await openAgenda();
    const items = [item('Fine'), item('About 999 000 1006', 20, 'own:2')];
    expect(await refusalOf(keep({ items }))).toMatchObject({ fields: ['title-1'] });
    expect(logged.join()).not.toContain('1006');
  });

  it('is for coordinators, until the meeting is over, and not where it is cancelled', async () => {
    const { tools, keep, clock, marjoram, hazel, stranger, november } = await openAgenda();
    const items = [item('One')];
    await expect(keep({ items }, hazel)).rejects.toMatchObject({ code: 'notPermitted' });
    await expect(keep({ items }, stranger)).rejects.toMatchObject({ code: 'notFound' });
    const { sequence } = await getMeeting(tools, marjoram, { meetingId: november });
    await cancelMeeting(tools, marjoram, { meetingId: november, scope: 'this', sequence });
    const cancelled = { meetingId: november, version: 0, items };
    await expect(keepAgenda(tools, marjoram, cancelled)).rejects.toMatchObject({
      code: 'notPermitted',
    });
    clock.moveTo('2026-10-14T10:59:00.000Z');
    await keep({ items });
    clock.moveTo('2026-10-14T11:00:00.000Z');
    await expect(keep({ items })).rejects.toMatchObject({ code: 'notPermitted' });
  });
});
