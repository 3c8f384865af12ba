/*
 * Shows on this device what Hedgerow pushes, and leads there. It keeps nothing, and stands between no page
 * and the server.
 */

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('push', (event) => event.waitUntil(show(read(event))));

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(addressOf(event.notification.data)));
});

/** A browser takes the permission away where a push shows nothing: there are always words. */
function read(event) {
  try {
    const { words, path, topic } = event.data.json();
    return { words: String(words), path: String(path), topic: String(topic) };
  } catch {
    return { words: 'There is something for you', path: '/for-you', topic: 'for-you' };
  }
}

function show({ words, path, topic }) {
  return self.registration.showNotification(words, {
    body: 'Hedgerow',
    icon: '/icon-192.png',
    lang: 'en-GB',
    tag: topic,
    // One in the place of an older one is news all the same.
    renotify: true,
    data: path,
  });
}

/** Under our own address, whatever was pushed. */
function addressOf(path) {
  const home = new URL('/for-you', self.location.origin);
  if (typeof path !== 'string' || !URL.canParse(path, home)) return home;
  const address = new URL(path, home);
  return address.origin === home.origin ? address : home;
}

/** A tab that shows it already comes to the front; no other one is led away from what is written there. */
async function open(address) {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const tab = tabs.find(({ url }) => withoutHash(url) === withoutHash(address.href));
  return tab ? tab.focus() : self.clients.openWindow(address.href);
}

function withoutHash(url) {
  return url.split('#')[0];
}
