import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import {
  addOrganisation,
  invite,
  join,
  linkInNewestLetter,
  openCounty,
} from '#test/support/county-by-forms.ts';
import { answer, cards, meetingsOf } from '#test/support/meetings-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';

/** A coordinator sets up the year, and two link workers of two organisations answer for it. */
describe('meetings', () => {
  const browser = useBrowser();
  let product: Product;
  let marjoram: Page;
  let hazel: Page;
  let rowan: Page;

  beforeAll(async () => {
    product = await startProduct();
    marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    await addOrganisation(marjoram, product, { name: 'Brackenford Wellbeing' });
    hazel = await joinAs('Hazel Quickset', 'Teasel House', { width: 360, height: 740 });
    rowan = await joinAs('Rowan Brackett', 'Brackenford Wellbeing', {});
  });
  afterAll(async () => {
    await product.stop();
  });

  async function joinAs(
    name: string,
    organisation: string,
    options: BrowserOptions,
  ): Promise<Page> {
    const email = `${name.toLowerCase().replace(' ', '.')}@people.example`;
    const link = await invite(marjoram, product, { email, role: 'Link workers', organisation });
    const page = await browser.openPage(options);
    await join(page, link, name);
    return page;
  }

  /** The boxes themselves lie under their labels, so the labels are pressed. */
  async function joinAsProvider(): Promise<Page> {
    const press = (words: string) => marjoram.getByText(words, { exact: true }).click();
    await marjoram.goto(`${product.origin}/organisations`);
    await marjoram.getByLabel('Name').fill('Loosestrife Growers');
    await press('Employs link workers');
    await press('Runs things people can join');
    await marjoram.getByRole('button', { name: 'Add this organisation' }).click();
    await marjoram.getByRole('link', { name: 'Loosestrife Growers' }).waitFor();

    const email = 'barnaby.trellis@loosestrife.example';
    await marjoram.goto(`${product.origin}/people/invite`);
    await marjoram.getByLabel('E-mail addresses').fill(email);
    await press('Activity providers');
    await marjoram.getByLabel('Organisation').selectOption({ label: 'Loosestrife Growers' });
    await marjoram.getByRole('button', { name: 'Send invitations' }).click();
    await marjoram.getByText('1 invitation sent').waitFor();
    const barnaby = await browser.openPage();
    const link = await linkInNewestLetter(marjoram, product, { to: email, label: 'Join Hedgerow' });
    await join(barnaby, link, 'Barnaby Trellis');
    return barnaby;
  }

  /** The same person in another browser, without script. */
  async function withoutScript(page: Page): Promise<Page> {
    const other = await browser.openPage({ script: false, width: 360, height: 740 });
    await other.context().addCookies(await page.context().cookies());
    return other;
  }

  const { fillSeries, setUp, openMeetings, datesOf } = meetingsOf(() => product);

  describe.each([
    ['with script', true],
    ['without script', false],
  ])('%s', (_, script) => {
    const name = script ? 'Live practice meeting' : 'Plain practice meeting';
    const personFor = (page: Page) => (script ? Promise.resolve(page) : withoutScript(page));

    it('a coordinator sees the next four dates in words, changes something, and saves', async () => {
      const page = await personFor(marjoram);
      await fillSeries(page, name);
      await page.getByRole('heading', { level: 1, name: 'Check the dates' }).waitFor();
      const dates = page.locator('ol').getByRole('listitem');
      await expect.poll(() => dates.count()).toBe(4);
      for (const text of await dates.allTextContents()) {
        expect(text).toMatch(/^Wednesday ([89]|1[0-4]) \w+( \d{4})?, 10 am to noon$/);
      }
      await page.getByText('And 8 more').waitFor();

      await page.getByRole('button', { name: 'Change something' }).click();
      const where = page.getByLabel('Where');
      expect(await where.inputValue()).toBe('Ambry Village Hall');
      await where.fill('Ambry Village Hall, upstairs');
      await page.getByRole('button', { name: 'Show the dates' }).click();
      await page.getByRole('button', { name: 'Save all 12 dates' }).click();
      await page.getByText('The meetings are saved.').waitFor();
      expect(await datesOf(page, name)).toHaveLength(12);
      await openMeetings(page);
      expect(await cards(page, name).first().textContent()).toContain('upstairs');
      expectNoComplaint(page);
    });

    it('sending the form twice saves it once', async () => {
      const page = await personFor(marjoram);
      await fillSeries(page, `${name}, twice`, 'Teasel House');
      await page.getByRole('heading', { level: 1, name: 'Check the dates' }).waitFor();
      const hidden = await page
        .locator('main form input[type=hidden]')
        .evaluateAll((inputs) =>
          inputs.flatMap((one) =>
            one instanceof HTMLInputElement ? [[one.name, one.value] as const] : [],
          ),
        );
      const form = { ...Object.fromEntries(hidden), intent: 'save' };
      for (let time = 1; time <= 2; time += 1) {
        const response = await page.request.post(`${product.origin}/meetings/new`, {
          form,
          headers: { origin: product.origin },
          maxRedirects: 0,
        });
        expect(response.status()).toBe(303);
      }
      expect(await datesOf(page, `${name}, twice`)).toHaveLength(12);
    });

    it('what is missing is said at its field and in the summary, and what was typed stays', async () => {
      const page = await personFor(marjoram);
      await page.goto(`${product.origin}/meetings/new`);
      await page.getByLabel('Name').fill('Half a form');
      await page.getByLabel('Where').fill('NHS no 999 000 1006');
      await page.getByRole('button', { name: 'Show the dates' }).click();
      const summary = page.getByRole('alert');
      await summary.getByRole('link', { name: 'Choose a day of the week.' }).waitFor();
      expect(await page.title()).toMatch(/^Error: /);
      expect(await page.getByLabel('Name').inputValue()).toBe('Half a form');

      await page.getByLabel('Week of the month').selectOption({ label: 'Last' });
      await page.getByLabel('Day of the week').selectOption({ label: 'Friday' });
      await page.getByLabel('Starts at').fill('14:00');
      await page.getByLabel('Ends at').fill('13:00');
      await page.getByRole('button', { name: 'Show the dates' }).click();
      await summary.getByRole('link', { name: /^Type an end that is later/ }).waitFor();
      await page.getByLabel('Ends at').fill('16:00');
      await page.getByRole('button', { name: 'Show the dates' }).click();
      await summary.getByRole('link', { name: /^This looks like an NHS number/ }).waitFor();
      expect(await page.getByLabel('Where').inputValue()).toBe('NHS no 999 000 1006');
      expectNoComplaint(page);
    });

    it('one date is answered by one press, and the other dates stay unanswered', async () => {
      const page = await personFor(hazel);
      await openMeetings(page);
      await answer(page, name, 'Going').click();
      const first = cards(page, name).first();
      await first.getByRole('button', { name: 'Going', pressed: true }).waitFor();
      await first.getByText('1 going').waitFor();
      await first.getByText('Answer', { exact: true }).waitFor({ state: 'detached' });
      const second = cards(page, name).nth(1);
      expect(await second.getByRole('button', { pressed: true }).count()).toBe(0);
      expect(await second.textContent()).toContain('Nobody has answered yet');

      await openMeetings(page);
      await answer(page, name, 'Going').and(page.locator('[aria-pressed=true]')).waitFor();
      expectNoComplaint(page);
    });

    it('one meeting has its own page and a calendar file that names nobody', async () => {
      const page = await personFor(hazel);
      await openMeetings(page);
      await cards(page, name).first().getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: /^Wednesday/ }).waitFor();
      await page.getByRole('button', { name: 'By phone' }).click();
      await page.getByRole('button', { name: 'By phone', pressed: true }).waitFor();
      await page.getByText('1 by phone').waitFor();
      const href = await page
        .getByRole('link', { name: 'Add to my calendar' })
        .getAttribute('href');
      const response = await page.request.get(`${product.origin}${String(href)}`);
      expect(response.headers()['content-type']).toBe('text/calendar; charset=utf-8');
      expect(response.headers()['content-disposition']).toMatch(
        /^attachment; filename="meeting-\d{4}-\d\d-\d\d\.ics"$/,
      );
      const text = await response.text();
      const event = ICAL.Component.fromString(text).getFirstSubcomponent('vevent');
      expect(event?.getFirstPropertyValue('summary')).toBe(name);
      expect(text).not.toMatch(/Hazel|ATTENDEE/);
      expectNoComplaint(page);
    });
  });

  it('everybody who looks sees the counts change without reloading', async () => {
    const name = 'Watched meeting';
    await setUp(marjoram, name);
    await openMeetings(hazel);
    await openMeetings(rowan);
    const mineElsewhere = await hazel.context().newPage();
    await openMeetings(mineElsewhere);

    await answer(hazel, name, 'Going').click();
    await cards(rowan, name).first().getByText('1 going').waitFor();
    await cards(marjoram, name).first().getByText('1 going').waitFor();
    const pressed = mineElsewhere.locator('[aria-pressed=true]');
    await answer(mineElsewhere, name, 'Going').and(pressed).waitFor();

    await answer(rowan, name, 'Can’t').click();
    await cards(hazel, name).first().getByText('1 going, 1 can’t').waitFor();
    await answer(hazel, name, 'By phone').click();
    await cards(rowan, name).first().getByText('1 by phone, 1 can’t').waitFor();
    for (const page of [marjoram, hazel, rowan]) expectNoComplaint(page);
  });

  it('new dates come to those who look, and only those of their own organisation', async () => {
    await openMeetings(hazel);
    await openMeetings(rowan);
    await setUp(marjoram, 'Teasel team', 'Teasel House');
    await setUp(marjoram, 'Bracken team', 'Brackenford Wellbeing');
    await cards(hazel, 'Teasel team').first().waitFor();
    await cards(rowan, 'Bracken team').first().waitFor();
    expect(await cards(rowan, 'Teasel team').count()).toBe(0);

    const href = await cards(hazel, 'Teasel team').first().getByRole('link').getAttribute('href');
    for (const address of [String(href), `${String(href)}/calendar.ics`]) {
      const theirs = await hazel.request.get(`${product.origin}${address}`);
      const others = await rowan.request.get(`${product.origin}${address}`);
      expect([theirs.status(), others.status()]).toEqual([200, 404]);
    }
  });

  it('a press while the connection is away says so, and the page stays', async () => {
    await setUp(marjoram, 'Meeting in a valley');
    await openMeetings(hazel);
    const card = cards(hazel, 'Meeting in a valley').first();
    await hazel.context().setOffline(true);
    await card.getByRole('button', { name: 'Going' }).click();
    await card.getByRole('alert').getByText('We could not reach Hedgerow.').waitFor();
    expect(await card.getByRole('button', { pressed: true }).count()).toBe(0);
    await hazel.context().setOffline(false);
    await card.getByRole('button', { name: 'Going' }).click();
    await card.getByRole('button', { name: 'Going', pressed: true }).waitFor();
    await card.getByRole('alert').waitFor({ state: 'detached' });
    await card.getByText('1 going').waitFor();
  });

  it('a press after the session has ended leads to sign-in, and back to this page', async () => {
    const other = await browser.openPage({ width: 360, height: 740 });
    await other.context().addCookies(await rowan.context().cookies());
    await openMeetings(other);
    await other.context().clearCookies();
    const card = cards(other, 'Meeting in a valley').first();
    await card.getByRole('button', { name: 'Going' }).click();
    await other.waitForURL(`${product.origin}/sign-in?next=%2Fmeetings`);
  });

  it('setting up meetings is not there for link workers, nor meetings for activity providers', async () => {
    const visit = async (page: Page, path: string) =>
      (await page.request.get(`${product.origin}${path}`)).status();
    expect(await visit(marjoram, '/meetings/new')).toBe(200);
    expect(await visit(hazel, '/meetings/new')).toBe(404);
    const barnaby = await joinAsProvider();
    expect(await visit(barnaby, '/meetings')).toBe(404);
    expect(await barnaby.getByRole('link', { name: 'Meetings' }).count()).toBe(0);
  });
});
