import type { ServerBuild } from '@remix-run/node';
import type { Locator, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { useBrowser } from '#test/support/browser.ts';
import type { FormCase } from '#test/support/form-case.ts';
import { formCases, pathOf } from '#test/support/form-cases.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { pressedOnly } from '#test/support/pressed-only.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';
import { tokenTo } from '#test/support/walled-people.ts';

const rows = Object.entries(formCases).flatMap(([address, cases]) =>
  cases.map((one) => ({ address, one, words: `${address}, ${String(one.status)}` })),
);

describe('bad input', () => {
  const browser = useBrowser();
  let county: WalledCounty;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    county = await openWalledCounty();
    tokens['/reset-password/:token'] = await resetToken();
    tokens['/join/:token'] = await invitationToken();
  });
  afterAll(async () => {
    await county.stop();
  });

  async function resetToken(): Promise<string> {
    const email = 'hazel@fenwold.example';
    const where = { address: '192.0.2.11', agent: 'Mozilla/5.0 (Windows) Firefox/140.0' };
    await county.platform.accounts.requestPasswordReset({ email }, where);
    return tokenTo(county, email);
  }

  async function invitationToken(): Promise<string> {
    const addresses = 'sorrel@fenwold.example';
    const administrator = county.actorOf('administrator');
    await county.platform.accounts.invitePeople(administrator, { addresses, role: 'coordinator' });
    return tokenTo(county, addresses);
  }

  const narrow = { width: 360, height: 740 };

  it('has a row for every form of the product', () => {
    const known = [...Object.keys(formCases), ...pressedOnly];
    expect(known.sort()).toEqual(addressesWithForms(county.build).sort());
  });

  describe.each([
    ['with script', true],
    ['without script', false],
  ])('%s', (_, script) => {
    const seen = rows.filter(({ one }) => !(script && one.sendsInPlace === true));
    const pages = new Map<FormCase['who'], Page>();
    beforeAll(async () => {
      for (const who of new Set(seen.map(({ one }) => one.who))) {
        pages.set(who, await openPageAs(browser, county, { who, script, ...narrow }));
      }
    });
    afterAll(async () => {
      for (const page of pages.values()) await page.context().close();
    });

    it.each(seen)('A03: $words: said at the field and in the summary, and kept', async (row) => {
      const { address, one } = row;
      const page = pages.get(one.who) ?? (await browser.openPage());
      const ids = { ...county.ids, ...(tokens[address] ? { token: tokens[address] } : {}) };
      await page.goto(`${county.origin}${pathOf(address, ids)}${one.query ?? ''}`);
      const form = formOf(page, one);
      for (const [name, value] of Object.entries(one.typed)) {
        await form.locator(`[name="${name}"]`).first().fill(value);
      }
      for (const words of one.chosen ?? []) await form.getByText(words, { exact: true }).click();
      const isPost = (response: Response) => response.request().method() === 'POST';
      const [answer] = await Promise.all([
        page.waitForResponse(isPost),
        buttonOf(form, one).click(),
      ]);
      expect(answer.status()).toBe(one.status);

      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
      await summary.waitFor();
      // Without script the fields may still be arriving below it.
      await page.waitForLoadState();
      const links = await summary.getByRole('link').evaluateAll(readLinks);
      expect(links.map(({ to }) => to)).toEqual(one.wrong.map((name) => `#field-${name}`));
      for (const { to, words } of links) {
        expect(await page.locator(to).count(), `${to} is there to go to`).toBe(1);
        const sentence = page.locator(`${to}-error`);
        expect((await sentence.innerText()).replace(/^Error:\s*/, '')).toBe(words);
        expect(words, 'says what to do').toMatch(/[.?]$/);
        const described = page.locator(`[aria-describedby~="${to.slice(1)}-error"]`);
        expect(await described.count(), `${to} is tied to its sentence`).toBeGreaterThan(0);
      }
      expect(await page.title()).toMatch(/^Error: /);
      if (script) await expect.poll(() => summary.evaluate(hasFocus)).toBe(true);
      for (const [name, value] of Object.entries(one.typed)) {
        const isSecret = /password/i.test(name);
        // With script a secret stands where it was typed; it never comes back from the server.
        if (isSecret && script) continue;
        const field = formOf(page, one).locator(`[name="${name}"]`).first();
        expect(await field.inputValue()).toBe(isSecret ? '' : value);
      }
    });
  });

  it('news leaves what a form says', async () => {
    const page = await openPageAs(browser, county, { who: 'coordinator', path: '/rooms/new' });
    await page.getByRole('button', { name: 'Open the room' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await summary.waitFor();
    // In another tab; all that stands on the page is read again then.
    await county.platform.messaging.openTopicRoom(county.actorOf('coordinator'), {
      name: 'Swapping seeds',
      purpose: 'Who has some to spare',
      clientId: 'topic-in-another-tab-1',
    });
    await page.getByRole('link', { name: 'Swapping seeds' }).first().waitFor();
    expect(await summary.isVisible()).toBe(true);
    expect(await page.title()).toMatch(/^Error: /);
  });
});

function formOf(page: Page, { typed, press }: FormCase): Locator {
  const [first] = Object.keys(typed);
  const forms = page.locator('main form');
  if (first !== undefined) return forms.filter({ has: page.locator(`[name="${first}"]`) }).first();
  return press === undefined ? forms.first() : forms.filter({ hasText: press }).first();
}

function buttonOf(form: Locator, { press }: FormCase): Locator {
  if (press !== undefined) return form.getByRole('button', { name: press, exact: true });
  return form.locator('button[type="submit"]').first();
}

function readLinks(links: Element[]): { to: string; words: string }[] {
  return links.map((link) => ({
    to: link.getAttribute('href') ?? '',
    words: (link.textContent ?? '').trim(),
  }));
}

function hasFocus(element: Element): boolean {
  return document.activeElement === element;
}

/** The addresses of all pages that take a form. */
function addressesWithForms({ routes }: ServerBuild): string[] {
  const pathTo = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    if (!route) return '';
    return pathTo(route.parentId) + (route.path ? `/${route.path}` : '');
  };
  return Object.values(routes).flatMap((route) =>
    route?.module.action ? [pathTo(route.id) || '/'] : [],
  );
}
