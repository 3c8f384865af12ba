import type { Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { expectNoFault } from '#test/support/find-faults.ts';
import { openPageAs } from '#test/support/open-page-as.ts';
import { startPushService, type PushService } from '#test/support/push-service.ts';
import { openWalledCounty, type WalledCounty } from '#test/support/walled-county.ts';

const HAZEL = 'Hazel Whortleberry';
const DIGEST = 'For you on Hedgerow';
const URGENT = 'Your supervisor wrote to you, and it cannot wait';
const phone = { width: 360, height: 740 };

/** A link worker who does not work on Tuesdays, and the coordinator who calls her in the evening. */
describe('letters that leave me alone', () => {
  const browser = useBrowser();
  let county: WalledCounty;
  let service: PushService;
  let hazel: Page;
  let marjoram: Page;

  beforeAll(async () => {
    county = await openWalledCounty();
    service = await startPushService();
    Object.assign(county.tools, { pusher: service.pusherOf() });
    hazel = await openPageAs(browser, county, { who: 'linkWorker', path: '/account' });
    marjoram = await openPageAs(browser, county, {
      ...{ who: 'coordinator', path: `/rooms/${county.ids.roomId ?? ''}` },
      ...phone,
    });
  });
  afterAll(async () => {
    await county.stop();
    await service.close();
  });

  const monday = Temporal.Now.plainDateISO('Europe/London').add({ days: 7 });
  const ofWeek = (dayOfWeek: number) => monday.add({ days: dayOfWeek - monday.dayOfWeek });

  /** The chores at that time of next week, by the clocks of the county. */
  async function runAt(dayOfWeek: number, time: string): Promise<void> {
    const plainTime = Temporal.PlainTime.from(time);
    const at = ofWeek(dayOfWeek).toZonedDateTime({ timeZone: 'Europe/London', plainTime });
    county.tools.clock = { now: () => new Date(at.epochMilliseconds) };
    await county.platform.notifications.tellConcerns();
    await county.platform.notifications.sendMails();
  }
  async function lettersToHazel() {
    const letters = await county.platform.mail.listOutbox();
    return letters.filter(({ to, subject }) => to.name === HAZEL && subject === DIGEST);
  }

  it('LW14: an evening’s call is in no letter and on no device until the digest of the day I chose', async () => {
    for (const day of ['Mon', 'Wed', 'Thu', 'Fri']) {
      await hazel.locator('label', { hasText: day }).click();
    }
    await hazel.getByRole('button', { name: 'Save' }).click();
    await hazel.getByText('Saved.').waitFor();
    await hazel.getByRole('link', { name: 'How to tell me' }).click();
    await hazel.getByRole('heading', { level: 1, name: 'How to tell me' }).waitFor();
    for (const day of ['Mon', 'Wed']) await hazel.locator('label', { hasText: day }).click();
    await hazel.getByLabel('From what hour').selectOption('08:00');
    await hazel.getByRole('button', { name: 'Save' }).click();
    await hazel.getByText('Saved.').waitFor();
    expect(await hazel.getByLabel('Mon', { exact: true }).isChecked()).toBe(false);

    const device = { actor: county.actorOf('linkWorker'), at: service.subscribe('of-hazel') };
    await county.platform.notifications.addDevice(device.actor, device.at);

    await runAt(1, '19:00');
    await marjoram.getByLabel(/^Message to/).fill(`Have you the keys, @${HAZEL}?`);
    await marjoram.getByRole('button', { name: 'Send', exact: true }).click();
    await hazel.goto(`${county.origin}/for-you`);
    const line = hazel.getByRole('main').getByRole('link', { name: /Marjoram .* mentioned you/ });
    await line.waitFor();
    for (const [day, time] of [
      [1, '19:05'],
      [2, '10:00'],
      [3, '08:29'],
    ] as const) {
      await runAt(day, time);
      expect(await lettersToHazel()).toEqual([]);
    }
    await runAt(3, '08:30');
    const [letter, ...others] = await vi.waitFor(async () => {
      const letters = await lettersToHazel();
      if (letters.length === 0) throw new Error('There is no letter yet.');
      return letters;
    });
    expect(others).toEqual([]);
    expect(letter?.text).toContain('Somebody mentioned you');
    expect(letter?.text).not.toMatch(/keys|Marjoram/);
    const link = /http\S+\/rooms\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
    await hazel.goto(link);
    await hazel.locator('article', { hasText: 'Have you the keys' }).first().waitFor();
    expect(service.arrived).toEqual([]);
    // From here on it comes by letter.
    const { devices } = await county.platform.notifications.listDevices(device.actor);
    await county.platform.notifications.removeDevice(device.actor, { deviceId: devices[0]?.id });
    for (const page of [hazel, marjoram]) expectNoComplaint(page);
  });

  it('LW14: what my supervisor marks urgent passes, once I have allowed it', async () => {
    const urgent = async () => {
      const letters = await county.platform.mail.listOutbox();
      return letters.filter(({ to, subject }) => to.name === HAZEL && subject === URGENT);
    };
    const { personId } = county.actorOf('linkWorker');
    const teazle = county.actorOf('supervisor');
    const room = await county.platform.messaging.startDirectRoom(teazle, { personIds: [personId] });
    const writing = { who: 'supervisor', path: `/rooms/${room.id}` } as const;

    await runAt(4, '19:00');
    const live = await openPageAs(browser, county, { ...writing, ...phone });
    await live.getByLabel(/^Message to/).fill('Are you all right?');
    await live.getByLabel('Urgent').check();
    await expectNoFault(live);
    await live.getByRole('button', { name: 'Send', exact: true }).click();
    await live.locator('article', { hasText: 'all right?' }).getByText('Urgent').waitFor();
    expect(await live.getByLabel('Urgent').isChecked()).toBe(false);
    await runAt(4, '19:05');
    expect(await urgent()).toEqual([]);

    await hazel.goto(`${county.origin}/for-you/choices`);
    await hazel.getByLabel('Urgent messages from my supervisor').selectOption(teazle.name);
    await expectNoFault(hazel);
    await hazel.getByRole('button', { name: 'Save' }).click();
    await hazel.getByText('Saved.').waitFor();

    // Without script, and after Guard has asked first: the mark is kept.
    const plain = await openPageAs(browser, county, { ...writing, script: false });
    await plain.getByLabel(/^Message to/).fill('She was born on 3 March 1950, ring me');
    await plain.getByLabel('Urgent').check();
    await plain.getByRole('button', { name: 'Send', exact: true }).click();
    await plain.getByRole('alert').first().waitFor();
    expect(await plain.getByLabel('Urgent').isChecked()).toBe(true);
    await plain.getByLabel(/^Message to/).fill('Ring me please');
    await plain.getByRole('button', { name: 'Send', exact: true }).click();
    await plain.locator('article', { hasText: 'Ring me please' }).getByText('Urgent').waitFor();
    await runAt(4, '21:00');
    expect(await urgent()).toHaveLength(1);
    await hazel.goto(`${county.origin}/for-you`);
    await hazel
      .getByRole('link', { name: /wrote to you, and it cannot wait/ })
      .first()
      .click();
    await hazel.locator('article', { hasText: 'Ring me please' }).getByText('Urgent').waitFor();
    // A link worker has nobody to whom that would go.
    expect(await hazel.getByLabel('Urgent').count()).toBe(0);
    for (const page of [hazel, live]) expectNoComplaint(page);
  });

  it('LW15: one press in the mail program stops them, without signing in', async () => {
    const [letter] = await lettersToHazel();
    const address = /http\S+\/mail\/stop\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
    const digestDays = async () =>
      (await county.platform.notifications.getChoices(county.actorOf('linkWorker'))).choices
        .digestDays;
    const looked = await fetch(address, { redirect: 'manual' });
    expect(looked.status).toBe(200);
    expect(await digestDays()).toEqual(['wednesday']);
    const pressed = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(pressed.status).toBe(200);
    expect(pressed.headers.get('set-cookie')).toBeNull();
    expect(await digestDays()).toEqual([]);
    const forged = await fetch(`${address.slice(0, -2)}xx`, { method: 'POST', body: 'x=1' });
    expect(forged.status).toBe(404);
  });

  it('the page behind the link has one button, and works for whoever opens it', async () => {
    const [letter] = await lettersToHazel();
    const address = /http\S+\/mail\/stop\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
    await hazel.goto(`${county.origin}/for-you/choices`);
    await hazel.locator('label', { hasText: 'Fri' }).click();
    await hazel.getByRole('button', { name: 'Save' }).click();
    await hazel.getByText('Saved.').waitFor();
    const reader = await browser.openPage({ script: false, ...phone, dark: true });
    await reader.goto(address);
    await reader.getByRole('heading', { name: 'Stop these letters?' }).waitFor();
    await reader.getByRole('button', { name: 'Stop them' }).click();
    await reader.getByRole('heading', { name: 'These letters are stopped' }).waitFor();
    await hazel.reload();
    expect(await hazel.getByLabel('Fri', { exact: true }).isChecked()).toBe(false);
    await reader.goto(`${county.origin}/mail/stop/nothing`);
    await reader.getByRole('heading', { name: 'This link stops no letters' }).waitFor();
  });

  it('the administrator sees what runs by itself, and has it run again', async () => {
    const alder = await openPageAs(browser, county, {
      ...{ who: 'administrator', path: '/help/jobs', script: false },
      ...phone,
    });
    const card = alder.locator('section', { hasText: 'Send digests and other letters' });
    await card.getByText('every minute').waitFor();
    await card.getByRole('button', { name: /^Run again/ }).click();
    await alder.getByText('It runs within seconds.').waitFor();
    await expect
      .poll(async () => {
        await alder.reload();
        return card.getByText('Went well').count();
      })
      .toBe(1);
    const letters = alder.locator('section', { hasText: 'Letters of the last 30 days' });
    expect(await letters.textContent()).not.toContain('@');
  });
});
