import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findFaults } from '#test/support/find-faults.ts';
import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import { fillSignIn } from '#test/support/county-in-browser.ts';
import { PASSWORD } from '#test/support/live-platform.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';
import { type Visitor } from '#test/support/walled-people.ts';

const phone = { width: 360, height: 740 };
const TEAZLE = 'Teazle Whortleberry';

/** A supervisor goes away and comes back, then leaves and comes back; a link worker writes meanwhile. */
describe('the door stays open', () => {
  const browser = useBrowser();
  let county: WalledCounty;
  let hazel: Page;
  let teazle: Page;
  let roomPath: string;

  beforeAll(async () => {
    county = await openWalledCounty();
    roomPath = `/rooms/${county.ids.roomId ?? ''}`;
    hazel = await openAs('linkWorker', roomPath);
    teazle = await openAs('supervisor', roomPath, phone);
  });
  afterAll(async () => {
    await county.stop();
  });

  const openAs = (who: Visitor, path: string, options?: BrowserOptions) =>
    openPageAs(browser, county, { who, path, ...options });

  async function go(page: Page, path: string): Promise<void> {
    await page.goto(`${county.origin}${path}`);
    await page.locator('h1').first().waitFor();
  }

  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name });
  const row = (page: Page, text: string) =>
    page.locator('article[id^="message-"]').filter({ hasText: text });

  async function say(page: Page, text: string): Promise<void> {
    await page.getByLabel(/^Message to/).fill(text);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await row(page, text).waitFor();
  }

  it('away: one page, one press, and nothing that reaches; the others see it quietly', async () => {
    await say(teazle, 'Who keeps the keys?');
    const elsewhere = await openAs('supervisor', '/account', phone);
    await elsewhere.getByRole('link', { name: 'Go away for a while' }).click();
    await heading(elsewhere, 'Go away for a while').waitFor();
    await elsewhere.getByRole('button', { name: 'I am away from now on' }).click();
    await heading(elsewhere, 'You are away').waitFor();
    expect(await findFaults(elsewhere)).toEqual([]);

    // The other tab hears of it and goes the same way.
    await heading(teazle, 'You are away').waitFor();
    await say(hazel, 'I keep the keys');
    await go(hazel, roomPath);
    await row(hazel, 'Who keeps the keys?').getByText('away for a while').waitFor();
    await go(hazel, `${roomPath}/people`);
    expect(await hazel.getByRole('listitem').filter({ hasText: TEAZLE }).count()).toBe(0);

    for (const path of ['/', roomPath, '/shelf', '/meetings', '/people']) {
      await go(elsewhere, path);
      if (path !== '/people') await heading(elsewhere, 'You are away').waitFor();
      expect(await elsewhere.getByText('keys').count()).toBe(0);
    }
    expectNoComplaint(elsewhere);
  });

  it('back: rooms and what was said are there, and a card says what changed', async () => {
    const plain = await openAs('supervisor', '/away', { ...phone, script: false });
    await plain.getByRole('button', { name: 'I’m back' }).click();
    await heading(plain, /^Good /).waitFor();
    await plain.getByRole('heading', { name: 'Welcome back' }).waitFor();
    await plain.getByText('There is something new in 1 room.').waitFor();

    await go(teazle, roomPath);
    await row(teazle, 'I keep the keys').waitFor();
    await go(hazel, roomPath);
    await say(hazel, 'Good to see you');
    await row(teazle, 'Good to see you').waitFor();
    expectNoComplaint(teazle);
  });

  it('leaving: out at once on every page; then the rooms as they were, to read', async () => {
    const elsewhere = await openAs('supervisor', '/account/leave');
    await elsewhere.locator('label', { hasText: '“Former member”' }).click();
    await elsewhere.getByLabel('Your password', { exact: true }).fill(PASSWORD);
    const pressedAt = Date.now();
    await elsewhere.getByRole('button', { name: 'Leave Hedgerow' }).click();
    await elsewhere.getByText('You have left.').waitFor();
    await heading(teazle, 'Sign in').waitFor();
    expect(Date.now() - pressedAt).toBeLessThan(5_000);

    await say(hazel, 'Cake for those who stayed');
    await go(hazel, roomPath);
    await row(hazel, 'Who keeps the keys?').getByText('Former member').waitFor();

    await fillSignIn(elsewhere, 'teazle@fenwold.example', PASSWORD);
    await heading(elsewhere, 'Rooms').waitFor();
    await elsewhere.getByText(/^Your seat is for reading until \d+ \w+\.$/).waitFor();
    expect(await findFaults(elsewhere)).toEqual([]);
    await go(elsewhere, roomPath);
    await row(elsewhere, 'Good to see you').waitFor();
    await elsewhere.getByText('This is where you left.').waitFor();
    expect(await elsewhere.getByText('Cake for those').count()).toBe(0);
    expect(await elsewhere.getByRole('button', { name: /^What to do with/ }).count()).toBe(0);
    expect(await elsewhere.getByLabel(/^Message to/).count()).toBe(0);
    expect(await findFaults(elsewhere)).toEqual([]);
    await go(elsewhere, '/shelf/new');
    await heading(elsewhere, 'That is not possible').waitFor();
    await elsewhere.getByText(/Your seat is for reading until/).waitFor();
    expectNoComplaint(elsewhere);
  });

  it('invited again: the same person, and the thread is still there', async () => {
    const coordinator = await openAs('coordinator', '/people/invite');
    const { tools, platform } = county;
    await coordinator.getByLabel('E-mail addresses').fill('teazle@fenwold.example');
    await coordinator.locator('label', { hasText: 'Supervisors' }).click();
    await coordinator.getByLabel('Organisation').selectOption({ label: 'Whortleberry House' });
    await coordinator.getByRole('button', { name: 'Send invitations' }).click();
    await coordinator.getByText('1 invitation sent').waitFor();
    await tools.mailer.settle();
    const letter = (await platform.mail.listOutbox()).find(
      ({ to, action }) => to.address === 'teazle@fenwold.example' && action?.url.includes('/join/'),
    );

    const back = await browser.openPage(phone);
    await back.goto(letter?.action?.url ?? '');
    await back.getByLabel('Your name').fill(TEAZLE);
    await back.getByLabel('Choose a password').fill(PASSWORD);
    await back.getByRole('button', { name: 'Join', exact: true }).click();
    await back.getByRole('heading', { name: 'Welcome back' }).waitFor();
    await go(back, roomPath);
    await row(back, 'Cake for those who stayed').waitFor();
    const mine = row(back, 'Who keeps the keys?');
    await mine.getByText(TEAZLE).waitFor();
    await say(back, 'Save me a slice');
    await row(hazel, 'Save me a slice').waitFor();
    expectNoComplaint(back);
  });

  it('a coordinator says that somebody is away, and that they are back', async () => {
    const coordinator = await openAs('coordinator', '/people', phone);
    await coordinator.getByRole('link', { name: TEAZLE }).click();
    await coordinator.getByRole('button', { name: 'Away for a while' }).click();
    await coordinator.getByText(/^Away since/).waitFor();
    await go(coordinator, '/people');
    const card = coordinator.getByRole('link', { name: TEAZLE }).locator('xpath=../..');
    await card.getByText('Away', { exact: true }).waitFor();
    await coordinator.getByRole('link', { name: TEAZLE }).click();
    await coordinator.getByRole('button', { name: 'They are back' }).click();
    await coordinator.getByRole('button', { name: 'Away for a while' }).waitFor();
    expect(await findFaults(coordinator)).toEqual([]);
    expectNoComplaint(coordinator);
  });
});
