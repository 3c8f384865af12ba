import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';
import { type Visitor } from '#test/support/walled-people.ts';

const phone = { width: 360, height: 740 };
const HAZEL = 'Hazel Whortleberry';
const MARJORAM = 'Marjoram Whortleberry';

/** A link worker with a phone and the coordinator, in the room of their county. */
describe('whom a message calls, and who is there', () => {
  const browser = useBrowser();
  let county: WalledCounty;
  let hazel: Page;
  let marjoram: Page;
  let roomPath: string;

  beforeAll(async () => {
    county = await openWalledCounty();
    roomPath = `/rooms/${county.ids.roomId ?? ''}`;
    hazel = await openAs('linkWorker', roomPath, phone);
    marjoram = await openAs('coordinator', roomPath);
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

  const composer = (page: Page) => page.getByLabel(/^Message to/);
  const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true });
  const row = (page: Page, text: string) =>
    page.locator('article[id^="message-"]').filter({ hasText: text });

  async function say(page: Page, text: string): Promise<void> {
    await composer(page).fill(text);
    await send(page).click();
    await row(page, text).waitFor();
  }

  it('a name is offered after an “@”, and stands out live where it is read', async () => {
    await composer(hazel).pressSequentially('Have you the keys, @mar');
    await hazel.getByRole('option', { name: MARJORAM }).click();
    await hazel.keyboard.type('?');
    expect(await composer(hazel).inputValue()).toBe(`Have you the keys, @${MARJORAM} ?`);
    await send(hazel).click();
    const name = row(marjoram, 'Have you the keys').locator('mark');
    await name.waitFor();
    expect(await name.textContent()).toBe(`@${MARJORAM}`);
    for (const page of [hazel, marjoram]) expectNoComplaint(page);
  });

  it('who is writing shows to the others, until the message is there', async () => {
    await composer(marjoram).pressSequentially('I have');
    await hazel.getByText('Marjoram is writing…').waitFor();
    expect(await marjoram.getByText('is writing…').count()).toBe(0);
    await send(marjoram).click();
    await row(hazel, 'I have').waitFor();
    await hazel.getByText('Marjoram is writing…').waitFor({ state: 'detached' });
  });

  it('who wants only mentions is marked for those; muted, for none until they are back', async () => {
    const link = marjoram
      .getByRole('navigation')
      .getByRole('link', { name: /Fenwold/ })
      .first();
    await marjoram.getByText('About', { exact: true }).click();
    await marjoram.getByRole('button', { name: 'Only mentions' }).click();
    await expect.poll(() => link.textContent()).toMatch(/only mentions/);
    await go(marjoram, '/account');
    await say(hazel, 'To all and nobody');
    await say(hazel, `Ask @${MARJORAM}`);
    await expect.poll(() => link.textContent()).toMatch(/1 new message/);

    const plain = await openAs('coordinator', roomPath, { ...phone, script: false });
    await plain.locator('summary', { hasText: 'About' }).click();
    await plain.getByRole('button', { name: 'Until I come back' }).click();
    await plain.getByText('Muted until you come back.').waitFor();
    await expect.poll(() => link.textContent()).not.toMatch(/new message/);
    await say(hazel, `And ask @${MARJORAM} again`);
    await plain.getByRole('button', { name: 'I am back' }).click();
    await expect.poll(() => link.textContent()).toMatch(/2 new messages/);
  });

  it('who is here shows once they chose it, to those who have the room open too', async () => {
    await go(marjoram, `${roomPath}/people`);
    const mine = marjoram.getByRole('listitem').filter({ hasText: HAZEL });
    expect(await mine.getByText('Here now').count()).toBe(0);
    const plain = await openAs('linkWorker', '/account/presence', { ...phone, script: false });
    await plain.locator('label', { hasText: 'Show when I am here' }).click();
    await plain.getByRole('button', { name: 'Save' }).click();
    await plain.getByText('Saved.').waitFor();
    await go(hazel, roomPath);
    await mine.getByText('Here now').waitFor();
    await go(hazel, '/account');
    await mine.getByText('Here now').waitFor({ state: 'detached' });
    for (const page of [hazel, marjoram]) expectNoComplaint(page);
  });

  it('everyone here is told after a coordinator has read how many that are', async () => {
    await Promise.all([go(marjoram, roomPath), go(hazel, roomPath)]);
    const text = '@everyone here: the hall is shut';
    const question = /^This tells \d+ people\. Send\?$/;
    await composer(marjoram).fill(text);
    await send(marjoram).click();
    await marjoram.getByText(question).waitFor();
    expect(await row(hazel, 'the hall is shut').count()).toBe(0);
    await marjoram.getByRole('button', { name: 'Send to everyone here' }).click();
    await row(hazel, 'the hall is shut').locator('mark').waitFor();

    const plain = await openAs('coordinator', roomPath, { ...phone, script: false });
    await composer(plain).fill(`${text} tomorrow`);
    await send(plain).click();
    await plain.getByText(question).waitFor();
    expect(await composer(plain).inputValue()).toBe(`${text} tomorrow`);
    await plain.getByRole('button', { name: 'Send to everyone here' }).click();
    await row(hazel, 'the hall is shut tomorrow').waitFor();
    for (const page of [hazel, marjoram]) expectNoComplaint(page);
  });
});
