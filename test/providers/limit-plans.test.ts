import { describe, expect, it } from 'vitest';

import {
  askForIntroduction,
  askForTurn,
  getContact,
  giveTurnBack,
  knowContact,
  listContactNews,
  listContacts,
  setContactLimits,
} from '#server/providers/index.ts';
import { ContactIntroduction } from '#server/providers/contact-introduction.model.ts';
import { ContactLimit } from '#server/providers/contact-limit.model.ts';
import { ContactPlace } from '#server/providers/contact-place.model.ts';
import { Contact } from '#server/providers/contact.model.ts';
import { profiled, type Profiled } from '#test/support/profiled.ts';
import { openLimited } from './support/open-limited.ts';

const mine = (asked: Profiled[]) =>
  asked.filter(({ ns }) => /contact(s|Limits|Places|Introductions)$/.test(ns));

/** A county in which much is asked for: forty contacts with limits, each with its queue. */
async function openBusy() {
  const county = await openLimited({ perWeek: 1, workers: 8 });
  const { tools, contactId, barnaby, rowan, worker, workers, post } = county;
  for (let number = 0; number < 40; number += 1) {
    const id = await post({ name: `Name ${number}` });
    await knowContact(tools, rowan, { contactId: id });
    await setContactLimits(tools, barnaby, { contactId: id, ownPerWeek: '1' });
    for (const asking of [2, 3]) await askForTurn(tools, worker(asking), { contactId: id });
    await askForIntroduction(tools, worker(4), { contactId: id, askedId: rowan.personId });
  }
  for (const actor of workers.slice(0, 6)) await askForTurn(tools, actor, { contactId });
  for (const model of [Contact, ContactLimit, ContactPlace, ContactIntroduction]) {
    await model.syncIndexes();
  }
  return county;
}

describe('limits, places and introductions', () => {
  it('are read by an index, and no more of them than is shown', async () => {
    const { tools, contactId, worker, rowan, barnaby, hazel, announced } = await openBusy();
    const works = {
      'the page of a link worker': () => getContact(tools, worker(1), { contactId }),
      'the page of whoever is asked': () => getContact(tools, rowan, { contactId }),
      'the page of the organisation': () => getContact(tools, barnaby, { contactId }),
      'asking for a turn': () => askForTurn(tools, worker(7), { contactId }),
      'giving it back': () => giveTurnBack(tools, worker(7), { contactId }),
      'changing the limit': () => setContactLimits(tools, barnaby, { contactId, ownPerWeek: '2' }),
      'asking for an introduction': () =>
        askForIntroduction(tools, worker(1), { contactId, askedId: rowan.personId }),
    };
    for (const [name, work] of Object.entries(works)) {
      const asked = mine(await profiled(work));
      expect(asked.length, name).toBeGreaterThan(1);
      for (const { planSummary, docsExamined = 0, op, ns } of asked) {
        expect(planSummary ?? 'IXSCAN', `${name}: ${op} ${ns}`).not.toContain('COLLSCAN');
        expect(docsExamined, `${name}: ${op} ${ns}`).toBeLessThanOrEqual(8);
      }
    }
    expect(announced.length).toBeGreaterThan(0);
    expect((await getContact(tools, hazel, { contactId })).turns).not.toBeNull();
  });

  it('cost a page of thirty contacts three questions, however many there are', async () => {
    const { tools, worker, hazel } = await openBusy();
    await listContacts(tools, worker(2));
    const asked = mine(await profiled(() => listContacts(tools, worker(2))));
    const extra = asked.filter(({ ns }) => !ns.endsWith('.contacts'));
    expect(extra.map(({ ns }) => ns.split('.').at(-1)).sort()).toEqual([
      ...['contactIntroductions', 'contactLimits', 'contactPlaces'],
    ]);
    for (const { planSummary, docsExamined } of extra) {
      expect(planSummary).toMatch(/^IXSCAN/);
      expect(docsExamined).toBeLessThanOrEqual(41);
    }
    // Whoever has posted them all sees them anyway, and nothing is asked.
    const own = mine(await profiled(() => listContacts(tools, hazel)));
    expect(own.filter(({ ns }) => !ns.endsWith('.contacts'))).toEqual([]);
  });

  it('are told in one question, by an index, a few of each kind', async () => {
    const { tools, worker, rowan } = await openBusy();
    for (const actor of [worker(2), worker(4), rowan]) {
      await listContactNews(tools, actor);
      const asked = mine(await profiled(() => listContactNews(tools, actor)));
      expect(asked).toHaveLength(1);
      expect(asked[0]?.docsExamined).toBeLessThanOrEqual(2 * 3 * 10);
    }
    expect(await listContactNews(tools, rowan)).toHaveLength(10);
  });
});
