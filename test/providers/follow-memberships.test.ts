import { describe, expect, it } from 'vitest';

import { inTransaction } from '#server/lib/database/transaction.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import type { MembershipChange } from '#server/lib/membership-change.ts';
import {
  answerIntroduction,
  askForIntroduction,
  askForTurn,
  followMemberships,
  getContact,
  knowContact,
  listContacts,
} from '#server/providers/index.ts';
import { ContactChange } from '#server/providers/contact-change.model.ts';
import { Contact } from '#server/providers/contact.model.ts';
import { createPlatform } from '#server/platform.ts';
import { ContactIntroduction } from '#server/providers/contact-introduction.model.ts';
import { ContactLimit } from '#server/providers/contact-limit.model.ts';
import { ContactPlace } from '#server/providers/contact-place.model.ts';
import { platformOptions } from '#test/support/platform-options.ts';
import { openFenwold } from './support/open-fenwold.ts';
import { NUMBER, openLimited } from './support/open-limited.ts';

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

describe('turns and introductions', () => {
  /** One turn, a queue of two behind it, and one question to Rowan that waits, one that is answered. */
  async function openAsked() {
    const county = await openLimited({ perWeek: 1 });
    const { tools, contactId, worker, rowan } = county;
    for (const number of [1, 2, 3]) await askForTurn(tools, worker(number), { contactId });
    for (const number of [1, 4]) {
      const asked = { contactId, askedId: rowan.personId, words: 'Beds' };
      await askForIntroduction(tools, worker(number), asked);
    }
    const askerId = worker(4).personId;
    await answerIntroduction(tools, rowan, { contactId, askerId, answer: 'introduced' });
    county.announced.length = 0;
    return county;
  }

  it('of whoever leaves go, and the queue moves up, in the transaction that ends the role', async () => {
    const county = await openAsked();
    const { tools, fenwold, teasel, worker, weekOf, seenBy, rowan, announced } = county;
    const { personId } = worker(1);
    await Membership.updateOne({ personId }, { state: 'ended' });
    const ended = [{ role: 'linkWorker', organisationId: teasel }];
    const change = {
      ...{ kind: 'membership' as const, countyId: fenwold.countyId, personId, added: [], ended },
    };
    const failing = inTransaction(async (session) => {
      await followMemberships(tools, change, session);
      throw new Error('It was not to be.');
    });
    await expect(failing).rejects.toThrow('It was not to be.');
    expect(await ContactPlace.countDocuments({ personId })).toBe(1);
    await tell(county, change);
    expect(await ContactPlace.countDocuments({ personId })).toBe(0);
    expect(await ContactIntroduction.countDocuments({ askerId: personId })).toBe(0);
    expect(await weekOf(worker(2))).toBe('2026-10-05');
    expect((await seenBy(worker(2))).phone).toBe(NUMBER);
    expect((await seenBy(rowan)).introductions.ofMe).toEqual([]);
    expect(announced.map(({ view }) => view)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: 'introduction' }),
        expect.objectContaining({ what: 'turnCame' }),
        expect.objectContaining({ organisationId: county.loosestrife }),
      ]),
    );
  });

  it('do not open a number to everybody when the organisation that closed is there again', async () => {
    const county = await openAsked();
    const { worker, seenBy } = county;
    await tell(county, { ...organisationOf(county), state: 'closed' });
    await tell(county, organisationOf(county));
    expect((await seenBy(worker(5))).phone).not.toBe(NUMBER);
  });

  it('go along into the organisation with which theirs is merged', async () => {
    const county = await openAsked();
    const { singers, worker, seenBy } = county;
    const before = await ContactPlace.countDocuments();
    const mergedInto = { organisationId: singers, name: 'Wick Singers' };
    await tell(county, { ...organisationOf(county), state: 'closed', mergedInto });
    expect((await seenBy(worker(1))).phone).toBe(NUMBER);
    expect((await seenBy(worker(2))).phone).not.toBe(NUMBER);
    expect(await ContactPlace.countDocuments()).toBe(before);
    const limits = await ContactLimit.find().lean();
    expect(limits.map(({ organisationId }) => organisationId.toString())).toEqual([singers]);
  });

  it('of whoever is away for a while go too, but for what was answered', async () => {
    const county = await openAsked();
    const { fenwold, worker, rowan, weekOf, seenBy } = county;
    const away = (personId: string) =>
      tell(county, { kind: 'seat', countyId: fenwold.countyId, personId, state: 'paused' });
    await away(worker(1).personId);
    expect(await weekOf(worker(2))).toBe('2026-10-05');
    await away(worker(4).personId);
    expect((await seenBy(worker(4))).phone).toBe(NUMBER);
    await askForIntroduction(county.tools, worker(5), {
      ...{ contactId: county.contactId, askedId: rowan.personId },
    });
    await away(rowan.personId);
    expect((await seenBy(worker(5))).introductions.mine).toBeNull();
  });

  it('stay with those who come back, or who have another role here', async () => {
    const county = await openAsked();
    const { fenwold, brackenford, teasel, worker, weekOf } = county;
    const { countyId } = fenwold;
    const { personId } = worker(1);
    await tell(county, { kind: 'seat', countyId, personId, state: 'active' });
    await fenwold.giveRole(personId, ['supervisor', brackenford]);
    await Membership.updateOne({ personId, role: 'linkWorker' }, { state: 'ended' });
    const ended = [{ role: 'linkWorker', organisationId: teasel }];
    await tell(county, { kind: 'membership', countyId, personId, added: [], ended });
    expect(await weekOf(worker(1))).toBe('2026-10-05');
  });

  it.each([
    ['and limits stay, where the organisation closes', false, 1],
    ['with the limits, where it is taken off', true, 0],
  ])('go, %s, and nowhere else', async (_, isTakenOff, limits) => {
    const county = await openAsked();
    const { tools, marjoram, singers, post, worker } = county;
    const wren = await post({ name: 'Wren', organisationId: singers });
    await knowContact(tools, marjoram, { contactId: wren });
    await askForIntroduction(tools, worker(1), { contactId: wren, askedId: marjoram.personId });
    await tell(county, { ...organisationOf(county), state: 'closed', isTakenOff });
    const { countyId } = county.fenwold;
    expect(await ContactLimit.countDocuments({ countyId })).toBe(limits);
    expect(await ContactPlace.countDocuments({ countyId })).toBe(0);
    expect(await ContactIntroduction.countDocuments({ countyId })).toBe(1);
    expect(await ContactIntroduction.countDocuments({ contactId: wren })).toBe(1);
  });

  it('follow what the product does: away for a while, and without roles', async () => {
    const { worker, contactId, alder, weekOf } = await openAsked();
    const { platform } = createPlatform(platformOptions());
    await platform.accounts.pauseSeat(worker(1), {});
    expect(await weekOf(worker(2))).toBe('2026-10-05');
    await platform.accounts.changeRoles(alder, { personId: worker(2).personId, roles: [] });
    expect(await weekOf(worker(3))).toBe('2026-10-05');
    expect((await platform.providers.askForTurn(worker(5), { contactId })).isNow).toBe(false);
  });
});
