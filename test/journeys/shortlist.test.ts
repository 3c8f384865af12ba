import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addActivity } from '#test/support/activities-by-forms.ts';
import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, inviteAndJoin, openCounty } from '#test/support/county-by-forms.ts';
import { startProduct, type Product } from '#test/support/product.ts';

const names = ['Allotment', 'Choir', 'Grief café', 'Long walks'];

/** A link worker puts a few activities aside and prints them for a visit. */
describe('my shortlist', () => {
  const browser = useBrowser();
  let product: Product;
  let marjoram: Page;
  let hazel: Page;
  const ids: string[] = [];

  beforeAll(async () => {
    product = await startProduct();
    marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    const organisation = 'Loosestrife Growers';
    await addOrganisation(marjoram, product, { name: organisation, runsActivities: true });
    // As long as words can be, so that they still go on one page.
    const when = 'Fridays and Saturdays in term, and in the holidays when we say so, 10 to 12 '
      .repeat(2)
      .slice(0, 119);
    for (const name of names) {
      ids.push(await addActivity(marjoram, product, { name, organisation, when }));
    }
    hazel = await inviteAndJoin(marjoram, product, {
      page: await browser.openPage({ width: 360, height: 740 }),
      ...{ name: 'Hazel Quickset', role: 'Link workers', organisation: 'Teasel House' },
    });
  });
  afterAll(async () => {
    await product.stop();
  });

  const open = (page: Page, id: string | undefined) =>
    page.goto(`${product.origin}/whats-on/${id ?? ''}`);
  const shown = (page: Page) => page.locator('main ol h2').allTextContents();

  it('is kept in the browser, holds three, and is printed on one page in large letters', async () => {
    for (const id of ids.slice(0, 3)) {
      await open(hazel, id);
      await hazel.getByRole('button', { name: 'On my shortlist' }).click();
    }
    await hazel.getByRole('link', { name: 'My shortlist · 3' }).waitFor();
    await open(hazel, ids[3]);
    expect(await hazel.getByRole('button', { name: 'The shortlist is full' }).isDisabled()).toBe(
      true,
    );
    await hazel.goto(`${product.origin}/whats-on/shortlist`);
    await hazel.getByRole('heading', { name: 'Grief café' }).waitFor();
    expect(await shown(hazel)).toEqual(names.slice(0, 3));

    await hazel.emulateMedia({ media: 'print' });
    expect(await hazel.getByText('Hazel').filter({ visible: true }).count()).toBe(0);
    const size = await hazel
      .locator('main ol p')
      .first()
      .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize));
    // 14 points, as large print begins.
    expect(size).toBeGreaterThanOrEqual((14 * 96) / 72);
    const pdf = (await hazel.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await hazel.emulateMedia({ media: 'screen' });
    expectNoComplaint(hazel);
  });

  it('is compared side by side, and loses what is taken off, also after a reload', async () => {
    const table = hazel.getByRole('region', { name: 'Side by side' });
    await table.waitFor();
    expect(await table.locator('thead th').allTextContents()).toEqual(names.slice(0, 3));
    await hazel
      .getByRole('link', { name: /Choir$/ })
      .filter({ hasText: 'Take off' })
      .click();
    await expect.poll(() => shown(hazel)).toEqual(['Allotment', 'Grief café']);
    await hazel.goto(`${product.origin}/whats-on/shortlist`);
    await expect.poll(() => shown(hazel)).toEqual(['Allotment', 'Grief café']);
  });

  it('changes live, and forgets what is taken off the board', async () => {
    await open(marjoram, ids[0]);
    await marjoram.getByText('Take it off What’s on').click();
    await marjoram.getByRole('button', { name: 'Take it off' }).click();
    await marjoram.getByText('It is off What’s on.').waitFor();
    await expect.poll(() => shown(hazel)).toEqual(['Grief café']);
    expectNoComplaint(hazel);
  });

  it('is a sheet by its address without script', async () => {
    const page = await browser.openElsewhere(hazel, { script: false, width: 360, height: 740 });
    await open(page, ids[1]);
    await page.getByRole('link', { name: 'Sheet to print' }).click();
    await page.getByRole('heading', { level: 1, name: 'My shortlist' }).waitFor();
    expect(await shown(page)).toEqual(['Choir']);
    await page.goto(`${product.origin}/whats-on/shortlist?id=${ids[1]}&id=${ids[2]}&id=x`);
    expect(await shown(page)).toEqual(['Choir', 'Grief café']);
    await page.goto(`${product.origin}/whats-on/shortlist`);
    await page.getByText('Nothing is on it yet').waitFor();
    expectNoComplaint(page);
  });

  it('goes with the person who signs out', async () => {
    const kept = () =>
      hazel.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('shortlist')));
    expect(await kept()).toHaveLength(1);
    await hazel.goto(`${product.origin}/more`);
    await hazel.getByRole('button', { name: 'Sign out' }).click();
    await hazel.waitForURL(/sign-in/);
    expect(await kept()).toEqual([]);
  });
});
