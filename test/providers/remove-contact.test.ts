import { describe, expect, it } from 'vitest';

import { ContactChange } from '#server/providers/contact-change.model.ts';
import { Contact } from '#server/providers/contact.model.ts';
import { ContactIntroduction } from '#server/providers/contact-introduction.model.ts';
import { ContactLimit } from '#server/providers/contact-limit.model.ts';
import { ContactPlace } from '#server/providers/contact-place.model.ts';
import {
  askForIntroduction,
  askForTurn,
  correctContact,
  getContact,
  listContacts,
  postContact,
  removeContact,
  setContactLimits,
} from '#server/providers/index.ts';
import { openFenwold } from './support/open-fenwold.ts';
import { openLimited } from './support/open-limited.ts';

describe('removing a contact', () => {
  it('is for who posted it and for coordinators; others see it and are told so', async () => {
    const { tools, hazel, rowan, teazle, alder, marjoram, barnaby, outside, post } =
      await openFenwold();
    const contactId = await post();
    for (const actor of [rowan, teazle, alder, barnaby]) {
      await expect(removeContact(tools, actor, { contactId })).rejects.toMatchObject({
        code: 'notPermitted',
      });
      expect((await getContact(tools, actor, { contactId })).mayRemove).toBe(false);
    }
    for (const actor of outside) {
      await expect(removeContact(tools, actor, { contactId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    await removeContact(tools, hazel, { contactId });
    await removeContact(tools, marjoram, { contactId: await post() });
    expect((await listContacts(tools, marjoram)).contacts).toEqual([]);
  });

  it('leaves no word of the person, earlier corrections included', async () => {
    const { tools, announced, hazel, barnaby, form } = await openFenwold();
    const typed = form();
    const { contactId } = await postContact(tools, hazel, typed);
    await correctContact(tools, hazel, { contactId, version: 1, phone: '01632 960222' });
    await removeContact(tools, hazel, { contactId });
    await expect(getContact(tools, hazel, { contactId })).rejects.toMatchObject({
      code: 'notFound',
    });
    const kept = JSON.stringify([await Contact.find().lean(), await ContactChange.find().lean()]);
    expect(kept).not.toMatch(/Barnaby|barnaby|960123|960222|beans|plots/);
    expect(await ContactChange.countDocuments({ kind: 'removed' })).toBe(1);
    expect(announced.at(-1)).toMatchObject({ view: { contactId, what: 'removed' } });
    expect(announced.at(-1)?.audience).toContain(barnaby.personId);
    await expect(postContact(tools, hazel, typed)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('takes along its limit, its places and what was asked about it', async () => {
    const { tools, contactId, hazel, rowan, workers, worker } = await openLimited({ perWeek: 1 });
    for (const actor of workers) await askForTurn(tools, actor, { contactId });
    await askForIntroduction(tools, worker(2), { contactId, askedId: rowan.personId });
    await removeContact(tools, hazel, { contactId });
    for (const model of [ContactLimit, ContactPlace]) expect(await model.countDocuments()).toBe(0);
    expect(await ContactIntroduction.countDocuments()).toBe(0);
  });

  it('under a limit of the organisation lets those move up who asked at another contact', async () => {
    const { tools, contactId, barnaby, hazel, worker, post, weekOf, announced } =
      await openLimited();
    const petal = await post({ name: 'Petal' });
    await setContactLimits(tools, barnaby, { contactId, ownPerWeek: '', allPerWeek: '1' });
    await askForTurn(tools, worker(1), { contactId });
    await askForTurn(tools, worker(2), { contactId: petal });
    announced.length = 0;
    await removeContact(tools, hazel, { contactId });
    expect(await weekOf(worker(2), petal)).toBe('2026-10-05');
    expect(announced.at(-1)).toMatchObject({
      view: { contactId: petal, what: 'turnCame' },
      audience: [worker(2).personId],
    });
  });
});
