import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { addActivity } from '#test/support/activities-by-forms.ts';
import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, openCounty } from '#test/support/county-by-forms.ts';
import { startProduct, type Product } from '#test/support/product.ts';

/** A page of another origin, which ends with the test. */
async function openOtherSite(): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Elsewhere</title>');
  }).listen(0);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  return `http://localhost:${String(address instanceof Object ? address.port : 0)}/`;
}

/** Somebody of another website reads what is on, without an account. */
describe('open data', () => {
  const browser = useBrowser();
  let product: Product;
  let page: Page;

  beforeAll(async () => {
    product = await startProduct();
    const marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    const organisation = 'Loosestrife Growers';
    await addOrganisation(marjoram, product, { name: organisation, runsActivities: true });
    await addActivity(marjoram, product, { name: 'Allotment', organisation });
    page = await browser.openPage({ script: false });
  });
  afterAll(async () => {
    await product.stop();
  });

  it('is found at the foot of every page, and every example on its page answers', async () => {
    await page.goto(`${product.origin}/sign-in`);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Open data' }).click();
    await page.getByRole('heading', { level: 1, name: 'Open data' }).waitFor();
    const links = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const examples = links.filter((link) => link.startsWith(`${product.origin}/api/open-referral`));
    expect(examples.length).toBeGreaterThan(6);
    for (const example of examples) {
      const answer = await fetch(example);
      expect(answer.status, example).toBe(200);
      expect(answer.headers.get('content-type')).toContain('application/json');
    }
    expectNoComplaint(page);
  });

  it('is read by a page of another site, with script and without a cookie', async () => {
    const elsewhere = await browser.openPage();
    await elsewhere.goto(await openOtherSite());
    const names = await elsewhere.evaluate(async (address) => {
      const answer = await fetch(address);
      const { contents } = (await answer.json()) as { contents: { name: string }[] };
      return contents.map(({ name }) => name);
    }, `${product.origin}/api/open-referral/services?search=allotment`);
    expect(names).toEqual(['Allotment']);
  });
});
