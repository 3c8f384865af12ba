import type { Page } from 'playwright-core';

import type { Product } from './product.ts';

/** Fills what every kind of resource has. */
export async function fillWords(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('What is it?').fill('Open questions that get people talking.');
  await page.getByLabel('What is it for?').fill('For first phone calls.');
  await page.locator('label', { hasText: /^Listening$/ }).click();
}

/** Shares a note and answers its id; the page shows it. */
export async function shareNote(page: Page, product: Product, title: string): Promise<string> {
  await page.goto(`${product.origin}/shelf/new`);
  await fillWords(page, title);
  await page.getByLabel('Note', { exact: true }).fill('Ask **what matters** first.');
  await share(page, title);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

export async function share(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
