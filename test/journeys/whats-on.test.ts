import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addActivity, fillActivity } from '#test/support/activities-in-browser.ts';
import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import {
  addOrganisation,
  inviteAndJoin,
  linkInNewestLetter,
  openCounty,
} from '#test/support/county-by-forms.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { startProduct, type Product } from '#test/support/product.ts';

const phone = { width: 360, height: 740 };

/** An activity provider says whether there is room, and a link worker who looks at the board knows. */
describe('what’s on', () => {
  const browser = useBrowser();
  let product: Product;
  let marjoram: Page;
  let hazel: Page;
  let barnaby: Page;
  let oakley: Page;

  beforeAll(async () => {
    product = await startProduct();
    marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    hazel = await joinAs('Hazel Quickset', 'Link workers', 'Teasel House', {});
    for (const name of ['Loosestrife Growers', 'Quillbeck Shed']) {
      await addOrganisation(marjoram, product, { name, runsActivities: true });
    }
    barnaby = await joinAs('Barnaby Trellis', 'Activity providers', 'Loosestrife Growers', phone);
    oakley = await joinAs('Oakley Spokeshave', 'Activity providers', 'Quillbeck Shed', phone);
  });
  afterAll(async () => {
    await product.stop();
  });

  async function joinAs(
    name: string,
    role: 'Link workers' | 'Activity providers',
    organisation: string,
    options: BrowserOptions,
  ): Promise<Page> {
    const page = await browser.openPage(options);
    return inviteAndJoin(marjoram, product, { page, name, role, organisation });
  }

  const visit = (page: Page, path: string) => page.goto(`${product.origin}${path}`);
  const card = (page: Page, name: string) =>
    page.locator('section[id^="activity-"]', {
      has: page.getByRole('link', { name, exact: true }),
    });
  const filter = (page: Page, name: RegExp) =>
    page.getByRole('list', { name: 'Filters', exact: true }).getByRole('link', { name });

  it('an empty board says what will be here, and an empty list what to do first', async () => {
    await visit(hazel, '/whats-on');
    await hazel.getByRole('heading', { name: 'Nothing is on the board yet' }).waitFor();
    await visit(barnaby, '/whats-on');
    await barnaby.getByRole('heading', { name: 'Nothing here yet' }).waitFor();
    await barnaby.getByRole('link', { name: 'Add an activity' }).click();
    await barnaby.getByRole('heading', { level: 1, name: 'Add an activity' }).waitFor();
  });

  describe.each([
    ['with script', true],
    ['without script', false],
  ])('%s', (_, script) => {
    const name = script ? 'Live mornings' : 'Plain mornings';
    const here = (page: Page) =>
      script ? Promise.resolve(page) : browser.openElsewhere(page, { ...phone, script: false });

    it('an activity provider signs in by a link, adds an activity and says that there is room', async () => {
      const page = await browser.openPage({ ...phone, script });
      const email = 'barnaby.trellis@people.example';
      await visit(page, '/sign-in/link?next=/whats-on');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByRole('button', { name: 'Send me a link' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      const link = await linkInNewestLetter(marjoram, product, { to: email, label: 'Sign in' });
      await page.goto(link);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { level: 1, name: 'Your activities' }).waitFor();

      await addActivity(page, product, { name });
      await visit(page, '/whats-on');
      const mine = card(page, name);
      await mine.getByRole('button', { name: 'Room now' }).click();
      await mine.getByRole('button', { name: 'Room now', pressed: true }).waitFor();
      await mine.getByText('Room now, said today by Barnaby').waitFor();
      await page.reload();
      await mine.getByRole('button', { name: 'Room now', pressed: true }).waitFor();
      expectNoComplaint(page);
    });

    it('the board shows it to a link worker, and so does its page', async () => {
      const page = await here(hazel);
      await visit(page, '/whats-on?room=yes');
      await card(page, name).getByText('Room now, said today by Barnaby').waitFor();
      await card(page, name).getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.getByRole('link', { name: '01632 960123' }).waitFor();
      expect(await page.getByRole('link', { name: 'Change' }).count()).toBe(0);
      expectNoComplaint(page);
    });

    it('whoever rang marks what is still right, and says what they heard about room', async () => {
      const page = await here(hazel);
      await visit(page, '/whats-on');
      await card(page, name).getByRole('link', { name }).click();
      await page.getByRole('button', { name: 'I rang: still right' }).click();
      const checked = page.getByText('Checked today by Hazel');
      await checked.first().waitFor();
      await expect.poll(() => checked.count()).toBe(2);
      await page.getByText('Checked today by Barnaby').first().waitFor();
      await page.getByRole('button', { name: 'Long wait' }).click();
      await page.getByText('Long wait, said today by Hazel after a call').waitFor();
      expectNoComplaint(page);
    });

    it('what is missing is said at its field and in the summary, and what was typed stays', async () => {
      const page = await here(barnaby);
      await fillActivity(page, product, { name: 'NHS no 999 000 1006' });
      await page.getByLabel('Town or village').fill('');
      // Guard speaks while one writes, before anything is sent.
      if (script) await page.getByText('Name:', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Save' }).click();
      const summary = page.getByRole('alert');
      await summary.getByRole('link', { name: 'Type the town or village.' }).waitFor();
      expect(await page.title()).toMatch(/^Error: /);
      await page.getByLabel('Town or village').fill('Ambry');
      await page.getByRole('button', { name: 'Save' }).click();
      await summary.getByRole('link', { name: /^This looks like an NHS number/ }).waitFor();
      expect(await page.getByLabel('Name').inputValue()).toBe('NHS no 999 000 1006');
      expect(await page.getByLabel('Company').isChecked()).toBe(true);
      expectNoComplaint(page);
    });

    it('a form that was opened before somebody else’s change keeps what was typed', async () => {
      const page = await here(barnaby);
      const activityId = await addActivity(page, product, { name: `${name}, changed` });
      await visit(page, `/whats-on/${activityId}/edit`);
      await visit(marjoram, `/whats-on/${activityId}/edit`);
      await marjoram.getByLabel('When', { exact: true }).fill('Fridays, 10 to 12');
      await marjoram.getByRole('button', { name: 'Save' }).click();
      await marjoram.getByText('Saved.').waitFor();

      await page.getByLabel('When', { exact: true }).fill('Mondays, 10 to 12');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('When: Fridays, 10 to 12').waitFor();
      expect(await page.getByLabel('When', { exact: true }).inputValue()).toBe('Mondays, 10 to 12');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Mondays, 10 to 12').first().waitFor();
      await page.getByText('Link workers of the county see it like this.').waitFor();

      await page.getByText('Take it off What’s on').click();
      await page.getByRole('button', { name: 'Take it off' }).click();
      await page.getByText('It is off What’s on.').waitFor();
      expect(await card(page, `${name}, changed`).count()).toBe(0);
    });

    it('filters stand in the address, with their counts, and survive a reload and Back', async () => {
      const page = await here(hazel);
      await visit(page, '/whats-on');
      await filter(page, /^Free · \d+$/).click();
      await page.waitForURL(/free=yes/);
      await filter(page, /^Walk in · \d+$/).click();
      await page.waitForURL(/join=walkIn/);
      await page.getByLabel('What are you looking for?').fill('mornings');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.waitForURL(/words=mornings/);
      const isOn = (words: RegExp) =>
        filter(page, words).and(page.locator('[aria-current=true]')).waitFor();
      await isOn(/^Free/);
      await isOn(/^Walk in/);
      await page.reload();
      await isOn(/^Free/);
      expect(await page.getByLabel('What are you looking for?').inputValue()).toBe('mornings');
      await page.getByLabel('What are you looking for?').fill('trapeze');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
      await page.goBack();
      await isOn(/^Walk in/);
      await card(page, name).waitFor();
      await page.getByRole('link', { name: 'Take away all filters' }).click();
      await page.waitForURL(/whats-on$/);
      expectNoComplaint(page);
    });
  });

  it('whoever looks at the board or at the activity sees room change without reloading', async () => {
    const activityId = await addActivity(barnaby, product, { name: 'Watched mornings' });
    await visit(hazel, '/whats-on');
    await card(hazel, 'Watched mornings').getByText('Not known').waitFor();
    const onPage = await hazel.context().newPage();
    await visit(onPage, `/whats-on/${activityId}`);
    await onPage.getByText('Nobody has said lately').waitFor();
    const loads: string[] = [];
    hazel.on('framenavigated', (frame) => loads.push(frame.url()));

    await visit(barnaby, '/whats-on');
    await card(barnaby, 'Watched mornings').getByRole('button', { name: 'Short wait' }).click();
    await card(hazel, 'Watched mornings').getByText('Short wait, said today by Barnaby').waitFor();
    await onPage.getByText('Short wait, said today by Barnaby').waitFor();
    expect(loads).toEqual([]);

    await visit(hazel, '/whats-on?room=yes');
    expect(await card(hazel, 'Watched mornings').count()).toBe(0);
    await card(barnaby, 'Watched mornings').getByRole('button', { name: 'Room now' }).click();
    await card(hazel, 'Watched mornings').waitFor();
    await card(barnaby, 'Watched mornings').getByRole('button', { name: 'Closed' }).click();
    await card(hazel, 'Watched mornings').waitFor({ state: 'detached' });

    await addActivity(barnaby, product, { name: 'Apple day' });
    await visit(hazel, '/whats-on?free=yes');
    await card(hazel, 'Apple day').waitFor();
    for (const page of [hazel, onPage, barnaby]) expectNoComplaint(page);
  });

  it('an activity provider sees nothing of another, whose address looks like an unknown one', async () => {
    const activityId = await addActivity(barnaby, product, { name: 'Only for Barnaby' });
    await visit(oakley, '/whats-on');
    await oakley.getByRole('heading', { level: 1, name: 'Your activities' }).waitFor();
    expect(await oakley.content()).not.toContain('Only for Barnaby');
    const wordsAt = async (path: string) => {
      const response = await visit(oakley, path);
      return [response?.status(), await oakley.getByRole('main').innerText()];
    };
    for (const end of ['', '/edit']) {
      const theirs = await wordsAt(`/whats-on/${activityId}${end}`);
      expect(theirs[0]).toBe(404);
      expect(theirs).toEqual(await wordsAt(`/whats-on/${'f'.repeat(24)}${end}`));
    }
    const press = await oakley.request.post(`${product.origin}/whats-on/${activityId}`, {
      form: { room: 'closed' },
      headers: { origin: product.origin },
    });
    expect(press.status()).toBe(404);
    await visit(hazel, `/whats-on/${activityId}`);
    await hazel.getByText('Nobody has said lately').waitFor();
    for (const path of ['/whats-on/new', `/whats-on/${activityId}/edit`]) {
      expect((await hazel.request.get(`${product.origin}${path}`)).status()).toBe(404);
    }
  });

  it('a press while the connection is away says so, and the page stays', async () => {
    await visit(barnaby, '/whats-on');
    const mine = card(barnaby, 'Only for Barnaby');
    await barnaby.context().setOffline(true);
    await mine.getByRole('button', { name: 'Room now' }).click();
    await mine.getByRole('alert').getByText('We could not reach Hedgerow.').waitFor();
    expect(await mine.getByRole('button', { pressed: true }).count()).toBe(0);
    await barnaby.context().setOffline(false);
    await mine.getByRole('button', { name: 'Room now' }).click();
    await mine.getByRole('button', { name: 'Room now', pressed: true }).waitFor();
    await mine.getByRole('alert').waitFor({ state: 'detached' });
  });

  it.each([
    ['the filled board', '/whats-on', () => hazel],
    ['a search that finds nothing', '/whats-on?words=trapeze&free=yes', () => hazel],
    ['the list of an activity provider', '/whats-on', () => barnaby],
    ['an empty list', '/whats-on', () => oakley],
  ])('axe finds no fault on %s, light and dark', async (_what, path, who) => {
    for (const options of [
      { width: 1280, height: 2000 },
      { width: 360, height: 6000, dark: true },
    ]) {
      const page = await browser.openElsewhere(who(), options);
      await visit(page, path);
      await page.locator('h1').first().waitFor();
      expect(await findFaults(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
});
