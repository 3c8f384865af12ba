import type { Page } from 'playwright-core';

import type { Product } from './product.ts';

/** What people do with meetings, in a product that is started later. */
export function meetingsOf(product: () => Product) {
  async function fillSeries(page: Page, name: string, organisation?: string): Promise<void> {
    await page.goto(`${product().origin}/meetings/new`);
    await fillForm(page, name, organisation);
  }

  async function fillForm(page: Page, name: string, organisation?: string): Promise<void> {
    await page.getByLabel('Name').fill(name);
    if (organisation !== undefined) {
      for (const words of ['Everybody in the county', organisation]) {
        await page.getByText(words, { exact: true }).click();
      }
    }
    await page.getByLabel('Week of the month').selectOption({ label: '2nd' });
    await page.getByLabel('Day of the week').selectOption({ label: 'Wednesday' });
    await page.getByLabel('Starts at').fill('10:00');
    await page.getByLabel('Ends at').fill('12:00');
    await page.getByLabel('Where').fill('Ambry Village Hall');
    await page.getByLabel('How to join by phone').fill('01632 960123');
    await page.getByRole('button', { name: 'Show the dates' }).click();
  }

  async function setUp(page: Page, name: string, organisation?: string): Promise<void> {
    await fillSeries(page, name, organisation);
    await page.getByRole('heading', { level: 1, name: 'Check the dates' }).waitFor();
    await page.getByRole('button', { name: 'Save all 12 dates' }).click();
    await page.getByText('The meetings are saved.').waitFor();
  }

  async function openMeetings(page: Page): Promise<void> {
    await page.goto(`${product().origin}/meetings`);
    await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
  }

  /** When the dates of one series begin, soonest first, on all pages of the list. */
  async function datesOf(page: Page, name: string): Promise<string[]> {
    await openMeetings(page);
    const later = page.getByRole('link', { name: 'Show later dates' });
    const dates = await beginnings(page, name);
    while ((await later.count()) > 0) {
      await page.goto(new URL(String(await later.getAttribute('href')), page.url()).href);
      dates.push(...(await beginnings(page, name)));
    }
    return dates;
  }
  return { fillSeries, fillForm, setUp, openMeetings, datesOf };
}

/** Cards of one series, soonest first. */
export const cards = (page: Page, name: string) =>
  page.locator('section[id^="meeting-"]').filter({ has: page.getByText(name, { exact: true }) });

const beginnings = (page: Page, name: string) =>
  cards(page, name)
    .getByRole('link')
    .locator('time')
    .evaluateAll((times) => times.map((one) => one.getAttribute('datetime') ?? ''));

/** The button of one answer, on the soonest date of a series. */
export const answer = (page: Page, name: string, words: string) =>
  cards(page, name).first().getByRole('button', { name: words });
