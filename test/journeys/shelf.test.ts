import type { Page, Route } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, invite, join, openCounty } from '#test/support/county-by-forms.ts';
import { startProduct, type Product } from '#test/support/product.ts';
import { fillWords, share, shareNote } from '#test/support/shelf-in-browser.ts';

/** Link workers of two organisations share what works, say how it went, and talk about it live. */
describe('the Shelf', () => {
  const browser = useBrowser();
  let product: Product;
  let hazel: Page;
  let rowan: Page;
  let barnaby: Page;

  beforeAll(async () => {
    product = await startProduct();
    const marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    await addOrganisation(marjoram, product, { name: 'Brackenford Wellbeing' });
    await addOrganisation(marjoram, product, { name: 'Loosestrife Growers', runsActivities: true });
    const joinAs = async (
      name: string,
      organisation: string,
      role: 'Link workers' | 'Activity providers' = 'Link workers',
    ) => {
      const email = `${name.toLowerCase().replace(' ', '.')}@people.example`;
      const page = await browser.openPage({ width: 360, height: 740 });
      await join(page, await invite(marjoram, product, { email, role, organisation }), name);
      return page;
    };
    hazel = await joinAs('Hazel Quickset', 'Teasel House');
    rowan = await joinAs('Rowan Brackett', 'Brackenford Wellbeing');
    barnaby = await joinAs('Barnaby Trellis', 'Loosestrife Growers', 'Activity providers');
  });
  afterAll(async () => {
    await product.stop();
  });

  /** The same person in another browser, without script. */
  async function withoutScript(page: Page): Promise<Page> {
    const other = await browser.openPage({ script: false, width: 360, height: 740 });
    await other.context().addCookies(await page.context().cookies());
    return other;
  }

  const textFile = (name: string) => ({
    ...{ name, mimeType: 'text/html', buffer: Buffer.from('What we do.\nWhat we do not.\n') },
  });

  it('begins with the starter notes, each with its study', async () => {
    await hazel.goto(`${product.origin}/shelf?q=paperwork`);
    await hazel.getByRole('link', { name: 'Less paper, more people' }).click();
    await hazel.getByText('From: Griffiths, Jiang and Walker (2023), theme 6.5').waitFor();
    expectNoComplaint(hazel);
  });

  describe.each([
    ['with script', true],
    ['without script', false],
  ])('%s', (words, script) => {
    const personFor = (page: Page) => (script ? Promise.resolve(page) : withoutScript(page));

    it('a note, a link and a file are shared and found by tag and by words', async () => {
      const page = await personFor(hazel);
      await shareNote(page, product, `Note ${words}`);
      await page.goto(`${product.origin}/shelf/new?kind=link`);
      await fillWords(page, `Link ${words}`);
      await page.getByLabel('Link', { exact: true }).fill('https://help.fenwold.example/grief');
      await share(page, `Link ${words}`);
      const link = page.getByRole('link', { name: 'Open help.fenwold.example' });
      expect(await link.getAttribute('href')).toBe('https://help.fenwold.example/grief');

      await page.goto(`${product.origin}/shelf/new?kind=file`);
      await fillWords(page, `File ${words}`);
      await page.getByLabel('File', { exact: true }).setInputFiles(textFile('../What we do.txt'));
      await share(page, `File ${words}`);
      const download = `${page.url()}/file`;
      await page.getByText('What we do.txt').waitFor();

      const response = await page.request.get(download);
      expect(await response.text()).toBe('What we do.\nWhat we do not.\n');
      expect(response.headers()).toMatchObject({
        'content-disposition': `attachment; filename="What we do.txt"; filename*=UTF-8''What%20we%20do.txt`,
        'content-length': '28',
        'content-type': 'text/plain; charset=utf-8',
        'x-content-type-options': 'nosniff',
      });
      expect(response.headers()['content-security-policy']).toContain(
        "default-src 'none'; sandbox",
      );
      expect((await barnaby.request.get(download)).status()).toBe(404);
      const unchanged = { headers: { 'If-None-Match': response.headers().etag ?? '' } };
      expect((await page.request.get(download, unchanged)).status()).toBe(304);
      expect((await barnaby.request.get(download, unchanged)).status()).toBe(404);

      const other = await personFor(rowan);
      await other.goto(`${product.origin}/shelf`);
      await other.getByText('Choose a tag').click();
      await other.getByRole('link', { name: /^Listening/ }).click();
      await other.getByRole('link', { name: `File ${words}` }).waitFor();
      await other.getByRole('link', { name: 'Links', exact: true }).click();
      await other.waitForURL(/kind=link/);
      await other.getByRole('link', { name: `Link ${words}` }).waitFor();
      expect(await other.getByRole('link', { name: `File ${words}` }).count()).toBe(0);
      await other.goto(`${product.origin}/shelf`);
      await other.getByLabel('Search the Shelf').fill(`note ${words}`);
      await other.getByRole('button', { name: 'Search' }).click();
      await other.waitForURL(/q=note/);
      await other.getByRole('link', { name: `Note ${words}`, exact: true }).waitFor();
      for (const one of [page, other]) expectNoComplaint(one);
    });

    it('an NHS number in the name of a file is stopped; what was typed stays', async () => {
      const page = await personFor(hazel);
      await page.goto(`${product.origin}/shelf/new?kind=file`);
      await fillWords(page, 'A plan');
      await page.getByLabel('File', { exact: true }).setInputFiles(textFile('999_000_1006.txt'));
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page
        .getByRole('alert')
        .getByRole('link', { name: /looks like an NHS number/ })
        .waitFor();
      expect(await page.title()).toMatch(/^Error: /);
      expect(await page.getByLabel('Title').inputValue()).toBe('A plan');
      expect(await page.getByLabel('Listening', { exact: true }).isChecked()).toBe(true);
      await page.goto(`${product.origin}/shelf?q=plan`);
      expect(await page.getByRole('link', { name: 'A plan', exact: true }).count()).toBe(0);
      expectNoComplaint(page);
    });

    it('"I used it" is said, changed and taken back', async () => {
      const page = await personFor(rowan);
      const id = await shareNote(page, product, `Used ${words}`);
      await page.getByLabel('How did it go?').fill('It gave us a calm start.');
      await page.getByRole('button', { name: 'I used it' }).click();
      await page.getByRole('heading', { name: '1 person used it' }).waitFor();
      await page.getByLabel('Your line on how it went').fill('Calm.');
      await page.getByRole('button', { name: 'Save my line' }).click();
      await page.locator('#used').getByText('Calm.', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'I did not use it' }).click();
      await page.getByRole('heading', { name: 'Has it helped?' }).waitFor();

      await page.goto(`${product.origin}/shelf/${id}/edit`);
      await page.getByLabel('Title').fill(`Changed ${words}`);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('heading', { level: 1, name: `Changed ${words}` }).waitFor();
      await page.getByText('Take off the shelf').click();
      await page.getByRole('button', { name: 'Yes, take it off' }).click();
      await page.getByText('It is off the shelf.').waitFor();
      expect((await page.request.get(`${product.origin}/shelf/${id}`)).status()).toBe(404);
      expectNoComplaint(page);
    });
  });

  it('a comment is seen live by the other organisation, and taken back again', async () => {
    const id = await shareNote(hazel, product, 'Talk about it');
    await rowan.goto(`${product.origin}/shelf/${id}`);
    await rowan.getByText('Nobody has commented yet.').waitFor();
    await rowan.getByLabel('Your comment').fill('Half a thought');
    await hazel.getByLabel('Your comment').fill('I do this **by phone**.');
    await hazel.getByRole('button', { name: 'Comment', exact: true }).click();
    await rowan.locator('strong', { hasText: 'by phone' }).waitFor();
    expect(await rowan.getByLabel('Your comment').inputValue()).toBe('Half a thought');
    await hazel.getByRole('button', { name: 'I used it' }).click();
    await rowan.getByRole('heading', { name: '1 person used it' }).waitFor();
    await hazel.getByRole('button', { name: 'Take back this comment' }).click();
    await rowan.getByText('Nobody has commented yet.').waitFor();
    for (const page of [hazel, rowan]) expectNoComplaint(page);
  });

  it('a page that is read again stays where its reader scrolls it meanwhile', async () => {
    const id = await shareNote(hazel, product, 'Read on');
    await rowan.goto(`${product.origin}/shelf/${id}`);
    await rowan.getByText('Nobody has commented yet.').waitFor();
    const held: Route[] = [];
    await rowan.route(/\.data/, (route) => void held.push(route), { times: 1 });
    await hazel.getByLabel('Your comment').fill('While you read.');
    await hazel.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect.poll(() => held.length).toBe(1);
    await rowan.evaluate(() => window.scrollTo(0, 150));
    await held[0]?.continue();
    await rowan.getByText('While you read.').waitFor();
    expect(await rowan.evaluate(() => window.scrollY)).toBe(150);
    expectNoComplaint(rowan);
  });

  it('something new is announced on the open shelf without moving it', async () => {
    await rowan.goto(`${product.origin}/shelf`);
    const before = await rowan.locator('article h2').first().textContent();
    await shareNote(hazel, product, 'Fresh from Hazel');
    const show = rowan.getByRole('link', { name: '1 new – show' });
    await show.waitFor();
    expect(await rowan.locator('article h2').first().textContent()).toBe(before);
    await show.click();
    await rowan.getByRole('link', { name: 'Fresh from Hazel' }).waitFor();
    expect(await show.count()).toBe(0);
    expectNoComplaint(rowan);
  });

  it('a picture is shown as the server drew it anew; a page that calls itself one is refused', async () => {
    await hazel.goto(`${product.origin}/shelf/new?kind=file`);
    await fillWords(hazel, 'A poster');
    const field = hazel.getByLabel('File', { exact: true });
    const page = {
      name: 'poster.png',
      mimeType: 'image/png',
      buffer: Buffer.from('<html>x</html>'),
    };
    await field.setInputFiles(page);
    await hazel.getByRole('button', { name: 'Share', exact: true }).click();
    await hazel.getByRole('alert').getByText('We cannot take this kind of file').waitFor();
    const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: '#1f5b3f' } });
    await field.setInputFiles({ ...page, buffer: await drawn.png().toBuffer() });
    await share(hazel, 'A poster');
    const shown = hazel.getByRole('img', { name: /^Picture: / });
    await expect
      .poll(() => shown.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0)))
      .toBe(60);
    expectNoComplaint(hazel);
  });

  it('a file of more than 10 MB is spoken of at its field, before and after it is sent', async () => {
    const large = { ...textFile('Long.txt'), buffer: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') };
    for (const page of [hazel, await withoutScript(hazel)]) {
      await page.goto(`${product.origin}/shelf/new?kind=file`);
      await fillWords(page, 'Too long');
      await page.getByLabel('File', { exact: true }).setInputFiles(large);
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page
        .locator('#field-file-error')
        .getByText(/too large.*10 MB/)
        .waitFor();
      expect(await page.getByLabel('Title').inputValue()).toBe('Too long');
    }
  });

  it('is not there for activity providers', async () => {
    for (const path of ['/shelf', '/shelf/new', '/shelf/000000000000000000000000']) {
      expect((await barnaby.request.get(`${product.origin}${path}`)).status()).toBe(404);
    }
  });
});
