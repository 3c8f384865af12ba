import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';

const phone = { width: 320, height: 640 };
const HAZEL = 'Hazel Whortleberry';

/** A link worker on two screens, and the coordinator who calls her. */
describe('what concerns me, in one place', () => {
  const browser = useBrowser();
  let county: WalledCounty;
  let hazel: Page;
  let marjoram: Page;
  let roomPath: string;
  let said = 0;

  beforeAll(async () => {
    county = await openWalledCounty();
    roomPath = `/rooms/${county.ids.roomId ?? ''}`;
    hazel = await openPageAs(browser, county, { who: 'linkWorker', path: '/for-you' });
    marjoram = await openPageAs(browser, county, { who: 'coordinator', path: roomPath });
  });
  afterAll(async () => {
    await county.stop();
  });

  const call = async () => {
    const { messaging } = county.platform;
    await messaging.sendMessage(county.actorOf('coordinator'), {
      ...{ roomId: county.ids.roomId, text: `Are you there, @${HAZEL}?` },
      clientId: `for-you-call-${(said += 1)}`.padEnd(24, '0'),
    });
  };
  const line = (page: Page) =>
    page.getByRole('main').getByRole('link', { name: /Marjoram .* mentioned you/ });
  const inNavigation = (page: Page) =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^For you/ });

  it('stands there live when somebody calls me, with a count in the navigation', async () => {
    await hazel.getByText('Nothing here yet').waitFor();
    expect(await inNavigation(hazel).textContent()).toBe('For you');
    await call();
    await line(hazel).waitFor();
    await hazel.getByRole('main').getByText('New', { exact: true }).waitFor();
    await expect.poll(() => inNavigation(hazel).textContent()).toBe('For you, 1 new');
  });

  it('leads to the words, and is new no more once they were read there, in every tab', async () => {
    const tab = await browser.openTab(hazel);
    await tab.goto(`${county.origin}/for-you`);
    await line(tab).waitFor();
    await line(hazel).click();
    await hazel.locator('article', { hasText: 'Are you there' }).first().waitFor();
    await expect.poll(() => inNavigation(tab).textContent()).toBe('For you');
    await tab.reload();
    await line(tab).waitFor();
    expect(await tab.getByRole('main').getByText('New', { exact: true }).count()).toBe(0);
    await tab.close();
    // Out of the room, where what is said next would be read at once.
    await hazel.goto(`${county.origin}/for-you`);
    expectNoComplaint(hazel);
  });

  it('works at 320 px without script: seen by one press', async () => {
    await call();
    const plain = await openPageAs(browser, county, {
      ...{ who: 'linkWorker', path: '/for-you', script: false, dark: true },
      ...phone,
    });
    await expect
      .poll(async () => {
        await plain.reload();
        return plain.getByRole('main').getByText('New', { exact: true }).count();
      })
      .toBe(1);
    const width = await plain.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(phone.width);
    await plain.getByRole('button', { name: 'I have seen all of this' }).click();
    await plain.waitForLoadState();
    expect(await plain.getByRole('main').getByText('New', { exact: true }).count()).toBe(0);
    await expect.poll(() => inNavigation(marjoram).textContent()).toMatch(/^For you/);
  });

  it('shows nothing of words that were taken back', async () => {
    const { messaging } = county.platform;
    const { roomId } = county.ids;
    const coordinator = county.actorOf('coordinator');
    const { messages } = await messaging.listMessages(coordinator, { roomId, limit: 20 });
    await hazel.goto(`${county.origin}/for-you`);
    await line(hazel).first().waitFor();
    for (const { id, author } of messages) {
      if (author.id !== coordinator.personId) continue;
      await messaging.deleteMessage(coordinator, { roomId, messageId: id });
    }
    await hazel.reload();
    await hazel.getByText('Nothing here yet').waitFor();
  });
});
