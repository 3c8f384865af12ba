import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';

/** A link worker with more of everything than the page shows. */
describe('the start page', () => {
  const browser = useBrowser();
  let county: WalledCounty;

  beforeAll(async () => {
    county = await openWalledCounty();
    const { providers, meetings, messaging, moderation } = county.platform;
    const [hazel, marjoram] = [county.actorOf('linkWorker'), county.actorOf('coordinator')];
    // What moderators decided is rare and stands above everything until it is read.
    await moderation.markNoticesRead(hazel);
    const clientId = (words: string) => words.replace(/\W/g, '').padEnd(24, '0');
    for (const name of ['Petal Dibber', 'Wren Semibreve', 'Sage Ladle']) {
      const { contactId } = await providers.postContact(hazel, {
        clientId: clientId(name),
        organisationId: county.ids.organisationId,
        name,
        phone: '01632 960124',
        agreed: 'yes',
      });
      await providers.reportWrong(marjoram, { contactId, field: 'phone' });
    }
    await meetings.createSeries(marjoram, {
      name: 'Teasel House practice meeting',
      audience: 'county',
      repeat: 'monthly',
      place: 'Ambry Village Hall, upstairs',
      phone: '01632 960123',
      link: '',
      ordinal: 1,
      weekday: 'monday',
      startTime: '14:00',
      endTime: '16:00',
      startsOn: new Date().toISOString().slice(0, 10),
      times: 3,
      clientId: clientId('another series'),
    });
    for (const name of ['Housing letters', 'Green spaces', 'Bereavement']) {
      const room = await messaging.openTopicRoom(marjoram, {
        name,
        purpose: `For ${name}`,
        clientId: clientId(name),
      });
      await messaging.joinRoom(hazel, { roomId: room.id });
      await messaging.sendMessage(marjoram, {
        roomId: room.id,
        clientId: clientId(`say ${name}`),
        text: 'Hello, all.',
      });
    }
  });
  afterAll(async () => {
    await county.stop();
  });

  async function open(width: number, height: number, dark = false): Promise<Page> {
    const page = await browser.openPage({ width, height, dark });
    const [name = '', value = ''] = county.cookies.linkWorker.split('=');
    await page.context().addCookies([{ name, value, url: county.origin }]);
    await page.goto(county.origin);
    await page.getByRole('heading', { level: 1, name: /Hazel/ }).waitFor();
    return page;
  }

  it.each([
    [390, 844],
    [360, 740],
  ])('at %i by %i pixels all that needs me is on one screen', async (width, height) => {
    const page = await open(width, height);
    const heading = (name: string | RegExp) => page.getByRole('heading', { level: 2, name });
    await heading('New messages').waitFor();
    await heading('Still right?').waitFor();
    await page.getByRole('link', { name: /^In \d rooms$/ }).waitFor();
    await page.getByRole('link', { name: /^\d to answer$/ }).waitFor();
    await page.getByRole('link', { name: '3 to check' }).waitFor();
    const seen = await page.evaluate(() => {
      const boxes = (selector: string) =>
        [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
      const shown = (selector: string) => boxes(selector).filter(({ height }) => height > 0);
      return {
        scrolled: window.scrollY,
        cardsEnd: Math.max(...shown('main section').map(({ bottom }) => bottom)),
        barBegins: shown('nav.bottom-bar')[0]?.top ?? 0,
        smallest: Math.min(
          ...shown('main section :is(button, li a, a[href^="tel:"])').map(({ height }) => height),
        ),
        cards: shown('main section').length,
      };
    });
    expect(seen.scrolled).toBe(0);
    expect(seen.cards).toBeGreaterThanOrEqual(3);
    expect(seen.cardsEnd).toBeLessThanOrEqual(seen.barBegins);
    expect(seen.smallest).toBeGreaterThanOrEqual(44);
    expectNoComplaint(page);
  });

  it('what is not shown is one press away', async () => {
    const page = await open(360, 740);
    await page.getByRole('link', { name: /^In \d rooms$/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Rooms' }).waitFor();
    for (const name of ['Housing letters', 'Green spaces', 'Bereavement']) {
      await page.getByRole('main').getByRole('link', { name }).first().waitFor();
    }
    await page.goto(county.origin);
    await page.getByRole('link', { name: '3 to check' }).click();
    await page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor();
    for (const name of ['Petal Dibber', 'Wren Semibreve', 'Sage Ladle']) {
      await page.getByRole('main').getByRole('link', { name }).first().waitFor();
    }
  });
});
