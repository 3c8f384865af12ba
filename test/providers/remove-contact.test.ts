import { describe, expect, it } from 'vitest';

import { ContactChange } from '#server/providers/contact-change.model.ts';
import { Contact } from '#server/providers/contact.model.ts';
import {
  correctContact,
  getContact,
  listContacts,
  postContact,
  removeContact,
} from '#server/providers/index.ts';
import { openFenwold } from './support/open-fenwold.ts';

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
});
