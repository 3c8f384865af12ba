import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addActivity } from '#test/support/activities-by-forms.ts';
import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, inviteAndJoin, openCounty } from '#test/support/county-by-forms.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { startProduct, type Product } from '#test/support/product.ts';

const phone = { width: 320, height: 740 };

/** An activity provider wants to be asked no more. */
describe('PR8: "take us off"', () => {
  const browser = useBrowser();
  let product: Product;
  let marjoram: Page;
  let hazel: Page;

  beforeAll(async () => {
    product = await startProduct();
    marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    hazel = await inviteAndJoin(marjoram, product, {
      page: await browser.openPage(),
      ...{ name: 'Hazel Quickset', role: 'Link workers', organisation: 'Teasel House' },
    });
  });
  afterAll(async () => {
    await product.stop();
  });

  const visit = (page: Page, path: string) => page.goto(`${product.origin}${path}`);

  it.each([
    ['with script', true],
    ['without script', false],
  ])('it leaves the board for everybody, and nobody lists it again, %s', async (_, script) => {
    const organisation = script ? 'Loosestrife Growers' : 'Wick Singers';
    const activity = script ? 'Allotment' : 'Evening choir';
    await addOrganisation(marjoram, product, { name: organisation, runsActivities: true });
    await addActivity(marjoram, product, { name: activity, organisation });
    const joined = await inviteAndJoin(marjoram, product, {
      page: await browser.openPage(),
      ...{
        name: script ? 'Barnaby Trellis' : 'Philomel Reed',
        role: 'Activity providers',
        organisation,
      },
    });
    const barnaby = await browser.openElsewhere(joined, { ...phone, script });
    await visit(hazel, '/whats-on');
    await hazel.getByRole('link', { name: activity }).waitFor();

    await visit(barnaby, '/whats-on');
    await barnaby.getByRole('link', { name: `Take ${organisation} off Hedgerow` }).click();
    const title = { level: 1, name: `Take ${organisation} off Hedgerow` } as const;
    await barnaby.getByRole('heading', title).waitFor();
    if (script) expect(await findFaults(barnaby)).toEqual([]);
    await barnaby.getByLabel('Why?').fill('Too many calls');
    await barnaby.getByRole('button', { name: 'Take it off' }).click();
    await barnaby.getByText('It is off Hedgerow, and nobody lists it again.').waitFor();

    await hazel.getByRole('link', { name: activity }).waitFor({ state: 'detached' });
    await visit(barnaby, '/whats-on');
    await barnaby.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();

    const page = await browser.openElsewhere(marjoram, { ...phone, script });
    await visit(page, '/organisations');
    await page.getByLabel('Name').fill(organisation);
    await page.getByRole('button', { name: 'Add this organisation' }).click();
    await page.getByText('asked not to be listed here: Too many calls').first().waitFor();
    // So high that nothing lies beneath the bar.
    await page.setViewportSize({ ...phone, height: 4000 });
    if (script) expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: new RegExp(`listed again.*${organisation}`) }).click();
    await page
      .getByRole('button', { name: new RegExp(`listed again.*${organisation}`) })
      .waitFor({ state: 'detached' });
    await addOrganisation(marjoram, product, { name: organisation, runsActivities: true });
    for (const one of [hazel, barnaby, page]) expectNoComplaint(one);
  });
});
