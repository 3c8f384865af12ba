import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { listAddresses } from '#test/support/list-addresses.ts';
import { openPageAs, signInBy } from '#test/support/open-page-as.ts';
import {
  ofLinkWorker,
  pageCases as cases,
  signedOut,
  type Places,
} from '#test/support/page-cases.ts';
import { seenBy } from '#test/support/seen-by.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';
import { tokenTo } from '#test/support/walled-people.ts';

/** Higher than any page: what lies beneath the bar while one scrolls is no small target. */
const TALL = 12_000;

/** A page of each layout, whose other parts are the same everywhere. */
const wholeWhenWide = new Set(['/', '/sign-in', '/rooms/:roomId', '/whats-on', '/people/invite']);

const readFacts = (page: Page) =>
  page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    headings: document.querySelectorAll('h1').length,
    mains: document.querySelectorAll('main').length,
    lang: document.documentElement.lang,
    title: document.title,
    styles: document.querySelectorAll('body [style]').length,
    levels: [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
      Number(tagName[1]),
    ),
  }));

describe('every page', () => {
  const browser = useBrowser();
  let county: WalledCounty;
  let opener: Page;
  let linkWorker: Page;
  let visitor: Page;
  let places: Places;

  beforeAll(async () => {
    county = await openWalledCounty();
    const addresses = 'sorrel@fenwold.example';
    const administrator = county.actorOf('administrator');
    await county.platform.accounts.invitePeople(administrator, { addresses, role: 'coordinator' });
    places = { ...county.ids, invitation: await tokenTo(county, addresses) };
    opener = await browser.openPage();
    await signInBy(opener, county, county.openerCookie);
    linkWorker = await openPageAs(browser, county, { who: 'linkWorker' });
    visitor = await browser.openPage();
  });
  afterAll(async () => {
    await county.stop();
  });

  async function open(address: string, page: Page): Promise<string | null> {
    const path = cases[address]?.(places) ?? null;
    if (path === null) return null;
    const answer = await page.goto(`${county.origin}${path}`);
    if (seenBy[address]) expect(answer?.status(), path).toBe(200);
    return path;
  }

  function browserFor(address: string): Page {
    if (signedOut.has(address)) return visitor;
    return ofLinkWorker.has(address) ? linkWorker : opener;
  }
  const pageFor = (address: string, options: BrowserOptions = {}) =>
    browser.openTab(browserFor(address), options);

  it('has a case here', () => {
    expect(Object.keys(cases).sort()).toEqual(listAddresses().sort());
  });

  const addresses = Object.keys(cases);

  describe('as it opens', () => {
    const titles = new Map<string, string>();

    it.each(addresses)('%s', async (address) => {
      const page = browserFor(address);
      await page.setViewportSize({ width: 320, height: TALL });
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      if ((await open(address, page)) === null) return;
      await page.locator('h1').first().waitFor();
      const facts = await readFacts(page);
      expect(facts, 'A08: fits 320 pixels').toMatchObject({ overflow: 0 });
      expect(facts, 'A15').toMatchObject({ headings: 1, mains: 1, lang: 'en-GB', styles: 0 });
      expect(facts.title).toMatch(/.+ - Hedgerow$/);
      facts.levels.forEach((level, index) => {
        const above = facts.levels[index - 1] ?? 0;
        expect(level - above, `heading ${String(index)}`).toBeLessThanOrEqual(1);
      });
      expect(await findFaults(page), 'A01, A09, A10: dark, 320 pixels').toEqual([]);

      await page.setViewportSize({ width: 1280, height: TALL });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      const part = wholeWhenWide.has(address) ? 'all' : 'look';
      expect(await findFaults(page, part), 'A01, A09, A10: light, 1280 pixels').toEqual([]);
      const footer = page.getByRole('contentinfo').getByRole('link');
      const links = ['Help', 'Privacy', 'Accessibility', 'Open data'];
      expect(await footer.allTextContents(), 'A18').toEqual(links);
      expectNoComplaint(page);
      titles.set(address, facts.title);
    });

    it('every page has a title of its own', () => {
      // A link that is not known leads to a page that says the same as where one asks for another.
      titles.delete('/sign-in/link/:token');
      expect(titles.size).toBeGreaterThan(40);
      expect(new Set(titles.values()).size).toBe(titles.size);
    });
  });

  it('A04: the first stop of the keyboard leads past the navigation', async () => {
    const page = await pageFor('/');
    await open('/', page);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toMatch(/Skip to/);
    expect(await skip.isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it.each([1280, 320])(
    'A05: at %i pixels every stop of the keyboard is seen, with a ring',
    async (width) => {
      for (const address of ['/', '/people/invite', '/rooms/:roomId', '/account']) {
        const page = await pageFor(address, { width });
        await open(address, page);
        for (let stop = 0; stop < 40; stop += 1) {
          await page.keyboard.press('Tab');
          const seen = await page.evaluate(() => {
            const focused = document.activeElement;
            if (!focused || focused === document.body) return null;
            const box = focused.getBoundingClientRect();
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            const { outlineStyle, outlineWidth } = getComputedStyle(focused);
            return {
              name: focused.outerHTML.slice(0, 120),
              // The label of a choice lies over its whole row, and shows what is beneath.
              uncovered:
                top !== null &&
                (focused.contains(top) ||
                  top.contains(focused) ||
                  (focused instanceof HTMLInputElement &&
                    [...(focused.labels ?? [])].some((label) => label === top))),
              ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
            };
          });
          if (seen === null) break;
          expect(seen, `${address}: ${seen.name}`).toMatchObject({ uncovered: true, ring: true });
        }
        await page.close();
      }
    },
  );

  it('A06: going to another page moves the focus to its heading and says its title', async () => {
    const page = await pageFor('/');
    await open('/', page);
    await page.getByRole('link', { name: 'People', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContain('People - Hedgerow');
  });

  it('A11: signing in needs no puzzle: password managers, pasting and looking all work', async () => {
    const page = await pageFor('/sign-in');
    await open('/sign-in', page);
    const email = page.getByLabel('E-mail address');
    const password = page.getByLabel('Password', { exact: true });
    expect(await email.getAttribute('autocomplete')).toBe('username');
    expect(await password.getAttribute('autocomplete')).toBe('current-password');
    await password.focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text', 'pasted');
      const isFree = document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
      if (isFree !== true) throw new Error('Pasting is hindered.');
    });
    await password.fill('quiet hedges');
    await page.getByRole('button', { name: 'Show password' }).click();
    expect(await page.getByLabel('Password', { exact: true }).getAttribute('type')).toBe('text');
    await page.goto(`${county.origin}/first-run`);
  });

  it('forced colours and less movement keep every button in sight', async () => {
    const page = await pageFor('/people/invite');
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await open('/people/invite', page);
    const button = page.getByRole('button', { name: 'Send invitations' });
    const look = await button.evaluate((element) => {
      const { borderTopStyle, borderTopWidth, transitionDuration } = getComputedStyle(element);
      return { borderTopStyle, borderTopWidth, transitionDuration };
    });
    expect(look.borderTopStyle).toBe('solid');
    expect(parseFloat(look.borderTopWidth)).toBeGreaterThanOrEqual(1);
    expect(parseFloat(look.transitionDuration)).toBeLessThanOrEqual(0.01);
  });
});
