/** How this browser stands to pushes: whether it can have them, and whether it does. */
export type PushStanding = 'unable' | 'needsHomeScreen' | 'denied' | 'off' | 'on';

/** What the server has to know of a browser. */
export interface BrowserSubscription {
  endpoint: string;
  p256dh: string;
  auth: string;
}

export class PushDeniedError extends Error {
  override name = 'PushDeniedError';
}

const SERVICE_WORKER = '/service-worker.js';

/** Looks only: nothing is registered, and nobody is asked. */
export async function readPushStanding(publicKey: string): Promise<PushStanding> {
  if (!isAble()) return isOfApple() ? 'needsHomeScreen' : 'unable';
  if (Notification.permission === 'denied') return 'denied';
  const subscription = await findSubscription();
  const isOn = subscription !== null && isFor(subscription, publicKey);
  return isOn && Notification.permission === 'granted' ? 'on' : 'off';
}

/**
 * Asks for permission, which browsers allow after a press only, and has the browser reached by its maker's
 * service.
 *
 * @throws {PushDeniedError} where the person or the browser says no
 */
export async function subscribeToPushes(publicKey: string): Promise<BrowserSubscription> {
  if ((await Notification.requestPermission()) !== 'granted') throw new PushDeniedError();
  await navigator.serviceWorker.register(SERVICE_WORKER);
  const { pushManager } = await navigator.serviceWorker.ready;
  const known = await pushManager.getSubscription();
  // Made for an installation with another secret: nothing of ours would be taken there.
  const isUsable = known !== null && isFor(known, publicKey);
  if (known && !isUsable) await known.unsubscribe();
  const subscription =
    known && isUsable
      ? known
      : await pushManager.subscribe({
          userVisibleOnly: true,
          applicationServerKey: bytesOf(publicKey),
        });
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' };
}

/** What the server has forgotten does no harm, so nothing depends on it. */
export async function unsubscribeFromPushes(): Promise<void> {
  if (!isAble()) return;
  try {
    await (await findSubscription())?.unsubscribe();
  } catch {
    // The service of the browser's maker is away.
  }
}

async function findSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  return (await registration?.pushManager.getSubscription()) ?? null;
}

function isAble(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

/** An iPhone or iPad, which says that it is a Mac but has a screen to touch. */
function isOfApple(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

function isFor({ options }: PushSubscription, publicKey: string): boolean {
  const key = options.applicationServerKey;
  if (key === null) return false;
  const expected = bytesOf(publicKey);
  const given = new Uint8Array(key);
  return given.length === expected.length && given.every((byte, at) => byte === expected[at]);
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
