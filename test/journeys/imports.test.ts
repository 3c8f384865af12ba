import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { writeCountyList } from '#scripts/seed/write-county-list.ts';
import { countyList, countyListNames } from '#scripts/story/county-list.ts';
import { readCsv } from '#server/lib/sheets/read-csv.ts';
import { addActivity } from '#test/support/activities-by-forms.ts';
import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, inviteAndJoin, openCounty } from '#test/support/county-by-forms.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { bringSheet, lookAtRows } from '#test/support/imports-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';

const phone = { width: 320, height: 740 };

/** The three that the list repeats are called otherwise in each round, so that both begin alike. */
function renamed(round: string): string[][] {
  const [names = [], ...rows] = countyList;
  return [[...names], ...rows.map(([name = '', ...rest]) => [name && `${name} ${round}`, ...rest])];
}

/** CO7: a coordinator brings in the county's list, and everybody sees it at once. */
describe('bringing in a spreadsheet', () => {
  const browser = useBrowser();
  let product: Product;
  let marjoram: Page;
  let hazel: Page;
  let barnaby: Page;

  beforeAll(async () => {
    product = await startProduct();
    marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    for (const { organisation } of countyListNames) {
      await addOrganisation(marjoram, product, { name: organisation, runsActivities: true });
    }
    hazel = await joinAs('Hazel Quickset', 'Link workers', 'Teasel House');
    barnaby = await joinAs('Barnaby Trellis', 'Activity providers', 'Loosestrife Growers');
  });
  afterAll(async () => {
    await product.stop();
  });

  async function joinAs(
    name: string,
    role: 'Link workers' | 'Activity providers' | 'Coordinators',
    organisation?: string,
  ): Promise<Page> {
    const page = await browser.openPage();
    const of = organisation === undefined ? {} : { organisation };
    return inviteAndJoin(marjoram, product, { page, name, role, ...of });
  }

  const visit = (page: Page, path: string) => page.goto(`${product.origin}${path}`);

  /** The whole page at once, so that the bar of a phone lies over nothing. */
  async function expectNoFault(page: Page): Promise<void> {
    await page.setViewportSize({ width: phone.width, height: 5_000 });
    expect(await findFaults(page)).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
    await page.setViewportSize(phone);
  }

  it('T17: link workers and activity providers find no way in, and may take along what they see', async () => {
    await addActivity(marjoram, product, {
      ...{ name: 'Seed swap', organisation: 'Loosestrife Growers' },
    });
    for (const page of [hazel, barnaby]) {
      await visit(page, '/whats-on');
      await page.getByRole('link', { name: 'Take these along in Excel' }).waitFor();
      expect(await page.getByRole('link', { name: 'Bring in a spreadsheet' }).count()).toBe(0);
      const refused = await page.request.get(`${product.origin}/whats-on/import`);
      expect(refused.status()).toBe(404);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Take these along as text' }).click();
      const file = await (await download).path();
      expect(JSON.stringify(readCsv(readFileSync(file)))).toContain('Seed swap');
    }
  });

  describe.each([
    ['with script, in Windows-1252', true],
    ['without script, as a workbook', false],
  ])('%s', (words, script) => {
    const round = script ? 'one' : 'two';
    const name = script ? 'activities.csv' : 'activities.xlsx';
    const here = (page: Page) => browser.openElsewhere(page, { ...phone, script });
    let bytes: Uint8Array;

    beforeAll(async () => {
      const files = await writeCountyList(renamed(round));
      bytes = script ? files.csv : files.xlsx;
      for (const one of countyListNames) {
        await addActivity(marjoram, product, {
          ...{ name: `${one.name} ${round}`, organisation: one.organisation },
        });
      }
    });

    it(`CO7: 42 ready, 5 warnings, 1 error; merged, 44 are new and 3 updated (${words})`, async () => {
      const page = await here(marjoram);
      await visit(hazel, `/whats-on?words=${round}&trust=stale`);
      await hazel.getByRole('heading', { name: 'Nothing matches' }).waitFor();

      await visit(page, '/whats-on');
      await page.getByRole('link', { name: 'Bring in a spreadsheet' }).click();
      await page.getByRole('heading', { level: 1, name: 'Bring in a spreadsheet' }).waitFor();
      await bringSheet(page, product, { name, bytes });
      expect(await page.getByLabel('Telephone').inputValue()).toBe('phone');
      await page.getByRole('cell', { name: `Café on the green ${round}` }).waitFor();
      if (script) await expectNoFault(page);
      await page.locator('label', { hasText: 'Add activity providers' }).click();
      await lookAtRows(page);

      await page.getByText('42 ready, 5 warnings, 1 error', { exact: true }).waitFor();
      await page.getByText('This row does not say what it is called.').waitFor();
      expect(await page.getByText('“ZZ1” is not a whole postcode.').count()).toBe(2);
      await page.getByRole('heading', { name: 'Row 45: no name' }).waitFor();
      if (script) await expectNoFault(page);

      await page.getByRole('button', { name: 'Merge row 22:' }).click();
      await page.getByText('1 merged with what is there').waitFor();
      await page.getByRole('button', { name: 'Merge all 2' }).click();
      await page.getByText('3 merged with what is there').waitFor();
      await page.getByRole('button', { name: 'Import valid only' }).click();
      await page.getByText('44 new and 3 updated.').waitFor();
      if (script) await expectNoFault(page);
      expectNoComplaint(page);

      // Her board was open all the time.
      await hazel.getByText('47 activities').waitFor();
    });

    it(`CO7: the same file again makes 0 new (${words})`, async () => {
      const page = await here(marjoram);
      await bringSheet(page, product, { name, bytes });
      await lookAtRows(page);
      await page.getByText('0 ready, 0 warnings, 1 error, 47 nothing new').waitFor();
      await page.getByRole('heading', { name: 'No row to bring in' }).waitFor();
      expect(await page.getByRole('button', { name: 'Import valid only' }).count()).toBe(0);
      expectNoComplaint(page);
    });

    it(`an import is undone whole, and what somebody has checked since is named (${words})`, async () => {
      await visit(hazel, `/whats-on?words=Scrabble+${round}`);
      await hazel
        .getByRole('main')
        .getByRole('link', { name: `Scrabble ${round}` })
        .first()
        .click();
      await hazel.getByRole('heading', { level: 1, name: `Scrabble ${round}` }).waitFor();
      await hazel.locator('form', { hasText: 'Times' }).getByRole('button').first().click();
      await hazel
        .getByText(/Checked today/)
        .first()
        .waitFor();

      const page = await here(marjoram);
      await visit(page, '/whats-on/import');
      await page.getByRole('link', { name }).last().click();
      await page.getByRole('button', { name: 'Undo this import' }).click();
      await page.getByText('The import is undone.').waitFor();
      await page.getByText('43 taken away, 3 as before again.').waitFor();
      await page
        .getByText(`1 stayed, since somebody changed or checked them: Scrabble ${round}.`)
        .waitFor();
      await visit(hazel, `/whats-on?words=Crochet`);
      expect(await hazel.getByRole('link', { name: `Crochet café ${round}` }).count()).toBe(0);
    });

    it(`columns that do not go together, and a file that is none, are said and lose nothing (${words})`, async () => {
      const page = await here(marjoram);
      await bringSheet(page, product, { name, bytes });
      await page.getByLabel('Telephone').selectOption({ label: 'Place' });
      await page.getByLabel('It is good for').selectOption({ label: 'Music' });
      await page.getByRole('button', { name: 'Look at the rows' }).click();
      const summary = page.getByRole('alert');
      await summary.getByText('Two columns are “Place”. Choose one of them.').waitFor();
      expect(await page.getByLabel('Telephone').inputValue()).toBe('placeWords');
      expect(await page.getByLabel('It is good for').inputValue()).toBe('music');
      await visit(page, '/whats-on/import');
      const wrong = { name: 'list.xlsx', mimeType: 'text/html', buffer: Buffer.from('<html>') };
      await page.getByLabel('Spreadsheet').setInputFiles(wrong);
      await page.getByRole('button', { name: 'Read the file' }).click();
      await page
        .getByRole('alert')
        .getByText(/it is a web page/)
        .waitFor();
      expectNoComplaint(page);
    });
  });
});
