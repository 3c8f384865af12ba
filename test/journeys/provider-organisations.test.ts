import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addActivity } from '#test/support/activities-by-forms.ts';
import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import {
  addOrganisation,
  inviteAndJoin,
  join,
  linkInNewestLetter,
  openCounty,
} from '#test/support/county-by-forms.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { startProduct, type Product } from '#test/support/product.ts';

const phone = { width: 320, height: 740 };

/** Organisations of activity providers: invited to what stands on the board, merged, archived. */
describe('organisations of activity providers', () => {
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
  const onBoard = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

  /** The whole page at once, so that the bar of a phone lies over nothing. */
  async function expectNoFault(page: Page): Promise<void> {
    await page.setViewportSize({ width: phone.width, height: 2_600 });
    expect(await findFaults(page)).toEqual([]);
    await page.setViewportSize(phone);
  }

  describe.each([
    ['with script', true],
    ['without script', false],
  ])('%s', (_, script) => {
    const word = script ? 'Live' : 'Plain';
    const growers = `${word} Growers`;
    const singers = `${word} Singers`;

    it('PR1: one press invites somebody to what stands on the board already', async () => {
      await addOrganisation(marjoram, product, { name: growers, runsActivities: true });
      await addOrganisation(marjoram, product, { name: singers, runsActivities: true });
      const activityId = await addActivity(marjoram, product, {
        ...{ name: `${word} digging`, organisation: growers },
      });
      await addActivity(marjoram, product, { name: `${word} apples`, organisation: growers });
      await addActivity(marjoram, product, { name: `${word} choir`, organisation: singers });

      const page = await browser.openElsewhere(marjoram, { ...phone, script });
      await visit(page, `/whats-on/${activityId}`);
      await page.getByRole('link', { name: 'Invite somebody of this organisation' }).click();
      await page.getByRole('heading', { level: 1, name: 'Invite people' }).waitFor();
      expect(await page.getByLabel('Activity providers').isChecked()).toBe(true);
      const chosen = page.getByLabel('Organisation', { exact: true }).locator('option:checked');
      expect(await chosen.textContent()).toBe(growers);
      const email = `barnaby.${word.toLowerCase()}@people.example`;
      await page.getByLabel('E-mail addresses').fill(email);
      await page.getByRole('button', { name: 'Send invitations' }).click();
      await page.getByText('1 invitation sent').waitFor();

      const label = 'Join Hedgerow';
      const link = await linkInNewestLetter(marjoram, product, { to: email, label });
      const barnaby = await browser.openPage({ ...phone, script });
      await join(barnaby, link, `Barnaby ${word}`);
      await visit(barnaby, '/whats-on');
      await barnaby.getByRole('heading', { level: 1, name: 'Your activities' }).waitFor();
      for (const name of [`${word} digging`, `${word} apples`]) {
        await onBoard(barnaby, name).waitFor();
      }
      expect(await onBoard(barnaby, `${word} choir`).count()).toBe(0);
      for (const address of ['/ask', '/gaps', '/shelf', '/rooms/topics', '/people', '/meetings']) {
        expect((await barnaby.request.get(`${product.origin}${address}`)).status()).toBe(404);
      }
      for (const one of [page, barnaby]) expectNoComplaint(one);
    });

    it('two that are the same are merged: activities and people go to the one that stays', async () => {
      await visit(hazel, '/whats-on');
      await onBoard(hazel, `${word} choir`).waitFor();
      const page = await browser.openElsewhere(marjoram, { ...phone, script });
      await visit(page, '/organisations');
      await page.getByRole('link', { name: singers }).click();
      await page.getByRole('link', { name: 'It is the same as another one' }).click();
      await page.getByRole('heading', { level: 1, name: /^What is the same as/ }).waitFor();
      if (script) await expectNoFault(page);
      await page.getByLabel('The one that stays').selectOption({ label: growers });
      await page.getByRole('button', { name: 'Merge it into that one' }).click();
      await page.getByRole('heading', { level: 1, name: growers }).waitFor();
      // Whoever looks at the board sees whose it is now.
      const card = hazel.locator('section', { has: onBoard(hazel, `${word} choir`) });
      await card.getByText(`${growers} · Ambry`).first().waitFor();
      await visit(page, '/organisations');
      await page.getByText('Show them').click();
      await page.getByText(new RegExp(`Merged into ${growers} today by Marjoram`)).waitFor();
      if (script) await expectNoFault(page);
      expectNoComplaint(page);
    });

    it('one is archived and opened again, and what it had on the board with it', async () => {
      await visit(hazel, '/whats-on');
      await onBoard(hazel, `${word} choir`).waitFor();
      const page = await browser.openElsewhere(marjoram, { ...phone, script });
      await visit(page, '/organisations');
      await page.getByRole('link', { name: growers }).first().click();
      await page.getByRole('button', { name: `Archive ${growers}` }).click();
      await page.getByRole('heading', { level: 1, name: 'Organisations' }).waitFor();
      await onBoard(hazel, `${word} choir`).waitFor({ state: 'detached' });
      await page.getByText('Show them').click();
      await page.getByRole('button', { name: new RegExp(`^Open it again.*${growers}`) }).click();
      await onBoard(hazel, `${word} choir`).waitFor();
      await onBoard(hazel, `${word} digging`).waitFor();
      for (const one of [page, hazel]) expectNoComplaint(one);
    });
  });
});
