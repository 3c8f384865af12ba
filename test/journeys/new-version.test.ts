import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { openCounty } from '#test/support/county-by-forms.ts';
import { openRoom } from '#test/support/county-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';

const VERSION_FILE = '**/assets/manifest-*.js';

describe('R18: a page of an older version', () => {
  const browser = useBrowser();
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(async () => {
    await product.stop();
  });

  it('says that there is a newer one, goes on, and keeps what is being written when it is reloaded', async () => {
    const page = await browser.openPage({ width: 360, height: 740 });
    await openCounty(page, product);
    // The page takes itself for one that an older build served.
    await page.route(VERSION_FILE, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/"version":"[^"]+"/, '"version":"last week"');
      await route.fulfill({ body, contentType: 'text/javascript' });
    });
    await openRoom(page, product, 'Fenwold');
    const composer = page.getByLabel(/^Message to/);
    const notice = page.getByText('Hedgerow has a new version.');
    await notice.waitFor();
    await composer.fill('Said from a page of last week.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('article').filter({ hasText: 'of last week' }).waitFor();

    await composer.pressSequentially('Half a thought about');
    await page.unroute(VERSION_FILE);
    await page.getByRole('link', { name: 'Reload' }).click();
    await notice.waitFor({ state: 'detached' });
    await expect.poll(() => composer.inputValue()).toBe('Half a thought about');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('article').filter({ hasText: 'Half a thought about' }).waitFor();
    expect(await notice.count()).toBe(0);
    expectNoComplaint(page);
  });
});
