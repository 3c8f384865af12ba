import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { inviteAndJoin, openCounty } from '#test/support/county-by-forms.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { logGap } from '#test/support/gaps-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';

const phone = { width: 320, height: 740 };

/** A coordinator shows commissioners what is missing. */
describe('evidence of what is missing', () => {
  const browser = useBrowser();
  let product: Product;
  let marjoram: Page;
  let hazel: Page;
  let griefId: string;

  beforeAll(async () => {
    product = await startProduct();
    marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    const workers: Page[] = [];
    for (const name of ['Hazel Quickset', 'Rowan Brackett', 'Bryony', 'Sorrel', 'Teasel']) {
      const page = await browser.openPage();
      workers.push(
        await inviteAndJoin(marjoram, product, {
          ...{ page, name, role: 'Link workers', organisation: 'Teasel House' },
        }),
      );
    }
    [hazel] = workers as [Page];
    await sayAll(workers, await logGap(hazel, product));
    const [rowan] = workers.slice(1) as [Page];
    griefId = await logGap(rowan, product, { need: 'grief', place: '=Wick' });
    await sayAll(workers.slice(1), griefId);
  });
  afterAll(async () => {
    await product.stop();
  });

  /** Whoever logged it has said so. */
  async function sayAll([, ...others]: readonly Page[], gapId: string): Promise<void> {
    for (const page of others) {
      await page.goto(`${product.origin}/gaps/${gapId}`);
      await page.getByRole('button', { name: /^Me too/ }).click();
      await page.getByRole('button', { name: /^Take it back/ }).waitFor();
    }
  }

  const visit = (page: Page) => page.goto(`${product.origin}/gaps/evidence`);
  const heading = { level: 1, name: 'Evidence of what is missing' } as const;

  /** The figures row by row, as they stand on the page. */
  const shownOn = async (page: Page) =>
    page
      .getByRole('table')
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.map((row) => Array.from(row.children, (one) => one.textContent?.trim() ?? '')),
      );

  const sheet = [
    ['Town or village', 'Music', 'Grief', 'Total shown'],
    ['=Wick', '<5', '<5', '–'],
    ['Ambry', '5', '<5', '5'],
    ['Total shown', '5', '–', '5'],
  ];

  it.each([
    ['with script', true],
    ['without script', false],
  ])(
    'CO9: under five is no figure, on the screen and in a spreadsheet alike, %s',
    async (_, script) => {
      const page = await browser.openElsewhere(marjoram, { ...phone, script });
      await page.goto(`${product.origin}/gaps`);
      await page.getByRole('main').getByRole('link', { name: 'Evidence' }).click();
      await page.getByRole('heading', heading).waitFor();
      expect(await shownOn(page)).toEqual(sheet);
      if (script) expect(await findFaults(page)).toEqual([]);

      const link = page.getByRole('link', { name: 'Save as spreadsheet' });
      const address = (await link.getAttribute('href')) ?? '';
      const answer = await page.request.get(`${product.origin}${address}`);
      expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
      const text = (await answer.text()).replace(/^\uFEFF/, '');
      // What begins like a formula is marked as text (T28).
      expect(text).toContain("'=Wick");
      const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
      expect(data).toEqual(sheet.map((row) => row.map((cell) => cell.replace(/^=/, "'="))));
    },
  );

  it('CO9: on paper it is the same, on one page of its own', async () => {
    await visit(marjoram);
    await marjoram.getByRole('button', { name: 'Print or save as PDF' }).waitFor();
    await marjoram.emulateMedia({ media: 'print' });
    expect(await shownOn(marjoram)).toEqual(sheet);
    for (const name of ['Print or save as PDF', 'Quarters']) {
      expect(await marjoram.getByText(name).filter({ visible: true }).count()).toBe(0);
    }
    const pdf = (await marjoram.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    await marjoram.emulateMedia({ media: null });
  });

  it('follows what is said, and says so where nothing was', async () => {
    await visit(marjoram);
    await sayAll([marjoram, hazel], griefId);
    await expect.poll(async () => (await shownOn(marjoram))[1]).toEqual(['=Wick', '<5', '5', '5']);
    await marjoram.getByRole('list', { name: 'Quarters' }).getByRole('link').last().click();
    await marjoram.getByRole('heading', { name: 'Nothing was said in these months' }).waitFor();
    expectNoComplaint(marjoram);
  });
});
