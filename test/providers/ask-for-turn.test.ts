import { describe, expect, it } from 'vitest';

import { ContactPlace } from '#server/providers/contact-place.model.ts';
import { askForTurn, knowContact, setContactLimits } from '#server/providers/index.ts';
import { NUMBER, openLimited } from './support/open-limited.ts';
import { saying } from './support/saying.ts';

describe('PR6: asking to get in touch', () => {
  it('three get a turn and the number at once; the fourth waits for Monday, the seventh a week more', async () => {
    const { tools, contactId, workers, worker, seenBy, weekOf } = await openLimited({ workers: 7 });
    const turns: boolean[] = [];
    for (const actor of workers) turns.push((await askForTurn(tools, actor, { contactId })).isNow);
    expect(turns).toEqual([true, true, true, false, false, false, false]);
    const first = await seenBy(worker(1));
    expect(first).toMatchObject({ phone: NUMBER, bestTime: 'Before nine or after six' });
    expect(first.turns?.mine).toEqual({ from: '2026-10-05', until: '2026-10-11', isNow: true });
    const fourth = await seenBy(worker(4));
    expect(fourth).toMatchObject({ phone: '', phoneLink: '', email: '', bestTime: '' });
    expect(fourth.turns).toMatchObject({
      perWeek: 3,
      mine: { from: '2026-10-12', until: '2026-10-18', isNow: false },
      mayAsk: false,
    });
    expect(await weekOf(worker(6))).toBe('2026-10-12');
    expect(await weekOf(worker(7))).toBe('2026-10-19');
  });

  it('offers the fourth the colleague who knows them', async () => {
    const { tools, contactId, workers, worker, seenBy, rowan } = await openLimited();
    for (const actor of workers) await askForTurn(tools, actor, { contactId });
    const { introductions } = await seenBy(worker(4));
    expect(introductions.askable).toEqual([
      { id: rowan.personId, name: 'Rowan Brackett', organisation: 'Brackenford Wellbeing CIC' },
    ]);
  });

  it('says beforehand whether there is room, and when', async () => {
    const { tools, contactId, worker, seenBy } = await openLimited({ perWeek: 1 });
    expect((await seenBy(worker(1))).turns).toMatchObject({
      free: { from: '2026-10-05', isNow: true },
      mayAsk: true,
    });
    await askForTurn(tools, worker(1), { contactId });
    expect((await seenBy(worker(2))).turns).toMatchObject({
      free: { from: '2026-10-12', isNow: false },
    });
  });

  it('of eight who ask at one moment for one place exactly one gets it, each other a week of their own', async () => {
    const { tools, contactId, workers, weekOf } = await openLimited({ perWeek: 1, workers: 8 });
    const asked = await Promise.all(
      workers.map((actor) => askForTurn(tools, actor, { contactId })),
    );
    expect(asked.filter(({ isNow }) => isNow)).toHaveLength(1);
    const weeks = await Promise.all(workers.map((actor) => weekOf(actor)));
    expect(new Set(weeks).size).toBe(8);
    expect(weeks.toSorted()[1]).toBe('2026-10-12');
  });

  it('sent twice, also at one moment, is one place, announced once', async () => {
    const { tools, contactId, worker, announced } = await openLimited({ perWeek: 2 });
    const twice = [1, 2, 3].map(() => askForTurn(tools, worker(1), { contactId }));
    expect((await Promise.all(twice)).map(({ isNow }) => isNow)).toEqual([true, true, true]);
    expect(await ContactPlace.countDocuments()).toBe(1);
    expect(announced).toMatchObject([{ event: 'contact.turns' }]);
    expect((await askForTurn(tools, worker(2), { contactId })).isNow).toBe(true);
    expect((await askForTurn(tools, worker(3), { contactId })).isNow).toBe(false);
  });

  it('a turn is over with its week, by the clock and by nothing else, and whoever waited has one then', async () => {
    const { tools, clock, contactId, worker, seenBy } = await openLimited({ perWeek: 1 });
    await askForTurn(tools, worker(1), { contactId });
    await askForTurn(tools, worker(2), { contactId });
    clock.moveTo('2026-10-11T22:59:59.000Z');
    expect((await seenBy(worker(1))).phone).toBe(NUMBER);
    expect((await seenBy(worker(2))).phone).toBe('');
    clock.moveTo('2026-10-11T23:00:00.000Z');
    expect(await seenBy(worker(1))).toMatchObject({
      phone: '',
      turns: { mine: null, mayAsk: true },
    });
    expect((await seenBy(worker(2))).phone).toBe(NUMBER);
    expect((await askForTurn(tools, worker(1), { contactId })).isNow).toBe(false);
    clock.forward({ days: 21 });
    expect((await seenBy(worker(1))).turns).toMatchObject({ mine: null, free: { isNow: true } });
    expect((await askForTurn(tools, worker(1), { contactId })).isNow).toBe(true);
    expect(await ContactPlace.countDocuments()).toBe(1);
  });

  it('takes nobody’s place for whoever sees the number anyway, or where there is no limit', async () => {
    const { tools, contactId, post, hazel, rowan, marjoram, worker } = await openLimited();
    for (const actor of [hazel, rowan, marjoram]) {
      expect((await askForTurn(tools, actor, { contactId })).isNow).toBe(true);
    }
    const free = await post({ name: 'Petal' });
    expect((await askForTurn(tools, worker(1), { contactId: free })).isNow).toBe(true);
    expect(await ContactPlace.countDocuments()).toBe(0);
  });

  it('under a limit of the organisation counts once for all of its contacts', async () => {
    const { tools, contactId, barnaby, post, worker, seenBy } = await openLimited();
    const petal = await post({ name: 'Petal', phone: '01632 960999' });
    await setContactLimits(tools, barnaby, { contactId, ownPerWeek: '', allPerWeek: '1' });
    expect((await seenBy(worker(1), petal)).turns).toMatchObject({ covers: 'organisation' });
    await askForTurn(tools, worker(1), { contactId: petal });
    expect((await seenBy(worker(1), petal)).phone).toBe('01632 960999');
    expect((await seenBy(worker(1))).phone).toBe(NUMBER);
    expect((await askForTurn(tools, worker(2), { contactId })).isNow).toBe(false);
  });

  it('is refused in words where no week is free in three months', async () => {
    const { tools, contactId, workers, worker, seenBy } = await openLimited({
      perWeek: 1,
      workers: 14,
    });
    for (const actor of workers.slice(0, 13)) await askForTurn(tools, actor, { contactId });
    expect((await seenBy(worker(14))).turns).toMatchObject({ free: null });
    await expect(askForTurn(tools, worker(14), { contactId })).rejects.toMatchObject({
      code: 'conflict',
      message: saying('no week is free'),
    });
    expect((await seenBy(worker(14))).phone).toBe('');
  });

  it('is for peers of the county; for all others the contact, or the asking, is not there', async () => {
    const { tools, contactId, barnaby, outside, teazle, alder } = await openLimited();
    for (const actor of [barnaby, ...outside]) {
      await expect(askForTurn(tools, actor, { contactId })).rejects.toMatchObject({
        code: 'notFound',
        message: 'We could not find that contact.',
      });
    }
    for (const actor of [teazle, alder]) {
      expect((await askForTurn(tools, actor, { contactId })).isNow).toBe(true);
    }
    for (const unknown of ['0'.repeat(24), 'x', '']) {
      await expect(askForTurn(tools, teazle, { contactId: unknown })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    await expect(askForTurn(tools, teazle, { contactId: { $ne: '' } })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });

  it('is announced to peers and to the organisation, with no name and no number', async () => {
    const { tools, contactId, announced, loosestrife, hazel, worker, barnaby, philomel, stranger } =
      await openLimited();
    await askForTurn(tools, worker(1), { contactId });
    expect(announced.map(({ event, view }) => [event, view])).toEqual([
      ['contact.turns', { organisationId: loosestrife }],
    ]);
    const audience = announced[0]?.audience ?? [];
    for (const actor of [hazel, worker(1), barnaby]) expect(audience).toContain(actor.personId);
    for (const actor of [philomel, stranger]) expect(audience).not.toContain(actor.personId);
  });

  it('leaves a turn as it is where somebody says "I know them" while it lasts, and for good after', async () => {
    const { tools, clock, contactId, worker, seenBy } = await openLimited({ perWeek: 1 });
    await askForTurn(tools, worker(1), { contactId });
    await knowContact(tools, worker(1), { contactId });
    expect((await seenBy(worker(2))).turns).toMatchObject({ free: { isNow: false } });
    clock.forward({ days: 7 });
    expect((await seenBy(worker(1))).phone).toBe(NUMBER);
  });
});
