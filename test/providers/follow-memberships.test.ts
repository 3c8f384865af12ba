import { describe, expect, it } from 'vitest';

import { inTransaction } from '#server/lib/database/transaction.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import type { MembershipChange } from '#server/lib/membership-change.ts';
import {
  followMemberships,
  getContact,
  knowContact,
  listContacts,
} from '#server/providers/index.ts';
import { ContactChange } from '#server/providers/contact-change.model.ts';
import { Contact } from '#server/providers/contact.model.ts';
import { openFenwold } from './support/open-fenwold.ts';

type Fenwold = Awaited<ReturnType<typeof openFenwold>>;

async function tell({ tools }: Fenwold, change: MembershipChange) {
  const afterwards = await inTransaction((session) => followMemberships(tools, change, session));
  await afterwards?.();
}

function organisationOf({ fenwold, loosestrife }: Fenwold) {
  return {
    kind: 'organisation' as const,
    countyId: fenwold.countyId,
    organisationId: loosestrife,
    name: 'Loosestrife Growers',
    kinds: ['activityProvider'],
    state: 'open' as const,
  };
}

describe('contacts and their organisation', () => {
  it('take its new name, and are found by it', async () => {
    const county = await openFenwold();
    const { tools, hazel, post, singers } = county;
    await post();
    await post({ name: 'Wren', organisationId: singers });
    await tell(county, { ...organisationOf(county), name: 'Meadow Growers' });
    const find = async (words: string) => (await listContacts(tools, hazel, { words })).contacts;
    expect((await find('meadow')).map(({ organisation }) => organisation.name)).toEqual([
      'Meadow Growers',
    ]);
    expect(await find('loosestrife')).toEqual([]);
    expect(await find('wick')).toHaveLength(1);
  });

  it('PR8: are erased when it asked to be taken off, with all that was corrected before', async () => {
    const county = await openFenwold();
    const { tools, hazel, post, singers } = county;
    const contactId = await post({ phone: '01632 960111', askFirst: 'Ask about the beans' });
    const other = await post({ name: 'Wren', organisationId: singers });
    county.announced.length = 0;
    await tell(county, { ...organisationOf(county), state: 'closed', isTakenOff: true });
    expect(county.announced).toMatchObject([{ view: { contactId, what: 'removed' } }]);
    expect(county.announced[0]?.audience).toContain(hazel.personId);
    await expect(getContact(tools, hazel, { contactId })).rejects.toMatchObject({
      code: 'notFound',
    });
    const kept = JSON.stringify([
      await Contact.find({ _id: contactId }).lean(),
      await ContactChange.find({ contactId }).lean(),
    ]);
    for (const words of ['960111', 'beans', 'Barnaby']) expect(kept).not.toContain(words);
    expect((await getContact(tools, hazel, { contactId: other })).name).toBe('Wren');
  });

  it('rest while it is closed and come back with it, under the name that it has then', async () => {
    const county = await openFenwold();
    const { tools, hazel, post, announced } = county;
    const contactId = await post();
    await tell(county, { ...organisationOf(county), state: 'closed' });
    announced.length = 0;
    await tell(county, { ...organisationOf(county), name: 'Meadow Growers' });
    const { organisation } = await getContact(tools, hazel, { contactId });
    expect(organisation.name).toBe('Meadow Growers');
    expect(announced).toMatchObject([{ view: { contactId, what: 'posted' } }]);
  });

  it('go to the one into which it is merged', async () => {
    const county = await openFenwold();
    const { tools, hazel, post, singers, announced } = county;
    const contactId = await post();
    announced.length = 0;
    const mergedInto = { organisationId: singers, name: 'Wick Singers' };
    await tell(county, { ...organisationOf(county), state: 'closed', mergedInto });
    const { organisation } = await getContact(tools, hazel, { contactId });
    expect(organisation).toMatchObject({ id: singers, name: 'Wick Singers' });
    const find = async (words: string) =>
      (await listContacts(tools, hazel, { words })).contacts.length;
    expect([await find('wick'), await find('loosestrife')]).toEqual([1, 0]);
    expect(announced).toMatchObject([{ view: { contactId } }]);
    expect(announced[0]?.audience).toContain(hazel.personId);
  });

  it('are hidden when it closes', async () => {
    const county = await openFenwold();
    const { tools, hazel, post } = county;
    const contactId = await post();
    await tell(county, { ...organisationOf(county), state: 'closed' });
    await expect(getContact(tools, hazel, { contactId })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});

describe('who knows a contact', () => {
  it('is forgotten when they leave, and kept while they still belong', async () => {
    const county = await openFenwold();
    const { tools, hazel, rowan, fenwold, brackenford, post } = county;
    const contactId = await post();
    await knowContact(tools, rowan, { contactId });
    const change = {
      kind: 'membership' as const,
      ...{ countyId: fenwold.countyId, personId: rowan.personId, added: [] },
      ended: [{ role: 'linkWorker', organisationId: brackenford }],
    };
    await fenwold.giveRole(rowan.personId, ['supervisor', brackenford]);
    await Membership.updateOne(
      { personId: rowan.personId, role: 'linkWorker' },
      { state: 'ended' },
    );
    await tell(county, change);
    await Membership.updateOne(
      { personId: rowan.personId, role: 'supervisor' },
      { state: 'ended' },
    );
    expect((await getContact(tools, hazel, { contactId })).knownByCount).toBe(1);
    await tell(county, change);
    expect((await getContact(tools, hazel, { contactId })).knownByCount).toBe(0);
  });
});
