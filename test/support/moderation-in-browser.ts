import type { Page } from 'playwright-core';

/** Reports what is open on the page, from its own address. */
export async function sendReport(page: Page, reason: string): Promise<void> {
  await page.locator('label', { hasText: reason }).click();
  await page.getByRole('button', { name: 'Send to the moderators' }).click();
  await page.getByText('The moderators have your report.').waitFor();
}
