import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { LIMITS_SENTENCE } from '#server/guard/contract.ts';
import { allotment } from '#test/activities/support/open-board.ts';
import { expectNoComplaint, useBrowser, type BrowserOptions } from '#test/support/browser.ts';
import { noteForm } from '#test/resources/support/open-county.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';
import { type Visitor } from '#test/support/walled-people.ts';

const phone = { width: 360, height: 740 };

/** As people do it: back and forth, by keys, on a phone while Guard speaks. */
describe('ways of using', () => {
  const browser = useBrowser();
  let county: WalledCounty;

  beforeAll(async () => {
    county = await openWalledCounty();
    const { activities, messaging, resources } = county.platform;
    const [hazel, marjoram] = [county.actorOf('linkWorker'), county.actorOf('coordinator')];
    for (let number = 1; number <= 24; number += 1) {
      const word = String(number).padStart(2, '0');
      const clientId = `ways-${word}`.padEnd(24, '0');
      const note = { title: `Note ${word}`, text: 'What we do.', clientId };
      await resources.shareResource(hazel, noteForm(note));
      const board = allotment(county.ids.organisationId ?? '', { name: `Mornings ${word}` });
      await activities.addActivity(marjoram, { ...board, clientId });
      const room = { name: `Topic ${word}`, purpose: 'For all', clientId };
      await messaging.openTopicRoom(hazel, room);
    }
  });
  afterAll(async () => {
    await county.stop();
  });

  const openAs = (who: Visitor, path: string, options?: BrowserOptions) =>
    openPageAs(browser, county, { who, path, ...options });

  it.each([
    ['the rooms', '/rooms', 'Topic 20'],
    ['the board', '/whats-on', 'Mornings 14'],
  ])('Back keeps the scroll of %s', async (_, path, name) => {
    const page = await openAs('linkWorker', path, phone);
    const link = page.getByRole('main').getByRole('link', { name, exact: true }).first();
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(300);
    await link.click();
    await page.waitForURL((url) => url.pathname !== path);
    await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
    await page.goBack();
    await link.waitFor();
    await expect
      .poll(async () => Math.abs((await page.evaluate(() => window.scrollY)) - before))
      .toBeLessThanOrEqual(2);
    expectNoComplaint(page);
  });

  describe('by keyboard alone', () => {
    /** Goes on until the focus stands on what is named so. */
    async function tabTo(page: Page, name: RegExp): Promise<void> {
      for (let stop = 0; stop < 150; stop += 1) {
        await page.keyboard.press('Tab');
        const words = await page.evaluate(() => {
          const one = document.activeElement;
          const labels = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement;
          const label = labels ? [...(one.labels ?? [])].map((l) => l.textContent).join(' ') : '';
          return `${one?.getAttribute('aria-label') ?? ''} ${label} ${one?.textContent ?? ''}`.trim();
        });
        if (name.test(words)) return;
      }
      throw new Error(`The keyboard never comes to ${String(name)}.`);
    }

    it('a message is sent', async () => {
      const page = await openAs('linkWorker', `/rooms/${county.ids.roomId ?? ''}`);
      await tabTo(page, /^Message to/);
      await page.keyboard.type('Written without a mouse.');
      await tabTo(page, /^Send$/);
      await page.keyboard.press('Enter');
      await page.locator('article').filter({ hasText: 'Written without a mouse.' }).waitFor();
      expectNoComplaint(page);
    });

    it('a contact is confirmed', async () => {
      const page = await openAs('linkWorker', `/contacts/${county.ids.contactId ?? ''}`);
      await tabTo(page, /I rang today: still right/);
      await page.keyboard.press('Enter');
      await page.getByText('Thank you, that is kept.').waitFor();
      expectNoComplaint(page);
    });

    it('"room now" is said', async () => {
      const page = await openAs('activityProvider', `/whats-on/${county.ids.activityId ?? ''}`);
      await tabTo(page, /^Room now$/);
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Room now', pressed: true }).waitFor();
      expectNoComplaint(page);
    });

    it('a meeting is answered', async () => {
      const page = await openAs('linkWorker', `/meetings/${county.ids.meetingId ?? ''}`);
      await tabTo(page, /^Going$/);
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Going', pressed: true }).waitFor();
      expectNoComplaint(page);
    });

    it('a note is shared', async () => {
      const page = await openAs('linkWorker', '/shelf/new');
      for (const [field, words] of [
        [/^Title/, 'Shared without a mouse'],
        [/^Note/, 'Ask first.'],
        [/^What is it\?/, 'One question.'],
        [/^What is it for\?/, 'First calls.'],
      ] as const) {
        await tabTo(page, field);
        await page.keyboard.type(words);
      }
      await tabTo(page, /^Listening$/);
      await page.keyboard.press('Space');
      await tabTo(page, /^Share$/);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Shared without a mouse' }).waitFor();
      expectNoComplaint(page);
    });
  });

  it('Guard speaks without lying over the field that is written in', async () => {
    const page = await openAs('linkWorker', '/shelf/new', phone);
    for (const label of ['Title', 'Note', 'What is it?', 'What is it for?']) {
      const field = page.getByLabel(label, { exact: true });
      await field.click();
      await field.pressSequentially('NHS no 999 000 1006');
      const notice = page.getByText(`${label}:`, { exact: true }).locator('xpath=../..');
      await notice.waitFor();
      await expect
        .poll(async () => {
          const [over, under] = [await notice.boundingBox(), await field.boundingBox()];
          if (!over || !under) return 'not there';
          const isFree = under.y + under.height <= over.y || over.y + over.height <= under.y;
          return isFree && under.y >= 0 && under.y + under.height <= 740 ? 'free' : 'covered';
        })
        .toBe('free');
      await field.fill('');
      await notice.waitFor({ state: 'detached' });
    }
  });

  it('the composer says what Guard cannot see: on a phone once there is something to read again', async () => {
    const path = `/rooms/${county.ids.roomId ?? ''}`;
    for (const script of [true, false]) {
      const wide = await openAs('linkWorker', path, { script });
      await wide.getByText(LIMITS_SENTENCE).waitFor();
      const narrow = await openAs('linkWorker', path, { ...phone, script });
      expect(await narrow.getByText(LIMITS_SENTENCE).isVisible()).toBe(false);
      await narrow.getByLabel(/^Message to/).pressSequentially('Half a thought');
      await narrow.getByText(LIMITS_SENTENCE).waitFor();
    }
  });
});
