import { describe, expect, it } from 'vitest';

import { confirmContact, getContact, listContacts, reportWrong } from '#server/providers/index.ts';
import { openFenwold } from './support/open-fenwold.ts';

describe('"I rang: still right"', () => {
  it('stamps phone and times only; all else keeps its old date', async () => {
    const { tools, clock, hazel, rowan, post } = await openFenwold();
    const contactId = await post({}, rowan);
    clock.forward({ days: 100 });
    await confirmContact(tools, hazel, { contactId });
    const { checks, lastSpoken } = await getContact(tools, rowan, { contactId });
    for (const field of ['phone', 'times'] as const) {
      expect(checks[field]).toMatchObject({
        ...{ by: 'Hazel Quickset', how: 'rang', freshness: 'fresh' },
        at: clock.now().toISOString(),
      });
    }
    for (const field of ['email', 'website', 'role'] as const) {
      expect(checks[field]).toMatchObject({ by: 'you', how: 'posted', freshness: 'ageing' });
    }
    expect(lastSpoken?.by).toBe('Hazel Quickset');
  });

  it('moves the contact up, since what may be out of date comes last', async () => {
    const { tools, clock, hazel, post } = await openFenwold();
    const old = await post({ name: 'Aaron Old' });
    clock.forward({ days: 181 });
    const fresh = await post({ name: 'Zinnia Fresh' });
    const order = async () => (await listContacts(tools, hazel)).contacts.map(({ id }) => id);
    expect(await order()).toEqual([fresh, old]);
    await confirmContact(tools, hazel, { contactId: old });
    expect(await order()).toEqual([old, fresh]);
  });

  it('stamps the fields that are named, and nothing that is empty', async () => {
    const { tools, clock, hazel, post } = await openFenwold();
    const contactId = await post({ website: '' });
    clock.forward({ days: 100 });
    await confirmContact(tools, hazel, { contactId, fields: ['role', 'website'], how: 'met' });
    const { checks } = await getContact(tools, hazel, { contactId });
    expect(checks.role).toMatchObject({ how: 'met', freshness: 'fresh' });
    expect(checks.phone?.freshness).toBe('ageing');
    expect(checks.website).toBeUndefined();
    for (const fields of [['website'], ['cost'], [], { $ne: 1 }]) {
      await expect(confirmContact(tools, hazel, { contactId, fields })).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
    await expect(confirmContact(tools, hazel, { contactId, how: 'posted' })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });

  it('stamps the e-mail address where there is no number', async () => {
    const { tools, clock, hazel, post } = await openFenwold();
    const contactId = await post({ phone: '' });
    clock.forward({ days: 100 });
    await confirmContact(tools, hazel, { contactId, how: 'wrote' });
    const { checks } = await getContact(tools, hazel, { contactId });
    expect(checks.email).toMatchObject({ how: 'wrote', freshness: 'fresh' });
  });

  it('pressed twice is one confirmation, and settles a report', async () => {
    const { tools, hazel, rowan, post, announced } = await openFenwold();
    const contactId = await post();
    await reportWrong(tools, rowan, { contactId, field: 'phone' });
    await Promise.all([1, 2, 3].map(() => confirmContact(tools, hazel, { contactId })));
    const { changes, reports } = await getContact(tools, hazel, { contactId });
    expect(reports).toEqual({});
    expect(changes.map(({ kind }) => kind)).toEqual(['confirmed', 'reported', 'posted']);
    expect(announced.map(({ view }) => view)).toMatchObject([
      { what: 'posted' },
      { what: 'reported' },
      { contactId, what: 'confirmed' },
    ]);
  });

  it('is for all who may see the contact; for others it is not there', async () => {
    const { tools, clock, hazel, seeing, outside, announced, post } = await openFenwold();
    const contactId = await post();
    for (const actor of outside) {
      await expect(confirmContact(tools, actor, { contactId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    for (const actor of seeing) {
      clock.forward({ days: 1 });
      await confirmContact(tools, actor, { contactId });
    }
    expect(announced).toHaveLength(1 + seeing.length);
    expect(new Set(announced.at(-1)?.audience)).toEqual(
      new Set(seeing.map(({ personId }) => personId)),
    );
    const { checks, lastSpoken } = await getContact(tools, hazel, { contactId });
    expect(checks.phone).toMatchObject({ by: 'Barnaby Trellis', how: 'own' });
    expect(lastSpoken?.by).toBe('Alder Gatepost');
  });

  it('says nothing of a malformed or unknown contact but that it is not there', async () => {
    const { tools, hazel } = await openFenwold();
    for (const contactId of ['0'.repeat(24), 'x', '']) {
      await expect(confirmContact(tools, hazel, { contactId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    await expect(confirmContact(tools, hazel, { contactId: { $ne: '' } })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });
});
