import { describe, expect, it } from 'vitest';

import { correctContact, getContact, reportWrong } from '#server/providers/index.ts';
import { openFenwold } from './support/open-fenwold.ts';
import { saying } from './support/saying.ts';

describe('correcting a contact', () => {
  it('stamps what changed and leaves the rest as old as it was', async () => {
    const { tools, clock, rowan, post } = await openFenwold();
    const contactId = await post();
    clock.forward({ days: 100 });
    await correctContact(tools, rowan, { contactId, version: 1, phone: '01632 960222' });
    const { checks, phone, role } = await getContact(tools, rowan, { contactId });
    expect({ phone, role }).toEqual({ phone: '01632 960222', role: 'Looks after the plots' });
    expect(checks.phone).toMatchObject({ by: 'you', how: 'wrote', freshness: 'fresh' });
    expect(checks.times).toMatchObject({ by: 'Hazel Quickset', freshness: 'ageing' });
  });

  it('settles a report by another number, not by another spelling of it', async () => {
    const { tools, rowan, post } = await openFenwold();
    const contactId = await post();
    await reportWrong(tools, rowan, { contactId, field: 'phone' });
    await correctContact(tools, rowan, { contactId, version: 1, phone: '+44 (0)1632 960 123' });
    const spelled = await getContact(tools, rowan, { contactId });
    expect(spelled.phone).toBe('+44 (0)1632 960 123');
    expect(spelled.reports.phone).toBeDefined();
    expect(spelled.checks.phone?.how).toBe('posted');
    await correctContact(tools, rowan, { contactId, version: 2, phone: '01632 960124' });
    expect((await getContact(tools, rowan, { contactId })).reports).toEqual({});
  });

  it('of a page that is older than the contact changes nothing', async () => {
    const { tools, hazel, rowan, post } = await openFenwold();
    const contactId = await post();
    const corrections = await Promise.allSettled([
      correctContact(tools, hazel, { contactId, version: 1, phone: '01632 960222' }),
      correctContact(tools, rowan, { contactId, version: 1, phone: '01632 960333' }),
    ]);
    expect(corrections.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(corrections.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
    const { phone, version } = await getContact(tools, hazel, { contactId });
    expect(version).toBe(2);
    await correctContact(tools, rowan, { contactId, version: 1, phone });
    await correctContact(tools, rowan, { contactId, version, phone: '01632 960444' });
    expect((await getContact(tools, hazel, { contactId })).phone).toBe('01632 960444');
  });

  it('keeps who, field and when for all, and what stood there for coordinators', async () => {
    const { tools, hazel, rowan, marjoram, barnaby, post } = await openFenwold();
    const contactId = await post();
    await correctContact(tools, rowan, { contactId, version: 1, phone: '01632 960222' });
    await correctContact(tools, rowan, { contactId, version: 2, askFirst: 'The shed' });
    const asHazel = await getContact(tools, hazel, { contactId });
    expect(asHazel.changes.map(({ kind, fields, by }) => ({ kind, fields, by }))).toEqual([
      { kind: 'corrected', fields: ['what to ask first'], by: 'Rowan Brackett' },
      { kind: 'corrected', fields: ['phone number'], by: 'Rowan Brackett' },
      { kind: 'posted', fields: [], by: 'you' },
    ]);
    expect(JSON.stringify(asHazel)).not.toContain('01632 960123');
    const asMarjoram = await getContact(tools, marjoram, { contactId });
    expect(asMarjoram.changes[1]?.earlier).toEqual([
      { field: 'phone number', value: '01632 960123' },
    ]);
    const asBarnaby = await getContact(tools, barnaby, { contactId });
    expect(asBarnaby.changes.map(({ kind }) => kind)).toEqual(['corrected', 'posted']);
  });

  it('is for all who may see the contact; for others it is not there', async () => {
    const { tools, announced, seeing, outside, post, hazel } = await openFenwold();
    const contactId = await post();
    for (const actor of outside) {
      await expect(
        correctContact(tools, actor, { contactId, version: 1, role: 'Gone' }),
      ).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(announced).toHaveLength(1);
    for (const [index, actor] of seeing.entries()) {
      await correctContact(tools, actor, { contactId, version: index + 1, role: `Role ${index}` });
    }
    const { version, role } = await getContact(tools, hazel, { contactId });
    expect({ version, role }).toEqual({ version: seeing.length + 1, role: 'Role 5' });
  });

  it('by the activity provider leaves alone what peers say among themselves', async () => {
    const { tools, hazel, barnaby, post } = await openFenwold();
    const contactId = await post();
    await correctContact(tools, barnaby, {
      ...{ contactId, version: 1, bestTime: 'Mornings', askFirst: 'Nothing', agreed: 'no' },
      ...{ state: 'removed', countyId: '0'.repeat(24), organisationId: '0'.repeat(24) },
    });
    const contact = await getContact(tools, hazel, { contactId });
    expect(contact).toMatchObject({
      bestTime: 'Mornings',
      askFirst: 'Ask him about the beans',
      isListed: true,
      organisation: { name: 'Loosestrife Growers' },
    });
    expect(contact.checks.times).toMatchObject({ by: 'Barnaby Trellis', how: 'own' });
  });

  it('leaves a way to reach them, and lets no NHS number in', async () => {
    const { tools, hazel, post } = await openFenwold();
    const contactId = await post();
    await expect(
      correctContact(tools, hazel, { contactId, version: 1, phone: '', email: '' }),
    ).rejects.toMatchObject({ fields: { phone: saying() } });
    await expect(
      correctContact(tools, hazel, { contactId, version: 1, askFirst: '999 000 1006' }),
    ).rejects.toMatchObject({ code: 'guardRefused' });
    await expect(
      correctContact(tools, hazel, { contactId, version: { $gt: 0 }, role: 'x' }),
    ).rejects.toMatchObject({ code: 'invalidInput' });
    expect((await getContact(tools, hazel, { contactId })).version).toBe(1);
  });
});
