import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the page of a meeting says as long as the connection is away. */
export const away = 'Kept on this phone. It is sent when you are back online.';

/** The notes under an item that everybody writes together. */
export const notes = (page: Page, title: string) => page.getByLabel(`Notes: ${title}`);

/** So many people have the page of the meeting open, and all of them see it. */
export async function seeEachOther(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    const here = page.getByRole('list', { name: 'Here now' }).getByRole('listitem');
    await expect.poll(() => here.count()).toBe(pages.length);
  }
}
