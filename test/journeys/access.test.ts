import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addActivity, writeNote } from '#test/support/activities-in-browser.ts';
import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import { addOrganisation, invite, marjoram, openCounty } from '#test/support/county-in-browser.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { bringSheet } from '#test/support/imports-in-browser.ts';
import { logGap } from '#test/support/gaps-in-browser.ts';
import { moderate } from '#test/support/moderation-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';
import { shareNote } from '#test/support/shelf-in-browser.ts';
import { listAddresses } from '#test/support/list-addresses.ts';
import { pageCases as cases, signedOut, type Places } from '#test/support/page-cases.ts';

/** Higher than any page: what lies beneath the bar while one scrolls is no small target. */
const TALL = 4000;

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
  let product: Product;
  let member: Page;
  let visitor: Page;
  let places: Places;

  beforeAll(async () => {
    product = await startProduct();
    member = await browser.openPage();
    visitor = await browser.openPage();
    await openCounty(member, product);
    await addOrganisation(member, product, { name: 'Brackenford Wellbeing' });
    places = await findPlaces(member);
  });
  afterAll(async () => {
    await product.stop();
  });

  async function findPlaces(page: Page): Promise<Places> {
    const lastPart = (address: string | null) => address?.split(/[/?#]/).at(-1) ?? '';
    const hrefOf = (selector: string) =>
      page.locator(`main ${selector}`).first().getAttribute('href');
    const invitation = await invite(page, product, {
      email: 'hazel.quickset@teasel.example',
      role: 'Link workers',
      organisation: 'Teasel House',
    });
    await page.goto(`${product.origin}/people`);
    const personId = lastPart(await hrefOf('a[href^="/people/"]:not([href$=invite])'));
    await page.goto(`${product.origin}/organisations`);
    const organisationId = lastPart(await hrefOf('a[href^="/organisations/"]'));
    await page.goto(`${product.origin}/rooms`);
    const roomId = lastPart(await hrefOf('a:has-text("Fenwold")'));
    await page.goto(`${product.origin}/rooms/${roomId}`);
    await page.getByLabel(/^Message to/).fill('Hello, all. **Welcome** to our county.');
    await page.getByRole('button', { name: 'Send' }).click();
    const message = page.locator('[id^="message-"]').first();
    await message.waitFor();
    const messageId = ((await message.getAttribute('id')) ?? '').replace('message-', '');
    await page.goto(`${product.origin}/rooms/${roomId}/messages/${messageId}/keep`);
    await page.getByRole('button', { name: 'Ask the authors' }).click();
    await page.waitForURL(/\/rooms\/keeps\//);
    const keepId = lastPart(page.url());
    await page.goto(`${product.origin}/meetings/new`);
    await page.getByLabel('Name').fill('Practice meeting');
    await page.getByLabel('Week of the month').selectOption({ label: '2nd' });
    await page.getByLabel('Day of the week').selectOption({ label: 'Wednesday' });
    await page.getByLabel('Starts at').fill('10:00');
    await page.getByLabel('Ends at').fill('12:00');
    await page.getByLabel('Where').fill('Ambry Village Hall');
    await page.getByRole('button', { name: 'Show the dates' }).click();
    await page.getByRole('button', { name: /^Save all/ }).click();
    await page.getByText('The meetings are saved.').waitFor();
    const meetingId = lastPart(await hrefOf('a[href^="/meetings/"]:not([href$=new])'));
    await page.goto(`${product.origin}/contacts/new`);
    await page.getByLabel('Which group?').selectOption({ label: 'Another group' });
    await page.getByLabel('Name of the other group').fill('Wick Singers');
    await page.getByLabel('Name', { exact: true }).fill('Philomel Reddaway');
    await page.getByLabel('Phone number').fill('01632 960123');
    await page.locator('label', { hasText: /^Yes$/ }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Philomel Reddaway' }).waitFor();
    const contactId = lastPart(new URL(page.url()).pathname);
    const growers = 'Loosestrife Growers';
    await addOrganisation(page, product, { name: growers, runsActivities: true });
    const growersId = lastPart(await hrefOf(`a:has-text("${growers}")`));
    const activity = { name: 'Allotment mornings', organisation: growers };
    const activityId = await addActivity(page, product, activity);
    const words = 'somebody who wanted to watch first';
    const noteId = await writeNote(page, product, { activityId, note: words });
    const bytes = new TextEncoder().encode('Activity\nTea dance\n');
    const importId = await bringSheet(page, product, { bytes });
    await page.goto(`${product.origin}/places`);
    await page.getByLabel('Town or village').fill('Ambry');
    await page.getByLabel('Latitude').fill('52.9512, -0.3704');
    await page.getByRole('button', { name: 'Put it on the map' }).click();
    await page.getByText('Ambry is on the map.').waitFor();
    const placeId = new URL(page.url()).searchParams.get('saved') ?? '';
    // Gaps are logged by link workers, so this coordinator becomes one as well.
    const asLinkWorker = await invite(page, product, {
      ...{ email: marjoram.email, role: 'Link workers', organisation: 'Teasel House' },
    });
    await page.goto(asLinkWorker);
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/join'));
    const gapId = await logGap(page, product);
    const resourceId = await shareNote(page, product, 'Five questions');
    const { matterId, noticeId } = await moderate({
      ...{ product, member: page, memberId: personId },
      openPage: () => browser.openPage(),
    });
    return {
      roomId,
      messageId,
      keepId,
      personId,
      organisationId: growersId,
      hostId: organisationId,
      meetingId,
      activityId,
      noteId,
      importId,
      placeId,
      gapId,
      contactId,
      resourceId,
      matterId,
      noticeId,
      invitation: new URL(invitation).pathname,
    };
  }

  async function open(address: string, page: Page): Promise<string | null> {
    const path = cases[address]?.(places) ?? null;
    if (path !== null) await page.goto(`${product.origin}${path}`);
    return path;
  }

  const pageFor = (address: string, options: BrowserOptions = {}) =>
    browser.openTab(signedOut.has(address) ? visitor : member, options);

  it('has a case here', () => {
    expect(Object.keys(cases).sort()).toEqual(listAddresses().sort());
  });

  const addresses = Object.keys(cases);

  describe('as it opens', () => {
    const titles = new Map<string, string>();

    it.each(addresses)('%s', async (address) => {
      const page = await pageFor(address, { width: 320, height: TALL, dark: true });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      try {
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
      } finally {
        await page.close();
      }
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
    await page.goto(`${product.origin}/first-run`);
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
