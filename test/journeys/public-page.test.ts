import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addActivity } from '#test/support/activities-by-forms.ts';
import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, openCounty } from '#test/support/county-by-forms.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { startProduct, type Product } from '#test/support/product.ts';

/** Somebody without an account opens an activity, from a notice board for instance. */
describe('the public page of an activity', () => {
  const browser = useBrowser();
  let product: Product;
  let marjoram: Page;
  let address: string;

  beforeAll(async () => {
    product = await startProduct();
    marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    const organisation = 'Loosestrife Growers';
    await addOrganisation(marjoram, product, { name: organisation, runsActivities: true });
    const name = 'Growing </script><b>for all';
    const id = await addActivity(marjoram, product, { name, organisation });
    address = `${product.origin}/activities/${id}`;
  });
  afterAll(async () => {
    await product.stop();
  });

  it.each([
    ['with script', true],
    ['without script', false],
  ])('says all that a visit needs, to people and to machines, %s', async (_, script) => {
    const page = await browser.openPage({ width: 320, height: 740, script });
    const answer = await page.goto(address);
    await page.getByRole('heading', { level: 1, name: 'Growing </script><b>for all' }).waitFor();
    const main = page.getByRole('main');
    for (const words of ['Loosestrife Growers', 'Tuesdays, 10 to 12', '01632 960123', address]) {
      await main.getByText(words, { exact: true }).first().waitFor();
    }
    // Who checked it is for members.
    expect(await page.content()).not.toContain('Marjoram');
    expect(await page.context().cookies()).toEqual([]);
    const structured = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(structured ?? '')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Place',
      name: 'Growing </script><b>for all',
    });
    const body = (await answer?.text()) ?? '';
    for (const [, origin] of body.matchAll(/(?:src|href)="(https?:\/\/[^"/]+)/g)) {
      expect(origin).toBe(product.origin);
    }
    if (script) expect(await findFaults(page)).toEqual([]);
    expectNoComplaint(page);
  });

  it('is found by a phone that is held over its picture, on the screen and on paper', async () => {
    const page = await browser.openPage();
    await page.goto(address);
    const picture = page.getByRole('img', { name: /phone reads/ });
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media, colorScheme: 'dark' });
      const { data, info } = await sharp(await picture.screenshot())
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
      expect(read?.data, media).toBe(address);
    }
  });

  it('is one press away for members, and gone with the activity', async () => {
    await marjoram.goto(address.replace('/activities/', '/whats-on/'));
    await marjoram.getByRole('link', { name: 'Public page' }).click();
    await marjoram.waitForURL(address);
    await marjoram.goBack();
    await marjoram.getByText('Take it off What’s on').click();
    await marjoram.getByRole('button', { name: 'Take it off' }).click();
    await marjoram.waitForURL(/whats-on(\?|$)/);
    const page = await browser.openPage();
    const [gone, unknown] = [await page.goto(address), await page.goto(`${address}0`)];
    expect([gone?.status(), unknown?.status()]).toEqual([404, 404]);
  });
});
