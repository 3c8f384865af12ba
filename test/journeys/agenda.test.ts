import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';

import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import { expectNoFault } from '#test/support/find-faults.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';
import type { Visitor } from '#test/support/walled-people.ts';

const phone = { width: 320, height: 740 };

/** CO5: what people said, shared and missed becomes an agenda that a coordinator puts in order. */
describe('the agenda of a meeting', () => {
  const browser = useBrowser();
  let county: WalledCounty;
  let path = '';

  beforeAll(async () => {
    county = await openWalledCounty();
    path = `/meetings/${county.ids.meetingId ?? ''}/agenda`;
  });
  afterAll(async () => {
    await county.stop();
  });

  const openAs = (who: Visitor, address: string, options: BrowserOptions = {}): Promise<Page> =>
    openPageAs(browser, county, { who, path: address, ...options });

  it('grows from a message that somebody brings up, and from what is missing', async () => {
    const { messaging, gaps } = county.platform;
    const hazel = county.actorOf('linkWorker');
    const { roomId } = county.ids;
    const said = await messaging.sendMessage(hazel, {
      ...{ roomId, clientId: 'brings-up-a-letter-1', text: 'Three facts in a letter' },
    });
    for (const place of ['Ambry', 'Wick St Bride']) {
      const clientId = `misses-food-${place}`.padEnd(24, '-').replaceAll(' ', '-');
      await gaps.logGap(hazel, { clientId, need: 'food', place, kind: 'none', note: '' });
    }
    const coordinator = await openAs('coordinator', path);
    const page = await openAs('linkWorker', `/rooms/${roomId ?? ''}`, phone);
    const row = page.locator(`#message-${said.id}`);
    await row.getByRole('button', { name: 'What to do with your message' }).click();
    await page.locator(':popover-open').getByText('For the next meeting').click();
    await page.getByLabel('What is it about?').selectOption({ label: 'Paperwork' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator(`#message-${said.id}`).waitFor();

    await page.goto(`${county.origin}${path}`);
    await page.getByText('1 message this month').first().waitFor();
    await page.getByText('2 gaps this month').waitFor();
    await page.getByText('What is behind it: Paperwork').click();
    await page.getByRole('link', { name: /^A message in / }).waitFor();
    await page.getByRole('button', { name: /^I’d like this.*Paperwork/ }).click();
    await page.locator('button[aria-pressed=true]', { hasText: 'Paperwork' }).waitFor();
    // Whoever looks at it hears of the vote.
    await coordinator.getByText('1 person wants this').waitFor();
    await page.getByLabel('What would you like to talk about?').fill('Who has the banner?');
    await page.getByRole('button', { name: 'Suggest it' }).click();
    await coordinator.getByText('Who has the banner?', { exact: true }).waitFor();
    await expectNoFault(page);
    expectNoComplaint(page);
    expectNoComplaint(coordinator);
  });

  const titles = (page: Page) =>
    page
      .getByLabel('What it is about')
      .evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value));

  it('is put in order by keyboard, by dragging, and without script; the minutes add up', async () => {
    const tall = { width: 1280, height: 1600 };
    const page = await openAs('coordinator', `${path}/order`, tall);
    await page.getByText('All 120 minutes are planned.').waitFor();
    const [first, second, third, ...others] = await titles(page);
    const up = page.getByRole('button', { name: `Move up: ${third ?? ''}` });
    await up.press('Enter');
    await page.getByText(`${third ?? ''} is item 2 of`).waitFor({ state: 'attached' });
    expect(await titles(page)).toEqual([first, third, second, ...others]);
    expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
    await up.press('Enter');
    await page.getByText(`${third ?? ''} is item 1 of`).waitFor({ state: 'attached' });
    const down = page.getByRole('button', { name: `Move down: ${third ?? ''}` });
    expect(await down.isEnabled()).toBe(true);

    const handles = page.locator('[data-agenda-hold]');
    await handles.first().dragTo(page.locator('[data-agenda-row]').nth(2));
    await page.getByText(`${third ?? ''} is item 3 of`).waitFor({ state: 'attached' });
    expect(await titles(page)).toEqual([first, second, third, ...others]);

    await page.getByLabel('Minutes').first().fill('100');
    await page.getByRole('button', { name: 'Keep this agenda' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await titles(page)).toEqual([first, second, third, ...others]);
    await page.getByRole('button', { name: 'Share out the minutes' }).click();
    await page.getByText('All 120 minutes are planned.').last().waitFor();
    await expectNoFault(page);
    await page.getByRole('button', { name: 'Keep this agenda' }).click();
    await page.getByRole('heading', { level: 1, name: 'Agenda', exact: true }).waitFor();
    expect(await page.getByText('This is a draft.').count()).toBe(0);
    expectNoComplaint(page);

    const plain = await openAs('coordinator', `${path}/order`, { ...phone, script: false });
    const before = await titles(plain);
    await plain.getByRole('button', { name: `Move up: ${before[1] ?? ''}` }).click();
    await expect.poll(() => titles(plain)).toEqual([before[1], before[0], ...before.slice(2)]);
    await plain.getByRole('button', { name: 'Add an item' }).click();
    await expect.poll(async () => (await titles(plain)).length).toBe(before.length + 1);
    const place = (await titles(plain)).indexOf('');
    await plain.getByLabel('What it is about').nth(place).fill('The library room');
    await plain.getByRole('button', { name: 'Share out the minutes' }).click();
    await plain.getByText('All 120 minutes are planned.').waitFor();
    await plain.getByRole('button', { name: 'Keep this agenda' }).click();
    await plain.getByRole('heading', { level: 1, name: 'Agenda', exact: true }).waitFor();
    await plain.getByText('The library room', { exact: true }).waitFor();
    const reader = await openAs('supervisor', path.replace('/agenda', ''), phone);
    await reader.getByText('The library room', { exact: true }).waitFor();
  });
});
