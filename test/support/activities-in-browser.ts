import type { Page } from 'playwright-core';

import type { Product } from './product.ts';

interface TypedActivity {
  name: string;
  when?: string;
  town?: string;
  matters?: string;
  /** Every week on this day, from 2 to 4. */
  day?: string;
  /** Asked only of those who can choose. */
  organisation?: string;
}

/** Fills in the form of a new activity: free, walk in, in person. */
export async function fillActivity(
  page: Page,
  product: Product,
  {
    name,
    when = 'Tuesdays, 10 to 12',
    town = 'Ambry',
    matters = 'Company',
    day,
    organisation,
  }: TypedActivity,
): Promise<void> {
  await page.goto(`${product.origin}/whats-on/new`);
  const whose = page.getByLabel('Whose activity is it?');
  if (organisation !== undefined && (await whose.count()) > 0) {
    await whose.selectOption({ label: organisation });
  }
  await page.getByLabel('Name').fill(name);
  if (day === undefined) await page.getByLabel('When', { exact: true }).fill(when);
  else await fillWeekly(page, day);
  await page.getByLabel('Where', { exact: true }).fill('Plot 12, Mill Lane');
  await page.getByLabel('Town or village').fill(town);
  await page.locator('label', { hasText: matters }).click();
  await page.locator('label', { hasText: 'It is free' }).click();
  await page.getByLabel('Phone to ask or book').fill('01632 960123');
}

async function fillWeekly(page: Page, day: string): Promise<void> {
  await page.getByText('Days and times, to be found by').click();
  await page.getByLabel('How often', { exact: true }).selectOption('Every week');
  await page.locator('label', { hasText: day }).first().click();
  await page.getByLabel('From', { exact: true }).fill('14:00');
  await page.getByLabel('Until', { exact: true }).fill('16:00');
}

/** Adds it and answers its id. */
export async function addActivity(
  page: Page,
  product: Product,
  typed: TypedActivity,
): Promise<string> {
  await fillActivity(page, product, typed);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Link workers of the county see it like this.').waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Writes a note on whom the activity suits, and answers its id. */
export async function writeNote(
  page: Page,
  { origin }: Pick<Product, 'origin'>,
  { activityId, note }: { activityId: string; note: string },
): Promise<string> {
  await page.goto(`${origin}/whats-on/${activityId}/notes/new`);
  await page.locator('label', { hasText: 'Worked well for' }).click();
  await page.getByLabel('Somebody in which situation?').fill(note);
  await page.getByRole('button', { name: 'Save the note' }).click();
  const written = page.locator('[id^="note-"]', { hasText: note });
  return ((await written.getAttribute('id')) ?? '').replace('note-', '');
}
