import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addActivity } from '#test/support/activities-in-browser.ts';
import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, inviteAndJoin, openCounty } from '#test/support/county-by-forms.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { startProduct, type Product } from '#test/support/product.ts';

const phone = { width: 360, height: 740 };

/** The same activities day by day, for somebody who plans a week. */
describe('what’s on, by week', () => {
  const browser = useBrowser();
  let product: Product;
  let hazel: Page;
  let barnaby: Page;

  beforeAll(async () => {
    product = await startProduct();
    const marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    const growers = 'Loosestrife Growers';
    await addOrganisation(marjoram, product, { name: growers, runsActivities: true });
    const join = async (name: string, role: 'Link workers' | 'Activity providers', at: string) => {
      const page = await browser.openPage(phone);
      return inviteAndJoin(marjoram, product, { page, name, role, organisation: at });
    };
    hazel = await join('Hazel Quickset', 'Link workers', 'Teasel House');
    barnaby = await join('Barnaby Trellis', 'Activity providers', growers);
  });
  afterAll(async () => {
    await product.stop();
  });

  it.each([
    ['with script', true],
    ['without script', false],
  ])(
    'a week shows what is on by day and hour, with the filters of the list, %s',
    async (_, script) => {
      const options = { ...phone, script };
      const page = await browser.openElsewhere(hazel, options);
      const name = script ? 'Weekly bowls' : 'Weekly darts';
      await addActivity(barnaby, product, { name, town: 'Quillbeck', day: 'Tuesday' });
      await page.goto(`${product.origin}/whats-on?town=Quillbeck`);
      await page.getByRole('link', { name: 'Week', exact: true }).click();
      await page.waitForURL(/whats-on\/week\?town=Quillbeck/);
      const tuesday = page.getByRole('region', { name: /^Tuesday/ });
      await tuesday.getByText('2 pm to 4 pm').first().waitFor();
      await tuesday.getByRole('link', { name }).waitFor();
      await page.getByRole('link', { name: 'Week after' }).click();
      await page.waitForURL(/week=/);
      await tuesday.getByRole('link', { name }).waitFor();
      await page.getByRole('link', { name: 'This week', exact: true }).click();
      await page.waitForURL((url) => !url.searchParams.has('week'));
      await page.getByLabel('Near which place?').fill('Nowhere');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByText('We do not know where “Nowhere” is.').waitFor();
      await tuesday.getByRole('link', { name }).waitFor();
      if (script) {
        await page.waitForLoadState();
        expect(await findFaults(page)).toEqual([]);
        await addActivity(barnaby, product, {
          name: 'Live bowls',
          town: 'Quillbeck',
          day: 'Friday',
        });
        await page
          .getByRole('region', { name: /^Friday/ })
          .getByText('Live bowls')
          .waitFor();
      }
      expectNoComplaint(page);
    },
  );
});
