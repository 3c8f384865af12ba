import type { CDPSession, Page, Worker } from 'playwright-core';
import { vi } from 'vitest';

import type { Subscription } from '#server/lib/push/pusher.ts';

/**
 * There is no service of a browser's maker here: this browser is reached at the one of the test. Nor can a
 * browser without a screen show anything, and it says so: here it says yes once it is asked.
 */
export async function reachBrowserBy(page: Page, subscription: Subscription): Promise<void> {
  await page.addInitScript((keys: Subscription) => {
    const kept = 'test-subscribed-by';
    const asked = 'test-asked';
    Object.defineProperty(Notification, 'permission', {
      get: () => (localStorage.getItem(asked) === null ? 'default' : 'granted'),
    });
    Notification.requestPermission = () => {
      localStorage.setItem(asked, 'yes');
      return Promise.resolve('granted');
    };
    const asSubscription = (key: string) => ({
      options: { applicationServerKey: Uint8Array.from(JSON.parse(key) as number[]).buffer },
      toJSON: () => ({
        endpoint: keys.endpoint,
        keys: { p256dh: keys.p256dh, auth: keys.auth },
      }),
      unsubscribe: () => {
        localStorage.removeItem(kept);
        return Promise.resolve(true);
      },
    });
    Object.assign(PushManager.prototype, {
      getSubscription: () => {
        const key = localStorage.getItem(kept);
        return Promise.resolve(key === null ? null : asSubscription(key));
      },
      subscribe: ({ applicationServerKey }: { applicationServerKey: Uint8Array }) => {
        const key = JSON.stringify([...applicationServerKey]);
        localStorage.setItem(kept, key);
        return Promise.resolve(asSubscription(key));
      },
    });
  }, subscription);
}

/** Whether somebody was asked for permission in that browser. */
export function wasAsked(page: Page): Promise<boolean> {
  return page.evaluate(() => localStorage.getItem('test-asked') !== null);
}

/** Whether the browser believes to be reached. */
export function isSubscribed(page: Page): Promise<boolean> {
  return page.evaluate(() => localStorage.getItem('test-subscribed-by') !== null);
}

interface Shown {
  title: string;
  body: string;
  tag: string;
  data: unknown;
}

/** Hands what arrived to the service worker of that page, as the browser would. Answers what it shows. */
export async function deliverTo(page: Page, text: string): Promise<Shown[]> {
  const worker = workerOf(page);
  const showing = await worker.evaluateHandle(() => {
    const registration: unknown = Reflect.get(globalThis, 'registration');
    if (!(registration instanceof ServiceWorkerRegistration)) throw new Error('This is no worker.');
    const shown: Shown[] = [];
    registration.showNotification = (title, { body = '', tag = '', data = null } = {}) => {
      shown.push({ title, body, tag, data });
      return Promise.resolve();
    };
    return shown;
  });
  const session = await page.context().newCDPSession(page);
  const registrationId = await findRegistration(session);
  const { origin } = new URL(page.url());
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: text });
  await session.detach();
  return vi.waitFor(async () => {
    const shown = await showing.jsonValue();
    if (shown.length === 0) throw new Error('Nothing is shown yet.');
    return shown;
  });
}

function workerOf(page: Page): Worker {
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error('There is no service worker.');
  return worker;
}

async function findRegistration(session: CDPSession): Promise<string> {
  const found = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [registration] = registrations;
      if (registration) resolve(registration.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  return found;
}

/**
 * Presses what the worker shows, and answers the address that it opens. No program can press it, so the
 * worker is told that somebody did.
 */
export async function pressShown(page: Page, data: unknown): Promise<string> {
  return workerOf(page).evaluate(async (pressed) => {
    const clients: unknown = Reflect.get(globalThis, 'clients');
    if (!(clients instanceof Object)) throw new Error('This is no worker.');
    let opened = 'nothing';
    Object.assign(clients, {
      openWindow: (url: string) => {
        opened = url;
        return Promise.resolve(null);
      },
    });
    const waitedFor: Promise<unknown>[] = [];
    const press = Object.assign(new Event('notificationclick'), {
      notification: { data: pressed, close: () => undefined },
      waitUntil: (work: Promise<unknown>) => void waitedFor.push(work),
    });
    dispatchEvent(press);
    // A tab that stands open comes to the front only where somebody really pressed.
    await Promise.allSettled(waitedFor);
    return opened;
  }, data);
}
