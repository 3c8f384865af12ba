import type { Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint } from '#test/support/browser.ts';
import { expectNoFault } from '#test/support/find-faults.ts';
import {
  deliverTo,
  isSubscribed,
  pressShown,
  reachBrowserBy,
  wasAsked,
} from '#test/support/push-in-browser.ts';
import { startPushService, type PushService } from '#test/support/push-service.ts';
import { useWalledCounty } from '#test/support/use-walled-county.ts';

const HAZEL = 'Hazel Whortleberry';
const MENTION = 'Somebody mentioned you';
const path = '/for-you/devices';
const phone = { width: 320, height: 640 };

/** A link worker who wants mentions at once on her screen, and the coordinator who calls her. */
describe('what shows on a device by itself', () => {
  const { browser, county, openAs } = useWalledCounty();
  let service: PushService;
  let hazel: Page;
  let said = 0;

  beforeAll(async () => {
    service = await startPushService();
    Object.assign(county().tools, { pusher: service.pusherOf() });
    hazel = await openAs('linkWorker', '/for-you/choices');
    await reachBrowserBy(hazel, service.subscribe('of-hazel'));
    await hazel.reload();
  });
  afterAll(async () => {
    await service.close();
  });

  const monday = Temporal.Now.plainDateISO('Europe/London').add({ days: 7 });
  /** The chores at that time of next week, by the clocks of the county. */
  async function runAt(dayOfWeek: number, time: string): Promise<void> {
    const { tools, platform } = county();
    const day = monday.add({ days: dayOfWeek - monday.dayOfWeek });
    const plainTime = Temporal.PlainTime.from(time);
    const at = day.toZonedDateTime({ timeZone: 'Europe/London', plainTime });
    await platform.notifications.tellConcerns();
    tools.clock = { now: () => new Date(at.epochMilliseconds) };
    await platform.notifications.sendMails();
  }
  const call = async () => {
    const { platform, ids } = county();
    await platform.messaging.sendMessage(county().actorOf('coordinator'), {
      ...{ roomId: ids.roomId, text: `Have you the keys, @${HAZEL}?` },
      clientId: `push-call-${(said += 1)}`.padEnd(24, '0'),
    });
  };
  const lettersToHazel = async () => {
    const letters = await county().platform.mail.listOutbox();
    return letters.filter(({ to, subject }) => to.name === HAZEL && subject === MENTION).length;
  };
  const turnOn = (page: Page) => page.getByRole('button', { name: 'Turn on for this device' });
  const turnOff = (page: Page) => page.getByRole('button', { name: /^Turn off/ });

  it('is found under “How to tell me”, and asks nothing before it is pressed', async () => {
    await hazel.getByLabel('Somebody mentions me').selectOption('At once');
    await hazel.getByRole('button', { name: 'Save' }).click();
    await hazel.getByText('Saved.').waitFor();
    await hazel.getByRole('link', { name: 'on your devices' }).click();
    await hazel.getByRole('heading', { level: 1, name: 'On my devices' }).waitFor();
    await hazel.getByText('On no device').waitFor();
    await turnOn(hazel).waitFor();
    expect(await wasAsked(hazel)).toBe(false);
    const workers = () => hazel.context().serviceWorkers().length;
    expect(workers()).toBe(0);
    await turnOn(hazel).click();
    await hazel.getByText('It is on for this device.', { exact: true }).waitFor();
    await hazel.getByText('This one').waitFor();
    await hazel.getByText('It is on for this device, until you sign out here.').waitFor();
    expect(await turnOn(hazel).count()).toBe(0);
    expect(await wasAsked(hazel)).toBe(true);
    expect(workers()).toBe(1);
    expect(await isSubscribed(hazel)).toBe(true);
    await expectNoFault(hazel);
  });

  it('shows what kind of thing waits, and never by whom or what, in working hours', async () => {
    await call();
    await runAt(1, '19:00');
    expect(service.arrived).toEqual([]);
    await runAt(2, '08:30');
    const [arrived, ...others] = service.arrived;
    expect(others).toEqual([]);
    expect(arrived?.text).not.toMatch(/keys|Marjoram|Hazel|Whortleberry/);
    expect(await lettersToHazel()).toBe(0);

    const [shown] = await deliverTo(hazel, arrived?.text ?? '');
    expect(shown).toMatchObject({ title: MENTION, body: 'Hedgerow' });
    expect(shown?.tag).toBe(arrived?.headers.topic);
    const [other] = await deliverTo(hazel, 'nothing that we wrote');
    expect(other).toMatchObject({ title: 'There is something for you', data: '/for-you' });
  });

  it('leads to the words, and nowhere outside', async () => {
    const [arrived] = service.said();
    const { origin } = county();
    expect(await pressShown(hazel, arrived?.path)).toBe(`${origin}${arrived?.path ?? ''}`);
    for (const outside of ['https://elsewhere.example/x', '//elsewhere.example', null, {}]) {
      expect(await pressShown(hazel, outside)).toBe(`${origin}/for-you`);
    }
    await hazel.goto(`${origin}${arrived?.path ?? ''}`);
    await hazel.locator('article', { hasText: 'Have you the keys' }).first().waitFor();
    // What stands open already is not opened once more.
    expect(await pressShown(hazel, arrived?.path)).toBe('nothing');
  });

  it('is turned off where it is on, and then comes by letter', async () => {
    await hazel.goto(`${county().origin}${path}`);
    await turnOff(hazel).click();
    await hazel.getByText('It is off there.').waitFor();
    await turnOn(hazel).waitFor();
    expect(await isSubscribed(hazel)).toBe(false);
    await hazel.goto(`${county().origin}/for-you`);
    await call();
    await runAt(3, '10:00');
    expect(service.arrived).toHaveLength(1);
    await expect.poll(lettersToHazel).toBe(1);
  });

  it('is turned off without script as well, at 320 px and in the dark', async () => {
    await hazel.goto(`${county().origin}${path}`);
    await turnOn(hazel).click();
    await hazel.getByText('This one').waitFor();
    const plain = await browser.openElsewhere(hazel, { script: false, dark: true, ...phone });
    await plain.goto(`${county().origin}${path}`);
    await plain.locator('noscript p', { hasText: 'script has to be on' }).waitFor();
    const width = await plain.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(phone.width);
    await turnOff(plain).click();
    await plain.getByText('It is off there.').waitFor();
    await plain.getByText('On no device').waitFor();
    // The browser still believes to be reached. The page knows better.
    await hazel.reload();
    await turnOn(hazel).waitFor();
    expect(await isSubscribed(hazel)).toBe(true);
    await turnOn(hazel).click();
    await hazel.getByText('This one').waitFor();
    const dark = await browser.openTab(hazel, { dark: true, ...phone });
    await dark.goto(`${county().origin}${path}`);
    await dark.getByText('This one').waitFor();
    await expectNoFault(dark);
    await dark.close();
    expectNoComplaint(hazel);
  });

  it('says so where the push service cannot be had, and where the browser says no', async () => {
    const other = await openAs('supervisor', path);
    await other.addInitScript(() => {
      Object.defineProperty(Notification, 'permission', { get: () => 'default' });
      Notification.requestPermission = () => Promise.resolve('granted');
    });
    await other.reload();
    // This Chromium has no service of its own.
    await turnOn(other).click();
    await other.getByText('That did not work.').waitFor();
    await turnOn(other).waitFor();
    await other.evaluate(() => {
      Notification.requestPermission = () => Promise.resolve('denied');
    });
    await turnOn(other).click();
    await other.getByText('does not let Hedgerow tell you').waitFor();
    expect(await turnOn(other).count()).toBe(0);
    await expectNoFault(other);
  });

  it('says what to do on an iPhone, and that an old browser cannot', async () => {
    const old = await openAs('supervisor', path, phone);
    await old.addInitScript(() => {
      Reflect.deleteProperty(window, 'PushManager');
    });
    await old.reload();
    await old.getByText('This browser cannot do it.').waitFor();
    await old.addInitScript(() => {
      Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (iPhone)' });
    });
    await old.reload();
    await old.getByText('put Hedgerow on the home screen first').waitFor();
    expect(await turnOn(old).count()).toBe(0);
    await expectNoFault(old);
  });

  it('is not taken from a browser whose address is within the machine', async () => {
    const { origin, cookies, tools } = county();
    const inside = { ...service.subscribe('inside'), endpoint: 'https://169.254.169.254/x' };
    const pusher = service.pusherOf();
    Object.assign(tools, { pusher: { ...pusher, accepts: () => false } });
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { cookie: cookies.linkWorker, origin },
      body: new URLSearchParams({ deed: 'turnOn', ...inside }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('We cannot reach this browser.');
    Object.assign(tools, { pusher });
  });
});

describe('the service worker', () => {
  const { county } = useWalledCounty();

  it('is asked for anew each time, and no other script may be one', async () => {
    const answer = await fetch(`${county().origin}/service-worker.js`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toContain("worker-src 'self'");
    expect(await answer.text()).not.toMatch(/caches|fetch/);
    const icon = await fetch(`${county().origin}/icon-192.png`);
    expect(icon.headers.get('cache-control')).toBe('public, max-age=3600');
  });
});
