import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Titles of what stands on the agenda that a page shows because it came up, in their order. The most
 * wanted stands first, and all that is behind it can be opened by whoever reads it.
 */
export async function readDraft(page: Page) {
  const items: { title: string; reason: string }[] = [];
  for (const item of await page.getByRole('main').locator('ol > li').all()) {
    const [title = '', reason] = await item.locator('p').allInnerTexts();
    // The parts of every agenda need none.
    if (reason === undefined) continue;
    items.push({ title, reason });
    if (!reason.includes('this month')) continue;
    await item.getByText(`What is behind it: ${title}`).click();
    for (const link of await item.getByRole('list').getByRole('link').all()) {
      const address = new URL(String(await link.getAttribute('href')), page.url()).href;
      expect((await page.request.get(address)).status(), address).toBe(200);
    }
  }
  const wanted = items.map(({ reason }) => weigh(reason));
  expect(wanted).toEqual(wanted.toSorted((one, other) => other - one));
  return items;
}

/** "3 messages and 1 resource this month · 2 people want this" came up four times, and each vote is two. */
function weigh(reason: string): number {
  if (reason.startsWith('Left from')) return Infinity;
  const sum = (pattern: RegExp) =>
    [...reason.matchAll(pattern)].reduce((total, [, count]) => total + Number(count), 0);
  const cameUp = sum(/(\d+) (?:message|resource|gap)/g) + (reason.includes('Suggested') ? 1 : 0);
  return cameUp + 2 * sum(/(\d+) (?:person wants|people want)/g);
}
