import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fillActivity } from '#test/support/activities-in-browser.ts';
import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, inviteAndJoin, openCounty } from '#test/support/county-by-forms.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { startProduct, type Product } from '#test/support/product.ts';

const DAY_MS = 86_400_000;
/** As a date field takes it: so many days from today. */
const dayAhead = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** An activity provider says when it is, and when it is not; a link worker sees both. */
describe('times of an activity', () => {
  const browser = useBrowser();
  let product: Product;
  let hazel: Page;
  let barnaby: Page;

  beforeAll(async () => {
    product = await startProduct();
    const marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    await addOrganisation(marjoram, product, { name: 'Loosestrife Growers', runsActivities: true });
    const openPhone = () => browser.openPage({ width: 360, height: 740 });
    hazel = await inviteAndJoin(marjoram, product, {
      ...{ page: await openPhone(), name: 'Hazel Quickset', role: 'Link workers' },
      organisation: 'Teasel House',
    });
    barnaby = await inviteAndJoin(marjoram, product, {
      ...{ page: await openPhone(), name: 'Barnaby Trellis', role: 'Activity providers' },
      organisation: 'Loosestrife Growers',
    });
  });
  afterAll(async () => {
    await product.stop();
  });

  const pageOf = async (person: Page, script: boolean): Promise<Page> =>
    script ? person : browser.openElsewhere(person, { script, width: 360, height: 740 });

  describe.each([
    ['with script', true],
    ['without script', false],
  ])('%s', (words, script) => {
    const name = `Allotment ${words}`;

    it('are typed once and said in words, with the next dates', async () => {
      const page = await pageOf(barnaby, script);
      await fillActivity(page, product, { name, when: '' });
      await page.getByText('Days and times, to be found by').click();
      await page.getByLabel('How often', { exact: true }).selectOption('Every week');
      await page.getByLabel('Until', { exact: true }).fill('12:30');
      await page.getByRole('button', { name: 'Save' }).click();
      await page
        .getByRole('alert')
        .getByRole('link', { name: 'Choose the day of the week.' })
        .waitFor();
      await page
        .getByRole('alert')
        .getByRole('link', { name: /^Type when it starts/ })
        .waitFor();
      expect(await page.getByLabel('Until', { exact: true }).inputValue()).toBe('12:30');
      for (const day of ['Tuesday', 'Thursday']) {
        await page.locator('label', { hasText: day }).first().click();
      }
      await page.getByLabel('From', { exact: true }).fill('10:00');
      await page.getByText('Who comes, and coming back').click();
      await page.getByLabel('Youngest age').fill('55');
      await page.getByLabel('How many people').selectOption('Up to 8 people');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Tuesdays and Thursdays, 10 am to 12:30 pm').waitFor();
      await page.getByText('For people of 55 and over').waitFor();
      const dates = await page.locator('main li time').allTextContents();
      expect(dates).toHaveLength(4);
      for (const date of dates) expect(date).toMatch(/^(Tuesday|Thursday) .*, 10 am to 12:30 pm$/);
      expectNoComplaint(page);
    });

    it('can be dates that are chosen one by one, seen on each of them', async () => {
      const page = await pageOf(barnaby, script);
      const name = `Apple days ${words}`;
      const field = (label: string) => page.getByLabel(label, { exact: true });
      await fillActivity(page, product, { name, when: '' });
      await page.getByText('Days and times, to be found by').click();
      await field('How often').selectOption('On one date or on several');
      await field('From').fill('11:00');
      await field('Until').fill('15:00');
      await field('First date').fill(dayAhead(10));
      await field('Date 2').fill(dayAhead(10));
      await page.getByRole('button', { name: 'Add another date' }).click();
      await field('Date 3').waitFor();
      if (script) expect(await field('Date 3').evaluate((it) => it.matches(':focus'))).toBe(true);
      else expect(new URL(page.url()).hash).toBe('#field-moreDates-3');
      expect(await field('Name').inputValue()).toBe(name);
      expect(await field('Date 2').inputValue()).toBe(dayAhead(10));
      expect(await page.getByLabel('It is free').isChecked()).toBe(true);
      expect(await page.getByRole('alert').count()).toBe(0);
      await field('Date 3').fill(dayAhead(3));
      // Enter saves, and does not add a date.
      await field('Name').press('Enter');
      await page
        .getByRole('alert')
        .getByRole('link', { name: / is there twice/ })
        .click();
      await page.locator('#field-moreDates-2:focus').waitFor();
      expect(await field('Date 2').getAttribute('aria-invalid')).toBe('true');
      expect(await field('Date 3').inputValue()).toBe(dayAhead(3));
      expect(await field('Date 4').count()).toBe(0);
      if (script) expect(await findFaults(page)).toEqual([]);
      await field('Date 2').fill(dayAhead(17));
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Link workers of the county see it like this.').waitFor();
      const dates = page.locator('main li time');
      expect(await dates.count()).toBe(3);
      const activityId = new URL(page.url()).pathname.split('/').at(-1) ?? '';

      await page.getByRole('link', { name: 'Change' }).first().click();
      await page.getByText('Days and times, to be found by').click();
      expect(await field('First date').inputValue()).toBe(dayAhead(3));
      expect(await field('Date 2').inputValue()).toBe(dayAhead(10));
      expect(await field('Date 3').inputValue()).toBe(dayAhead(17));
      await field('Date 2').fill('');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText(/^\w+ \d+( \w+)?( \d+)? and \w+ \d+ \w+ \d+, 11 am to 3 pm$/).waitFor();
      expect(await dates.count()).toBe(2);

      const reader = await pageOf(hazel, script);
      for (const [ahead, isOn] of [
        [3, true],
        [10, false],
        [17, true],
      ] as const) {
        await reader.goto(`${product.origin}/whats-on/week?week=${dayAhead(ahead)}`);
        const day = reader.locator(`section[aria-labelledby="day-${dayAhead(ahead)}"]`);
        await day.waitFor();
        expect(await day.getByRole('link', { name }).count()).toBe(isOn ? 1 : 0);
      }
      await reader.goto(`${product.origin}/activities/${activityId}`);
      await reader.getByRole('heading', { level: 1, name }).waitFor();
      expect(await reader.locator('main li time').count()).toBe(2);
      for (const one of [page, reader]) expectNoComplaint(one);
    });

    it('PR4: it is closed for some days, seen live by a link worker, and taken away again', async () => {
      const page = await pageOf(barnaby, script);
      await page.goto(`${product.origin}/whats-on`);
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await hazel.goto(page.url());
      await hazel.getByText('Nobody has said lately whether there is room.').waitFor();

      await page.getByText('Closed for some days').click();
      await page.getByLabel('First day closed').fill(dayAhead(14));
      await page.getByLabel('Last day closed').fill(dayAhead(7));
      await page.getByRole('button', { name: 'Closed on these days' }).click();
      const alert = page.getByRole('alert');
      await alert.getByRole('link', { name: 'Choose a day after the first one.' }).waitFor();
      expect(await page.getByLabel('First day closed').inputValue()).toBe(dayAhead(14));

      await page.getByLabel('First day closed').fill(dayAhead(0));
      await page.getByLabel('Last day closed').fill(dayAhead(14));
      await page.getByRole('button', { name: 'Closed on these days' }).click();
      await page.getByText(/^Closed, until .*, said today by Barnaby$/).waitFor();
      await hazel.getByText(/^Closed, until .*, said today by Barnaby$/).waitFor();
      expect(await hazel.getByText(/ closed$/).count()).toBeGreaterThan(1);

      await page.getByRole('button', { name: /^Take this away/ }).click();
      await page.getByText('Nobody has said lately whether there is room.').waitFor();
      await hazel.getByText('Nobody has said lately whether there is room.').waitFor();
      for (const one of [page, hazel]) expectNoComplaint(one);
    });

    it('LW9: a wrong number is struck through at once, and stands again when it is put right', async () => {
      const page = await pageOf(hazel, script);
      const owner = await pageOf(barnaby, script);
      await page.goto(`${product.origin}/whats-on`);
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await barnaby.goto(page.url());
      await barnaby.getByRole('heading', { level: 1, name }).waitFor();
      await page.getByRole('button', { name: 'Wrong phone' }).click();
      await page.getByText('Reported wrong today by Hazel').waitFor();
      const number = barnaby.locator('s').getByRole('link', { name: '01632 960123' });
      await number.waitFor();
      const line = await number.evaluate((link) => getComputedStyle(link).textDecorationLine);
      expect(line).toContain('line-through');
      expect(await page.getByRole('button', { name: 'Wrong phone' }).count()).toBe(0);
      await page.getByText('Next dates').waitFor();
      await page.getByRole('button', { name: 'Wrong times' }).click();
      await page.locator('s', { hasText: 'Tuesdays and Thursdays' }).waitFor();
      expect(await page.getByText('Next dates').count()).toBe(0);
      await page.locator('label', { hasText: /^Phone$/ }).click();
      await page.getByRole('button', { name: 'I rang: still right' }).click();
      await page.getByText('Next dates').waitFor();
      await page.goto(`${product.origin}/whats-on?reported=yes&trust=stale`);
      await page.getByText('Phone reported wrong today by Hazel').waitFor();

      await owner.goto(`${product.origin}/whats-on`);
      await owner.getByText('Phone reported wrong today by Hazel').waitFor();
      await owner.getByRole('link', { name: `Change ${name}` }).click();
      await owner.getByLabel('Phone to ask or book').fill('01632 960124');
      await owner.getByRole('button', { name: 'Save' }).click();
      await owner.getByText('01632 960124').waitFor();
      expect(await owner.locator('s').count()).toBe(0);
      await page.goto(`${product.origin}/whats-on?reported=yes`);
      await page.getByText('Nothing matches').waitFor();
      for (const one of [page, owner, barnaby]) expectNoComplaint(one);
    });

    it('it is found by who comes, by day, and as new this week', async () => {
      const page = await pageOf(hazel, script);
      const search = 'recent=yes&day=tue&size=small&trust=fresh';
      await page.goto(`${product.origin}/whats-on?${search}`);
      await page.getByRole('link', { name, exact: true }).waitFor();
      await page.goto(`${product.origin}/whats-on?${search}&whom=men`);
      await page.getByText('Nothing matches').waitFor();
      expectNoComplaint(page);
    });
  });
});
