import type { Page } from 'playwright-core';

import type { Product } from './product.ts';

/** Logs that there is no music in Ambry, or something else, and answers the id of the gap. */
export async function logGap(
  page: Page,
  product: Product,
  { need = 'music', place = 'Ambry', kind = 'none' } = {},
): Promise<string> {
  await page.goto(`${product.origin}/gaps/new?need=${need}&place=${place}&kind=${kind}`);
  await page.getByRole('button', { name: 'Log it' }).click();
  await page.getByRole('status').getByText('Logged.').waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
