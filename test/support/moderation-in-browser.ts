import type { Page } from 'playwright-core';

import { invite, join } from './county-in-browser.ts';
import type { Product } from './product.ts';

const lastPart = (address: string | null) => address?.split(/[/?#]/).at(-1) ?? '';

interface Moderated {
  product: Product;
  /** A coordinator or administrator who invites, and is told. */
  member: Page;
  memberId: string;
  openPage: () => Promise<Page>;
}

/** Reports what is open on the page, from its own address. */
export async function sendReport(page: Page, reason: string): Promise<void> {
  await page.locator('label', { hasText: reason }).click();
  await page.getByRole('button', { name: 'Send to the moderators' }).click();
  await page.getByText('The moderators have your report.').waitFor();
}

/**
 * A second administrator reports a starter note, keeps the member from writing and lets them write
 * again. Answers the matter that waits and the newest notice to the member.
 */
export async function moderate({ product, member, memberId, openPage }: Moderated) {
  const { origin } = product;
  const link = await invite(member, product, {
    email: 'rush.gatepost@fenwold.example',
    role: 'Administrators',
  });
  const rush = await openPage();
  await join(rush, link, 'Rush Gatepost');
  await rush.goto(`${origin}/shelf`);
  const note = rush.locator('main a[href^="/shelf/"]:not([href$=new])').last();
  await rush.goto(`${origin}/reports/resource/${lastPart(await note.getAttribute('href'))}`);
  await sendReport(rush, 'It is not true');

  await rush.goto(`${origin}/moderation/people/${memberId}`);
  await rush.locator('label', { hasText: '1 day' }).click();
  await rush.locator('label', { hasText: 'We are kind' }).click();
  await rush.getByRole('button', { name: 'Keep from writing' }).click();
  await rush.getByText('keeps this person from writing until').waitFor();
  await rush.getByRole('link', { name: 'Change that' }).click();
  await rush.getByRole('button', { name: 'Let them write now' }).click();
  await rush.getByText('This person can write.').waitFor();
  await rush.context().close();

  const firstBeneath = async (path: string) => {
    await member.goto(`${origin}${path}`);
    const first = member.locator(`main ol a[href^="${path}/"]`).first();
    return lastPart(await first.getAttribute('href'));
  };
  return {
    matterId: await firstBeneath('/moderation'),
    noticeId: await firstBeneath('/account/decisions'),
  };
}
