import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addActivity } from '#test/support/activities-by-forms.ts';
import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, inviteAndJoin, openCounty } from '#test/support/county-by-forms.ts';
import { expectNoFault } from '#test/support/find-faults.ts';
import { logGap } from '#test/support/gaps-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';

const phone = { width: 320, height: 740 };
const growers = 'Loosestrife Growers';

/** A link worker who finds nothing says so; others say it too, and hear when it is there. */
describe('what’s missing', () => {
  const browser = useBrowser();
  let product: Product;
  let marjoram: Page;
  let hazel: Page;
  let rowan: Page;
  let barnaby: Page;
  let choirId: string;

  beforeAll(async () => {
    product = await startProduct();
    marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    await addOrganisation(marjoram, product, { name: growers, runsActivities: true });
    hazel = await joinAs('Hazel Quickset', 'Link workers', 'Teasel House');
    rowan = await joinAs('Rowan Brackett', 'Link workers', 'Teasel House');
    barnaby = await joinAs('Barnaby Trellis', 'Activity providers', growers);
    choirId = await addActivity(marjoram, product, {
      ...{ name: 'Evening choir', matters: 'music', organisation: growers },
    });
  });
  afterAll(async () => {
    await product.stop();
  });

  async function joinAs(
    name: string,
    role: 'Link workers' | 'Activity providers',
    organisation: string,
  ): Promise<Page> {
    const page = await browser.openPage();
    return inviteAndJoin(marjoram, product, { page, name, role, organisation });
  }

  const visit = (page: Page, path: string) => page.goto(`${product.origin}${path}`);
  const seen = (page: Page, words: string) =>
    page.getByRole('status').getByText(words, { exact: true });

  /** The whole row can be pressed; its label lies over it. */
  const choose = (page: Page, words: string) => page.locator('label', { hasText: words }).click();

  it('an empty list says what will be here; for an activity provider it is not there', async () => {
    await visit(hazel, '/more');
    await hazel.getByRole('main').getByRole('link', { name: 'What’s missing' }).click();
    await hazel.getByRole('heading', { name: 'Nothing is missing yet' }).waitFor();
    const refused = await barnaby.request.get(`${product.origin}/gaps`);
    expect(refused.status()).toBe(404);
    const address = await barnaby.request.get(`${product.origin}/gaps/new`);
    expect(address.status()).toBe(404);
    await visit(barnaby, '/more');
    expect(await barnaby.getByRole('link', { name: 'What’s missing' }).count()).toBe(0);
  });

  describe.each([
    ['with script', true],
    ['without script', false],
  ])('%s', (_, script) => {
    const need = script ? 'food' : 'making';
    const words = script ? 'Food' : 'Making things';
    const here = (page: Page) => browser.openElsewhere(page, { ...phone, script });

    it('LW10: nothing is found, and one press logs it with need and town filled in', async () => {
      const page = await here(hazel);
      await visit(page, `/whats-on?matters=${need}&town=Ambry&words=lunch`);
      await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
      await page.getByRole('main').getByRole('link', { name: 'Log a gap' }).click();
      await page.getByRole('heading', { level: 1, name: 'Log a gap' }).waitFor();
      expect(await page.getByLabel('What do people need?').inputValue()).toBe(need);
      expect(await page.getByLabel('Town or village').inputValue()).toBe('Ambry');
      expect(await page.getByLabel('There is none').isChecked()).toBe(true);
      expect(await page.getByLabel(/^Anything else/).inputValue()).toBe('lunch');
      if (script) await expectNoFault(page);
      await page.getByRole('button', { name: 'Log it' }).click();
      await page.getByRole('heading', { level: 1, name: `${words} in Ambry` }).waitFor();
      await seen(page, '1 link worker sees this').waitFor();
      await page.getByRole('button', { name: 'Take it back' }).waitFor();
      expectNoComplaint(page);
    });

    it('LW10: similar gaps are offered, and "me too" takes one press', async () => {
      const page = await here(rowan);
      await visit(page, `/gaps/new?need=${need}&place=ambry`);
      await page.getByRole('heading', { name: 'Is it one of these?' }).waitFor();
      await page.getByRole('button', { name: `Me too: ${words} in Ambry` }).click();
      await page.getByRole('heading', { level: 1, name: `${words} in Ambry` }).waitFor();
      await seen(page, '2 link workers see this').waitFor();
      await page.getByRole('button', { name: 'Take it back' }).click();
      await seen(page, '1 link worker sees this').waitFor();
      expect(await page.getByText('Hazel').count()).toBe(0);
      await page.getByRole('button', { name: 'Me too' }).click();
      await seen(page, '2 link workers see this').waitFor();
      expectNoComplaint(page);
    });

    it('LW10: an NHS number in the note is stopped, and what was typed stays', async () => {
      const page = await here(hazel);
      await visit(page, '/gaps/new?need=grief&place=Thornby&kind=wait');
      const note = 'Ask about 999 000 1006';
      await page.getByLabel(/^Anything else/).fill(note);
      const isPost = (response: Response) => response.request().method() === 'POST';
      const [answer] = await Promise.all([
        page.waitForResponse(isPost),
        page.getByRole('button', { name: 'Log it' }).click(),
      ]);
      expect(answer.status()).toBe(422);
      await page
        .getByRole('alert')
        .getByRole('link', { name: /looks like an NHS number/ })
        .waitFor();
      expect(await page.getByLabel(/^Anything else/).inputValue()).toBe(note);
      expect(await page.getByLabel('Town or village').inputValue()).toBe('Thornby');
      expect(await page.getByLabel('The wait is too long').isChecked()).toBe(true);
      await visit(page, '/gaps?town=Thornby');
      await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
      expectNoComplaint(page);
    });

    it('what is logged already is counted, not made again; the last one takes it away', async () => {
      const place = script ? 'Wick' : 'Marram';
      await logGap(hazel, product, { place });
      const page = await here(rowan);
      await visit(page, `/gaps/new?need=music&place=${place}&kind=none`);
      await page.getByRole('button', { name: 'Log it' }).click();
      await page.getByText('It was logged already.').waitFor();
      await seen(page, '2 link workers see this').waitFor();
      await page.getByRole('button', { name: 'Take it back' }).click();
      await page.getByRole('button', { name: 'Me too' }).waitFor();
      await hazel.reload();
      await hazel.getByRole('button', { name: 'Take it back' }).click();
      await hazel.getByText('It is taken back.').waitFor();
      expect(await hazel.getByRole('link', { name: `Music in ${place}` }).count()).toBe(0);
    });

    it('a coordinator closes it by an activity, and who said "me too" sees it on the start page', async () => {
      const page = await here(marjoram);
      await visit(page, `/gaps?need=${need}`);
      await page.getByRole('link', { name: `${words} in Ambry` }).click();
      await choose(page, 'Somebody is working on it');
      await page.getByRole('button', { name: 'Save how it stands' }).click();
      await page.getByText(/Being worked on, said today by Marjoram Stile/).waitFor();
      await choose(page, 'An activity fills it');
      await page.getByRole('button', { name: 'Save how it stands' }).click();
      const summary = page.getByRole('alert');
      await summary.getByRole('link', { name: 'Choose the activity that fills it.' }).waitFor();
      expect(await page.getByLabel('An activity fills it').isChecked()).toBe(true);
      const choice = page.getByLabel('The activity that fills it');
      await choice.selectOption({ label: 'Evening choir, Ambry' });
      await page.getByRole('button', { name: 'Save how it stands' }).click();
      await page.getByText(/Filled by Evening choir, said today by Marjoram Stile/).waitFor();
      if (script) await expectNoFault(page);

      for (const voice of [hazel, rowan]) {
        const start = await here(voice);
        await visit(start, '/');
        const card = start.locator('section', { hasText: 'A gap you named is filled' });
        await card.getByText(`${words} in Ambry:`).waitFor();
        const link = card.getByRole('link', { name: 'Evening choir' });
        expect(await link.getAttribute('href')).toBe(`/whats-on/${choirId}`);
        await card.getByRole('button', { name: 'I have seen it' }).click();
        await card.waitFor({ state: 'detached' });
        await start.reload();
        expect(await card.count()).toBe(0);
        expectNoComplaint(start);
      }
      await visit(page, '/gaps?state=closed');
      await page.getByRole('link', { name: `${words} in Ambry` }).waitFor();
      await visit(page, '/gaps');
      expect(await page.getByRole('link', { name: `${words} in Ambry` }).count()).toBe(0);
      expectNoComplaint(page);
    });
  });

  it('"me too" is seen at once in another browser, in the list and on its page', async () => {
    const gapId = await logGap(hazel, product, { need: 'caring' });
    const list = await browser.openElsewhere(marjoram);
    await visit(list, '/gaps?need=caring');
    await list.getByText(/1 link worker sees this/).waitFor();
    await visit(rowan, '/gaps?need=caring');
    await rowan.getByRole('button', { name: 'Me too: Caring for someone in Ambry' }).click();
    await rowan.getByText('You are counted here.').waitFor();
    expect(new URL(rowan.url()).search).toBe('?need=caring');
    await seen(hazel, '2 link workers see this').waitFor();
    await list.getByText(/2 link workers see this/).waitFor();
    await visit(list, `/gaps/${gapId}`);
    await choose(list, 'Somebody is working on it');
    await list.getByRole('button', { name: 'Save how it stands' }).click();
    await hazel.getByText(/Being worked on, said today by Marjoram Stile/).waitFor();
    for (const page of [hazel, rowan, list]) expectNoComplaint(page);
  });

  it('an activity without room leads there as well', async () => {
    await visit(hazel, `/whats-on/${choirId}`);
    expect(await hazel.getByRole('link', { name: /log a gap/ }).count()).toBe(0);
    await hazel.getByRole('button', { name: 'Closed' }).click();
    await hazel.getByRole('link', { name: 'It is full: log a gap' }).click();
    await hazel.getByRole('heading', { level: 1, name: 'Log a gap' }).waitFor();
    expect(await hazel.getByLabel('What do people need?').inputValue()).toBe('music');
    expect(await hazel.getByLabel('What there is, is full').isChecked()).toBe(true);
    expect(await hazel.getByLabel('Town or village').inputValue()).toBe('Ambry');
  });

  it('filters stand in the address, with their counts', async () => {
    await logGap(hazel, product, { need: 'outdoors', kind: 'tooFar' });
    await visit(marjoram, '/gaps');
    const how = marjoram.getByRole('list', { name: 'How it stands' });
    await how.getByRole('link', { name: /^Being worked on · \d+$/ }).click();
    await marjoram.waitForURL(/state=workedOn/);
    await marjoram.goBack();
    const needs = marjoram.getByRole('list', { name: 'What is needed' }).last();
    await needs.getByRole('link', { name: /^Outdoors/ }).click();
    await marjoram.waitForURL(/need=outdoors/);
    await marjoram.getByText('1 gap', { exact: true }).waitFor();
    await marjoram.reload();
    await marjoram.getByRole('link', { name: 'Outdoors in Ambry' }).waitFor();
    await marjoram.getByRole('link', { name: 'Take away all filters' }).click();
    await marjoram.waitForURL(/\/gaps$/);
    expectNoComplaint(marjoram);
  });

  it.each([
    ['with script', true],
    ['without script', false],
  ])(
    'what should not stand there is reported, and hidden by a moderator, %s',
    async (_, script) => {
      const place = script ? 'Sallowby' : 'Withyford';
      const gapId = await logGap(hazel, product, { need: 'food', place });
      const reader = await browser.openElsewhere(rowan, { ...phone, script });
      await visit(reader, `/gaps/${gapId}`);
      await reader.getByRole('link', { name: 'Report', exact: true }).click();
      await reader.getByRole('heading', { level: 1, name: 'Report the gap' }).waitFor();
      await choose(reader, 'It tells who somebody is');
      await reader.getByRole('button', { name: 'Send to the moderators' }).click();
      await reader.getByText('The moderators have your report.').waitFor();
      if (script) await expectNoFault(reader);
      await reader.getByRole('link', { name: 'Back to the gap' }).click();
      await reader.getByRole('heading', { level: 1, name: `Food in ${place}` }).waitFor();

      await visit(marjoram, '/moderation');
      await marjoram.getByRole('link', { name: /A gap in What’s missing/ }).click();
      await marjoram.getByText(`${place}. There is none.`).waitFor();
      expect(await marjoram.getByRole('main').getByText('Hazel').count()).toBe(0);
      await choose(marjoram, 'Hide it');
      await choose(marjoram, 'Nobody can be recognised from what we write.');
      await marjoram.getByRole('button', { name: 'Decide' }).click();
      await visit(marjoram, `/gaps/${gapId}`);
      await marjoram.getByText('A moderator hid this.').waitFor();
      expect((await reader.goto(`${product.origin}/gaps/${gapId}`))?.status()).toBe(404);
      for (const page of [reader, marjoram]) expectNoComplaint(page);
    },
  );
});
