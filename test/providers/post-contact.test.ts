import { describe, expect, it } from 'vitest';

import { Contact } from '#server/providers/contact.model.ts';
import { getContact, listContacts, postContact } from '#server/providers/index.ts';
import { openFenwold } from './support/open-fenwold.ts';
import { saying } from './support/saying.ts';

describe('posting a contact', () => {
  it('stores what was typed, as checked by the one who posts it', async () => {
    const { tools, hazel, rowan, post } = await openFenwold();
    const contactId = await post();
    const contact = await getContact(tools, rowan, { contactId });
    expect(contact).toMatchObject({
      name: 'Barnaby Trellis',
      organisation: { name: 'Loosestrife Growers' },
      phone: '01632 960123',
      phoneLink: 'tel:01632960123',
      checked: { by: 'Hazel Quickset', how: 'posted', freshness: 'fresh' },
      posted: { by: 'Hazel Quickset' },
      isListed: true,
    });
    expect(Object.keys(contact.checks).sort()).toEqual([
      'email',
      'phone',
      'role',
      'times',
      'website',
    ]);
    expect((await getContact(tools, hazel, { contactId })).posted.by).toBe('you');
  });

  it('is for everybody but activity providers, and told to all who may see it', async () => {
    const { tools, announced, form, hazel, teazle, marjoram, alder, rowan, barnaby } =
      await openFenwold();
    for (const actor of [hazel, teazle, marjoram, alder]) {
      await postContact(tools, actor, form());
    }
    expect(new Set(announced.at(-1)?.audience)).toEqual(
      new Set([hazel, teazle, marjoram, alder, rowan, barnaby].map(({ personId }) => personId)),
    );
    await expect(postContact(tools, barnaby, form())).rejects.toMatchObject({ code: 'notFound' });
    expect(await Contact.countDocuments()).toBe(4);
  });

  it('can name an organisation that is not in the list yet', async () => {
    const { tools, hazel, form } = await openFenwold();
    const named = { organisationId: 'new', organisationName: 'Reed Room' };
    await postContact(tools, hazel, form(named));
    await postContact(tools, hazel, form({ ...named, organisationName: 'reed  ROOM' }));
    const { contacts } = await listContacts(tools, hazel);
    expect(new Set(contacts.map(({ organisation }) => organisation.id)).size).toBe(1);
    await expect(postContact(tools, hazel, form({ organisationId: 'new' }))).rejects.toMatchObject({
      fields: { organisationName: saying() },
    });
    await expect(
      postContact(
        tools,
        hazel,
        form({ organisationId: 'new', organisationName: "Teasel House Carers' Network" }),
      ),
    ).rejects.toMatchObject({ fields: { organisationName: saying() } });
  });

  it('takes only an activity provider of the county', async () => {
    const { tools, hazel, form, teasel, farBank } = await openFenwold();
    for (const organisationId of [teasel, farBank, '0'.repeat(24), 'x', { $ne: null }]) {
      await expect(postContact(tools, hazel, form({ organisationId }))).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
    expect(await Contact.countDocuments()).toBe(0);
  });

  it('sent twice is saved once, also at one moment', async () => {
    const { tools, hazel, form } = await openFenwold();
    const typed = form();
    const saved = await Promise.all([1, 2, 3].map(() => postContact(tools, hazel, typed)));
    expect(new Set(saved.map(({ contactId }) => contactId)).size).toBe(1);
    await expect(postContact(tools, hazel, { ...typed, name: 'Petal' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await Contact.countDocuments()).toBe(1);
  });

  it('needs a name, a way to reach them, and their word on being listed', async () => {
    const { tools, hazel, form } = await openFenwold();
    const refused = (overrides: Record<string, unknown>) =>
      expect(postContact(tools, hazel, form(overrides))).rejects;
    await refused({ name: ' ' }).toMatchObject({ fields: { name: saying() } });
    await refused({ phone: '', email: '' }).toMatchObject({
      fields: { phone: saying() },
    });
    await refused({ agreed: '' }).toMatchObject({ fields: { agreed: saying() } });
    await refused({ phone: '12345' }).toMatchObject({ fields: { phone: saying() } });
    await refused({ email: 'barnaby' }).toMatchObject({ fields: { email: saying() } });
    await refused({ website: 'javascript:alert(1)' }).toMatchObject({
      fields: { website: saying() },
    });
    await expect(postContact(tools, hazel, form({ phone: '' }))).resolves.toBeDefined();
  });

  it('keeps nothing that was not asked for', async () => {
    const { tools, hazel, rowan, form, wealdshire } = await openFenwold();
    const { contactId } = await postContact(tools, hazel, {
      ...form(),
      ...{ countyId: wealdshire.countyId, postedBy: rowan.personId, state: 'removed' },
      ...{ trustedAt: '2030-01-01', version: 7, knownBy: [rowan.personId] },
    });
    expect(await Contact.findById(contactId).lean()).toMatchObject({
      state: 'open',
      version: 1,
      knownBy: [],
      agreed: true,
    });
    expect(String((await Contact.findById(contactId).lean())?.postedBy)).toBe(hazel.personId);
  });

  it('stops an NHS number in every field, stores nothing and logs no word of it', async () => {
    const { tools, hazel, form, logged } = await openFenwold();
    const fields = ['name', 'role', 'bestTime', 'howToRing', 'askFirst', 'phone'];
    for (const field of fields) {
      const text = field === 'phone' ? '999 000 1006' : 'NHS no 999 000 1006';
      await expect(postContact(tools, hazel, form({ [field]: text }))).rejects.toMatchObject({
        code: 'guardRefused',
        fields: { [field]: saying('NHS number') },
      });
    }
    expect(await Contact.countDocuments()).toBe(0);
    expect(logged.join()).not.toMatch(/999 ?000 ?1006/);
  });

  it('of one who has not agreed is seen by who posted it and by coordinators only', async () => {
    const { tools, announced, post, hazel, rowan, teazle, marjoram, alder, barnaby } =
      await openFenwold();
    const contactId = await post({ agreed: 'no' });
    for (const actor of [hazel, marjoram]) {
      await expect(getContact(tools, actor, { contactId })).resolves.toMatchObject({
        isListed: false,
      });
      expect((await listContacts(tools, actor)).contacts).toHaveLength(1);
    }
    for (const actor of [rowan, teazle, alder, barnaby]) {
      await expect(getContact(tools, actor, { contactId })).rejects.toMatchObject({
        code: 'notFound',
      });
      expect((await listContacts(tools, actor)).contacts).toEqual([]);
    }
    expect(new Set(announced.at(-1)?.audience)).toEqual(
      new Set([hazel.personId, marjoram.personId]),
    );
  });
});
