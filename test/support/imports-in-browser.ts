import type { Page } from 'playwright-core';

import type { Product } from './product.ts';

/** Brings a spreadsheet and answers the id of the import, which waits for its columns. */
export async function bringSheet(
  page: Page,
  product: Pick<Product, 'origin'>,
  { name = 'activities.csv', bytes }: { name?: string; bytes: Uint8Array },
): Promise<string> {
  await page.goto(`${product.origin}/whats-on/import`);
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.getByLabel('Spreadsheet').setInputFiles(file);
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByRole('heading', { name: 'What is in each column?' }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Takes the columns as they were guessed, and what rows get where they do not say it. */
export async function lookAtRows(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look at the rows' }).click();
  await page.getByRole('heading', { name: 'Rows', exact: true }).waitFor();
}
