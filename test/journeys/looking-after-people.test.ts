import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { invite, linkInNewestLetter, openCounty } from '#test/support/county-by-forms.ts';
import {
  addOrganisation,
  fillSignIn,
  join,
  marjoram,
  PASSWORD,
} from '#test/support/county-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';

/** All that is done with people, organisations and one's own account, as whole tasks. */
describe('looking after people', () => {
  const browser = useBrowser();
  let product: Product;
  let coordinator: Page;

  beforeAll(async () => {
    product = await startProduct();
    coordinator = await browser.openPage();
    await openCounty(coordinator, product);
  });
  afterAll(async () => {
    await product.stop();
  });

  describe.each([
    ['with script', true],
    ['without script', false],
  ])('A02: %s', (_, script) => {
    const word = script ? 'live' : 'plain';
    const visit = (page: Page, path: string) => page.goto(`${product.origin}${path}`);

    async function openAs(who: Page): Promise<Page> {
      const page = await browser.openPage({ script, width: 360, height: 740 });
      await page.context().addCookies(await who.context().cookies());
      return page;
    }

    /** Invited by the coordinator, and joined in a browser as this one is. */
    async function joinAs(name: string): Promise<{ page: Page; email: string }> {
      const email = `${name.toLowerCase()}.${word}@teasel.example`;
      const link = await invite(coordinator, product, {
        email,
        role: 'Link workers',
        organisation: 'Teasel House',
      });
      const page = await browser.openPage({ script, width: 360, height: 740 });
      await join(page, link, `${name} Quickset`);
      return { page, email };
    }

    it('CO11: a pasted list is invited; malformed and known addresses come back with reasons', async () => {
      const known = `known.${word}@teasel.example`;
      const asked = { role: 'Link workers', organisation: 'Teasel House' } as const;
      await invite(coordinator, product, { email: known, ...asked });
      const page = await openAs(coordinator);
      await visit(page, '/people/invite');
      const good = `one.${word}@teasel.example, two.${word}@teasel.example`;
      await page.getByLabel('E-mail addresses').fill(`${good}\nnot-an-address;${known}`);
      await page.getByLabel('Organisation').selectOption({ label: 'Teasel House' });
      await page.getByRole('button', { name: 'Send invitations' }).click();
      await page.getByRole('heading', { name: '2 invitations sent' }).waitFor();
      const said = await page.getByRole('status').filter({ hasText: 'not sent' }).innerText();
      expect(said).toContain('2 not sent');
      expect(said).toMatch(/not-an-address\s+This is not a whole e-mail address/);
      expect(said).toContain(`${known}\nThey have an invitation that is still open.`);

      await visit(page, '/people');
      const waiting = page.locator('section', { hasText: `two.${word}@teasel.example` }).last();
      await waiting.getByRole('button', { name: /^Take back/ }).click();
      await waiting.waitFor({ state: 'detached' });
      await page.getByText(`one.${word}@teasel.example`).first().waitFor();
      const link = await linkInNewestLetter(coordinator, product, {
        to: `two.${word}@teasel.example`,
        label: 'Join Hedgerow',
      });
      await page.context().clearCookies();
      await page.goto(link);
      await page.getByRole('heading', { name: 'This invitation is over' }).waitFor();
      expectNoComplaint(page);
    });

    it('an organisation is added, renamed and closed', async () => {
      const page = await openAs(coordinator);
      await addOrganisation(page, product, { name: `Brackenford ${word}` });
      await page.getByRole('link', { name: `Brackenford ${word}` }).click();
      await page.getByRole('heading', { level: 1, name: `Brackenford ${word}` }).waitFor();
      await page.getByLabel('Name').fill(`Bracken ${word}`);
      await page.getByRole('button', { name: 'Save the name' }).click();
      await page.getByRole('link', { name: `Bracken ${word}` }).click();
      await page.getByRole('button', { name: `Close Bracken ${word}` }).click();
      await page.getByRole('heading', { level: 1, name: 'Organisations' }).waitFor();
      await page.getByText('1 organisation', { exact: true }).waitFor();
      expect(await page.getByRole('link', { name: `Bracken ${word}` }).count()).toBe(0);
      expectNoComplaint(page);
    });

    it('a profile is written, and is there again', async () => {
      const { page } = await joinAs('Hazel');
      await visit(page, '/account');
      await page.getByLabel('Pronouns').fill('she/her');
      await page.locator('label', { hasText: /^Wed$/ }).click();
      await page.getByLabel('What I can help with').fill('Letters to housing officers');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved.').waitFor();
      await page.reload();
      expect(await page.getByLabel('Pronouns').inputValue()).toBe('she/her');
      expect(await page.getByLabel('Wed', { exact: true }).isChecked()).toBe(true);
      expectNoComplaint(page);
    });

    it('a password is changed, which signs out elsewhere; sessions are ended one by one and together', async () => {
      const { page, email } = await joinAs('Rowan');
      const elsewhere = await browser.openPage({ script });
      await visit(elsewhere, '/sign-in');
      await fillSignIn(elsewhere, email);
      await elsewhere.getByRole('heading', { level: 1, name: /^Good / }).waitFor();

      await visit(page, '/account/password');
      await page.getByLabel('Password now').fill(PASSWORD);
      await page.getByLabel('New password').fill(`${PASSWORD} anew`);
      await page.getByRole('button', { name: 'Save password' }).click();
      await page.getByText('Saved.').waitFor();
      await visit(elsewhere, '/account');
      await elsewhere.waitForURL(/sign-in/);

      for (const press of [/^End this one/, 'End all others'] as const) {
        await visit(elsewhere, '/sign-in');
        await fillSignIn(elsewhere, email, `${PASSWORD} anew`);
        await elsewhere.getByRole('heading', { level: 1, name: /^Good / }).waitFor();
        await visit(page, '/account/sessions');
        await page.getByRole('button', { name: press }).first().click();
        await page.getByRole('button', { name: 'End all others' }).waitFor({ state: 'detached' });
        await visit(elsewhere, '/account');
        await elsewhere.waitForURL(/sign-in/);
      }
      for (const one of [page, elsewhere]) expectNoComplaint(one);
    });

    it('an e-mail address is changed by a letter, and signs in from then on', async () => {
      const { page, email } = await joinAs('Sorrel');
      await visit(page, '/account/email');
      await page.getByLabel('New e-mail address').fill(`new.${email}`);
      await page.getByLabel('Your password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Send me a letter' }).click();
      await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
      const link = await linkInNewestLetter(coordinator, product, {
        to: `new.${email}`,
        label: 'Use this address',
      });
      await page.goto(link);
      await page.getByRole('button', { name: 'Use this address' }).click();
      await page.getByText('Saved.').waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL(/sign-in/);
      await fillSignIn(page, `new.${email}`);
      await page.getByRole('heading', { level: 1, name: /^Good / }).waitFor();
      expectNoComplaint(page);
    });
  });

  it('T32: signing out in one tab ends the other, and the back button shows nothing', async () => {
    const page = await browser.openPage();
    await page.goto(`${product.origin}/sign-in`);
    await fillSignIn(page, marjoram.email);
    await page.getByRole('heading', { level: 1, name: /^Good / }).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${product.origin}/people`);
    await other.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await page.goto(`${product.origin}/people`);
    await page.getByText(marjoram.name).first().waitFor();
    const served = await page.request.get(`${product.origin}/people`);
    expect(served.headers()['cache-control']).toContain('no-store');
    // The other tab stands on the live door before it can be cut.
    await other.waitForFunction(() => performance.getEntriesByType('resource').length > 0);

    await page.goto(`${product.origin}/more`);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/sign-out')),
      page.getByRole('button', { name: 'Sign out' }).click(),
    ]);
    expect(await answer.headerValue('clear-site-data')).toContain('"storage"');
    await page.waitForURL(/sign-in/);
    await other.getByText('You are signed out.').first().waitFor();
    await page.goBack();
    await page.waitForURL(/sign-in/);
    expect(await page.getByText('Members').count()).toBe(0);
  });

  it('T24: after signing in, only our own pages are gone to', async () => {
    const goesTo = async (next: string) => {
      const answer = await fetch(`${product.origin}/sign-in?next=${encodeURIComponent(next)}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: product.origin },
        body: new URLSearchParams({ email: marjoram.email, password: PASSWORD, next }),
      });
      expect(answer.status).toBe(303);
      return new URL(answer.headers.get('location') ?? '', product.origin);
    };
    for (const next of [
      '//evil.example',
      '/\\evil.example',
      'https:evil.example',
      'https://evil.example/',
      '%2F%2Fevil.example',
      'javascript:alert(1)',
      '/\t/evil.example',
      '/%09/evil.example',
    ]) {
      expect([next, (await goesTo(next)).origin]).toEqual([next, product.origin]);
    }
    expect((await goesTo('/people?page=2')).href).toBe(`${product.origin}/people?page=2`);
  });
});
