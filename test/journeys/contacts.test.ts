import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, invite, join, openCounty } from '#test/support/county-by-forms.ts';
import { type Invited } from '#test/support/county-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';

/** Two link workers keep a contact right between them; the activity provider sees its own. */
describe('contacts', () => {
  const browser = useBrowser();
  let product: Product;
  let marjoram: Page;
  let hazel: Page;
  let rowan: Page;
  let barnaby: Page;

  beforeAll(async () => {
    product = await startProduct();
    marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    await addOrganisation(marjoram, product, { name: 'Brackenford Wellbeing' });
    const growers = { name: 'Loosestrife Growers', runsActivities: true };
    await addOrganisation(marjoram, product, growers);
    hazel = await joinAs('Hazel Quickset', 'Link workers', 'Teasel House');
    rowan = await joinAs('Rowan Brackett', 'Link workers', 'Brackenford Wellbeing');
    barnaby = await joinAs('Barnaby Trellis', 'Activity providers', 'Loosestrife Growers');
  });
  afterAll(async () => {
    await product.stop();
  });

  async function joinAs(name: string, role: Invited['role'], organisation: string): Promise<Page> {
    const email = `${name.toLowerCase().replace(' ', '.')}@people.example`;
    const link = await invite(marjoram, product, { email, role, organisation });
    const page = await browser.openPage({ width: 360, height: 740 });
    await join(page, link, name);
    return page;
  }

  /** The same person in another browser, without script. */
  async function withoutScript(page: Page): Promise<Page> {
    const other = await browser.openPage({ script: false, width: 360, height: 740 });
    await other.context().addCookies(await page.context().cookies());
    return other;
  }

  async function fillContact(page: Page, name: string): Promise<void> {
    await page.goto(`${product.origin}/contacts/new`);
    await page.getByLabel('Which group?').selectOption({ label: 'Loosestrife Growers' });
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('E-mail address').fill('plots@loosestrife.example');
    await page.getByLabel('Best time to ring').fill('Before nine');
  }

  /** Answers the address of the contact's page. */
  async function postContact(page: Page, name: string): Promise<string> {
    await fillContact(page, name);
    await page.getByLabel('Phone number').fill('01632 960123');
    await page.getByLabel('What they like to be asked first').fill('Ask about the beans');
    await page.locator('label', { hasText: /^Yes$/ }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    return new URL(page.url()).pathname;
  }

  const open = (page: Page, path: string) => page.goto(`${product.origin}${path}`);
  const card = (page: Page, name: string) =>
    page.locator('section[id^="contact-"]').filter({ hasText: name });

  it('confirmed by one is seen by the other without reloading; other fields keep their check', async () => {
    const path = await postContact(hazel, 'Petal Dibber');
    await open(rowan, path);
    await rowan.getByText('Checked today by Hazel Quickset', { exact: true }).first().waitFor();
    expect(await rowan.getByText('Checked today by Hazel Quickset', { exact: true }).count()).toBe(
      3,
    );

    await rowan.getByRole('button', { name: 'I rang today: still right' }).click();
    await rowan.getByText('Thank you, that is kept.').waitFor();
    await hazel.getByText('Checked today by Rowan Brackett', { exact: true }).first().waitFor();
    expect(await hazel.getByText('Checked today by Rowan Brackett', { exact: true }).count()).toBe(
      2,
    );
    await expect
      .poll(() => hazel.getByText('Checked today by you', { exact: true }).count())
      .toBe(1);
    expectNoComplaint(hazel);
    expectNoComplaint(rowan);
  });

  it('with a wrong number shows so at once to the other, on the list too, until it is corrected', async () => {
    const path = await postContact(hazel, 'Wren Semibreve');
    await open(marjoram, '/contacts');
    await card(marjoram, 'Wren Semibreve').waitFor();
    await open(rowan, path);
    await rowan.getByRole('button', { name: 'Number is wrong' }).click();
    await hazel.getByText('Reported wrong today by Rowan Brackett', { exact: true }).waitFor();
    expect(await hazel.locator('s').textContent()).toBe('01632 960123');
    await card(marjoram, 'Wren Semibreve')
      .getByText('Reported wrong today by Rowan Brackett', { exact: true })
      .waitFor();
    await marjoram.getByRole('link', { name: 'Needs checking · 1' }).click();
    await card(marjoram, 'Petal Dibber').waitFor({ state: 'detached' });

    await hazel.getByRole('link', { name: 'Correct' }).click();
    await hazel.getByLabel('Phone number').fill('01632 960321');
    await hazel.getByRole('button', { name: 'Save', exact: true }).click();
    await hazel.getByText('Your colleagues see it now.').waitFor();
    await rowan.getByRole('link', { name: 'Ring 01632 960321' }).waitFor();
    await marjoram.getByText('Nothing needs checking').waitFor();
    for (const page of [hazel, rowan, marjoram]) expectNoComplaint(page);
  });

  it('corrected by two at one time keeps what the second typed and shows what the first saved', async () => {
    const path = await postContact(hazel, 'Sage Ladle');
    await open(rowan, `${path}/edit`);
    await rowan.getByLabel('Best time to ring').fill('Evenings');
    await open(hazel, `${path}/edit`);
    await hazel.getByLabel('Best time to ring').fill('Mornings');
    await hazel.getByRole('button', { name: 'Save', exact: true }).click();
    await hazel.getByText('Your colleagues see it now.').waitFor();

    await rowan.getByRole('button', { name: 'Save', exact: true }).click();
    await rowan.getByText('Stands there now: Mornings').waitFor();
    expect(await rowan.getByLabel('Best time to ring').inputValue()).toBe('Evenings');
    await rowan.getByRole('button', { name: 'Save', exact: true }).click();
    await rowan.getByText('Your colleagues see it now.').waitFor();
    await hazel.getByText('Evenings').waitFor();
  });

  it('are seen by the activity provider where they are its own, without what peers say', async () => {
    const path = await postContact(hazel, 'Barnaby Trellis');
    await hazel.getByRole('button', { name: 'I know them' }).click();
    await hazel.getByText('Hazel Quickset, Teasel House').waitFor();
    await open(barnaby, path);
    await barnaby.getByRole('heading', { level: 1, name: 'Barnaby Trellis' }).waitFor();
    const seen = await barnaby.getByRole('main').textContent();
    expect(seen).not.toContain('beans');
    expect(seen).not.toContain('Who knows them');
    expect((await open(barnaby, '/contacts/new'))?.status()).toBe(404);
    expect((await open(barnaby, '/contacts/000000000000000000000000'))?.status()).toBe(404);
  });

  it('work without script: what is missing is said, then saved, found, reported and confirmed', async () => {
    const page = await withoutScript(hazel);
    await fillContact(page, 'Ember Hobday');
    await page.getByLabel('What they like to be asked first').fill('NHS no 999 000 1006');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: /^Choose whether they agreed/ }).waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('Best time to ring').inputValue()).toBe('Before nine');
    await page.locator('label', { hasText: /^Yes$/ }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: /^This looks like an NHS number/ }).waitFor();
    await page.getByLabel('What they like to be asked first').fill('Ask about soup');
    await page.getByLabel('Phone number').fill('01632 960777');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Ember Hobday' }).waitFor();

    await open(page, '/contacts');
    await page.getByLabel('Search by name or group').fill('emb hob');
    await page.getByRole('button', { name: 'Search' }).click();
    await card(page, 'Ember Hobday').getByRole('button', { name: 'Wrong' }).click();
    await card(page, 'Ember Hobday')
      .getByText('Reported wrong today by you', { exact: true })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('words')).toBe('emb hob');
    await card(page, 'Ember Hobday').getByRole('button', { name: 'I rang: still right' }).click();
    await card(page, 'Ember Hobday').getByText('Checked today by you', { exact: true }).waitFor();
    expectNoComplaint(page);
  });
});
