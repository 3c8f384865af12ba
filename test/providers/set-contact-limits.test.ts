import { describe, expect, it } from 'vitest';

import { Membership } from '#server/accounts/membership.model.ts';
import { ContactLimit } from '#server/providers/contact-limit.model.ts';
import { ContactPlace } from '#server/providers/contact-place.model.ts';
import { askForTurn, getContact, setContactLimits } from '#server/providers/index.ts';
import { NUMBER, openLimited } from './support/open-limited.ts';
import { openFenwold } from './support/open-fenwold.ts';
import { saying } from './support/saying.ts';

describe('a weekly limit', () => {
  it('is set by the activity provider for their own, and hides the number from others at once', async () => {
    const { tools, barnaby, hazel, rowan, teazle, post, announced } = await openFenwold();
    const contactId = await post();
    const phone = async (actor: typeof hazel) =>
      (await getContact(tools, actor, { contactId })).phone;
    expect(await phone(rowan)).toBe(NUMBER);
    await setContactLimits(tools, barnaby, { contactId, ownPerWeek: ' 3 ', allPerWeek: '' });
    for (const actor of [rowan, teazle]) expect(await phone(actor)).toBe('');
    for (const actor of [hazel, barnaby]) expect(await phone(actor)).toBe(NUMBER);
    expect((await getContact(tools, barnaby, { contactId })).limits).toEqual({
      ...{ own: 3, all: null, people: [], waiting: 0 },
    });
    expect(announced.at(-1)).toMatchObject({ event: 'contact.turns' });
    await setContactLimits(tools, barnaby, { contactId, ownPerWeek: '', allPerWeek: '' });
    expect(await phone(rowan)).toBe(NUMBER);
  });

  it('is set by coordinators only for an organisation that nobody speaks for', async () => {
    const { tools, marjoram, barnaby, post } = await openFenwold();
    const contactId = await post();
    const set = (actor: typeof marjoram) =>
      setContactLimits(tools, actor, { contactId, ownPerWeek: '2' });
    await expect(set(marjoram)).rejects.toMatchObject({ code: 'notFound' });
    expect((await getContact(tools, marjoram, { contactId })).limits).toBeNull();
    await Membership.updateOne({ personId: barnaby.personId }, { state: 'ended' });
    await set(marjoram);
    expect((await getContact(tools, marjoram, { contactId })).limits).toMatchObject({ own: 2 });
  });

  it('is nothing that others can set; for them the contact is not there, or the limit is not theirs', async () => {
    const { tools, post, hazel, rowan, teazle, alder, philomel, stranger, strangeCoordinator } =
      await openFenwold();
    const contactId = await post();
    for (const actor of [hazel, rowan, teazle, alder, philomel, stranger, strangeCoordinator]) {
      await expect(
        setContactLimits(tools, actor, { contactId, ownPerWeek: '1' }),
      ).rejects.toMatchObject({ code: 'notFound', message: 'We could not find that contact.' });
    }
    for (const actor of [hazel, rowan, teazle, alder]) {
      expect((await getContact(tools, actor, { contactId })).limits).toBeNull();
    }
    expect(await ContactLimit.countDocuments()).toBe(0);
  });

  it('shows the organisation who may ring this week, by name, and nobody else', async () => {
    const { tools, contactId, workers, worker, barnaby, seenBy } = await openLimited({
      perWeek: 2,
    });
    for (const actor of workers) await askForTurn(tools, actor, { contactId });
    const { limits } = await seenBy(barnaby);
    expect(limits?.people.map(({ name, organisation }) => `${name}, ${organisation}`)).toEqual([
      "Worker 1, Teasel House Carers' Network",
      "Worker 2, Teasel House Carers' Network",
    ]);
    expect(limits?.waiting).toBe(3);
    expect(JSON.stringify(await seenBy(barnaby))).not.toContain('Worker 3');
    for (const number of [1, 3, 4]) {
      const others = workers.filter((one) => one !== worker(number));
      const seen = JSON.stringify(await seenBy(worker(number)));
      for (const { name, personId } of others) {
        expect(seen).not.toContain(name);
        expect(seen).not.toContain(personId);
      }
    }
  });

  it('raised moves the queue up; lowered it takes no turn away and moves those who wait back', async () => {
    const { tools, contactId, barnaby, workers, worker, weekOf, announced } = await openLimited({
      perWeek: 1,
    });
    for (const actor of workers) await askForTurn(tools, actor, { contactId });
    announced.length = 0;
    await setContactLimits(tools, barnaby, { contactId, ownPerWeek: '2' });
    const weeks = () => Promise.all(workers.map((actor) => weekOf(actor)));
    expect(await weeks()).toEqual([
      ...['2026-10-05', '2026-10-05', '2026-10-12', '2026-10-12', '2026-10-19'],
    ]);
    expect(announced).toMatchObject([
      { event: 'contact.turns' },
      { view: { what: 'turnCame' }, audience: [worker(2).personId] },
    ]);
    await setContactLimits(tools, barnaby, { contactId, ownPerWeek: '1' });
    expect(await weeks()).toEqual([
      ...['2026-10-05', '2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26'],
    ]);
  });

  it('taken away takes its places along', async () => {
    const { tools, contactId, barnaby, workers, worker, seenBy } = await openLimited({
      perWeek: 1,
    });
    for (const actor of workers) await askForTurn(tools, actor, { contactId });
    await setContactLimits(tools, barnaby, { contactId, ownPerWeek: '' });
    expect(await ContactPlace.countDocuments()).toBe(0);
    expect(await ContactLimit.countDocuments()).toBe(0);
    expect(await seenBy(worker(5))).toMatchObject({ phone: NUMBER, turns: null });
  });

  it('of a contact counts before that of all at the organisation', async () => {
    const { tools, contactId, barnaby, post, worker, seenBy, singers } = await openLimited();
    const petal = await post({ name: 'Petal' });
    const wren = await post({ name: 'Wren', organisationId: singers });
    await setContactLimits(tools, barnaby, { contactId, allPerWeek: '7' });
    expect((await seenBy(worker(1))).turns).toMatchObject({ perWeek: 3, covers: 'contact' });
    expect((await seenBy(worker(1), petal)).turns).toMatchObject({ perWeek: 7 });
    expect((await seenBy(worker(1), wren)).turns).toBeNull();
    expect((await seenBy(barnaby)).limits).toMatchObject({ own: 3, all: 7 });
  });

  it('sent twice, also at one moment, is one limit, and what stands already is not announced', async () => {
    const { tools, barnaby, post, announced } = await openFenwold();
    const contactId = await post();
    const form = { contactId, ownPerWeek: '4', allPerWeek: '9' };
    await Promise.all([1, 2, 3].map(() => setContactLimits(tools, barnaby, form)));
    expect(await ContactLimit.countDocuments()).toBe(2);
    announced.length = 0;
    await setContactLimits(tools, barnaby, form);
    expect(announced).toEqual([]);
  });

  it('is a whole number from 1 to 50', async () => {
    const { tools, barnaby, post } = await openFenwold();
    const contactId = await post();
    for (const perWeek of ['0', '51', '-1', '2.5', 'many', '1e1', { $gt: 0 }, ['3']]) {
      await expect(
        setContactLimits(tools, barnaby, { contactId, ownPerWeek: perWeek }),
      ).rejects.toMatchObject({ code: 'invalidInput', fields: { ownPerWeek: saying() } });
    }
    await expect(
      setContactLimits(tools, barnaby, { contactId, ownPerWeek: 'x', allPerWeek: 'y' }),
    ).rejects.toMatchObject({ fields: { ownPerWeek: saying('1 to 50'), allPerWeek: saying() } });
    expect(await ContactLimit.countDocuments()).toBe(0);
  });
});
