import { describe, expect, it } from 'vitest';

import { getContact, listContacts, reportWrong } from '#server/providers/index.ts';
import { openFenwold } from './support/open-fenwold.ts';

describe('reporting a wrong number', () => {
  it('shows at once, with who said so, and puts the contact among those to check', async () => {
    const { tools, hazel, rowan, post } = await openFenwold();
    const contactId = await post();
    expect((await listContacts(tools, hazel)).needCheck).toBe(0);
    await reportWrong(tools, rowan, { contactId, field: 'phone' });
    const { contacts, needCheck } = await listContacts(tools, hazel, { needs: 'check' });
    expect(needCheck).toBe(1);
    expect(contacts[0]?.reports).toMatchObject({ phone: { by: 'Rowan Brackett' } });
  });

  it('by two people, at one moment too, is one report of the first', async () => {
    const { tools, clock, hazel, rowan, teazle, post, announced } = await openFenwold();
    const contactId = await post();
    await Promise.all(
      [rowan, teazle].map((actor) => reportWrong(tools, actor, { contactId, field: 'phone' })),
    );
    const first = (await getContact(tools, hazel, { contactId })).reports.phone;
    clock.forward({ days: 1 });
    await reportWrong(tools, hazel, { contactId, field: 'phone' });
    const { reports, changes } = await getContact(tools, hazel, { contactId });
    expect(reports.phone).toEqual(first);
    expect(changes.filter(({ kind }) => kind === 'reported')).toHaveLength(1);
    expect(announced).toHaveLength(2);
  });

  it('is for all who may see the contact; for others it is not there', async () => {
    const { tools, seeing, outside, post, hazel } = await openFenwold();
    for (const actor of seeing) {
      const contactId = await post();
      await reportWrong(tools, actor, { contactId, field: 'email' });
      expect((await getContact(tools, hazel, { contactId })).reports.email).toBeDefined();
    }
    const contactId = await post();
    for (const actor of outside) {
      await expect(reportWrong(tools, actor, { contactId, field: 'phone' })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect((await getContact(tools, hazel, { contactId })).reports).toEqual({});
  });

  it('takes only what is there and can be wrong', async () => {
    const { tools, hazel, post } = await openFenwold();
    const contactId = await post({ email: '' });
    for (const field of ['email', 'name', '__proto__', { $ne: 'phone' }, undefined]) {
      await expect(reportWrong(tools, hazel, { contactId, field })).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
  });
});
