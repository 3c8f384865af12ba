import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import type { FreeSpace } from '#server/lib/free-space.ts';
import { PAGE_VERSION } from '#test/support/open-live-process.ts';
import { startLivePlatform, type LivePlatform, type Tab } from '#test/support/live-platform.ts';

const clientId = () => randomBytes(16).toString('hex');

async function countyRoomId({ platform }: LivePlatform, cookie: string): Promise<string> {
  const identity = await platform.accounts.identify({
    cookieHeader: cookie,
    requestId: 'test',
    prolong: false,
  });
  if (!identity) throw new Error('Nobody is signed in.');
  const { county } = await platform.messaging.listRooms(identity.actor);
  return county[0]?.id ?? '';
}

const heardSent = (tab: Tab) => tab.heard.filter(({ event }) => event === 'message.sent');

describe('the live door', () => {
  it('brings a message to those in the room, and to nobody else', async () => {
    const live = await startLivePlatform();
    const hazel = await live.invite({
      name: 'Hazel Quickset',
      role: 'linkWorker',
      organisationId: live.teaselId,
    });
    const alder = await live.invite({ name: 'Alder Gatepost', role: 'administrator' });
    const roomId = await countyRoomId(live, hazel.cookie);
    const [hers, coordinators, administrators] = await Promise.all([
      hazel.connect(),
      live.marjoram.connect(),
      alder.connect(),
    ]);

    const sent = await hers.ask('message.send', { roomId, clientId: clientId(), text: 'Hello.' });
    expect(sent).toMatchObject({ ok: true, data: { text: 'Hello.', seq: 1 } });
    await expect.poll(() => heardSent(coordinators)).toHaveLength(1);

    // The administrator is there and answers, and has heard nothing by then.
    const asked = await administrators.ask('message.missed', { roomId, afterSeq: 0, afterRev: 0 });
    expect(asked).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(heardSent(administrators)).toEqual([]);
  });

  it('tells a page to read again where news came between its loading and its connection', async () => {
    const live = await startLivePlatform();
    const hazel = await live.invite({
      name: 'Hazel Quickset',
      role: 'linkWorker',
      organisationId: live.teaselId,
    });
    const roomId = await countyRoomId(live, hazel.cookie);
    const beforeNews = new Date().toISOString();
    const others = [await live.marjoram.connect(), await live.marjoram.connect()];
    await others[0]?.ask('message.send', { roomId, clientId: clientId(), text: 'By a moment.' });
    // Every process has heard of it by then.
    await expect.poll(() => others.map((tab) => heardSent(tab).length)).toEqual([1, 1]);
    const afterNews = new Date(Date.now() + 1).toISOString();

    const tabs = await Promise.all([hazel.connect(beforeNews), hazel.connect(afterNews)]);
    await Promise.all(tabs.map((tab) => tab.ask('message.missed', {})));
    const told = tabs.map(({ heard }) => heard.map(({ event }) => event));
    expect(told).toEqual([['server.missed'], []]);
  });

  it('tells a tab that comes back after a break to read again, and of all news when it was', async () => {
    const live = await startLivePlatform();
    const roomId = await countyRoomId(live, live.marjoram.cookie);
    const tab = await live.marjoram.connect();
    const heardAt = (event: string) =>
      new Promise<unknown>((resolve) => tab.socket.once(event, (_view, at) => resolve(at)));
    const began = Date.now();
    const [said] = await Promise.all([
      heardAt('message.sent'),
      tab.ask('message.send', { roomId, clientId: clientId(), text: 'Before the break.' }),
    ]);
    expect(said).toBeGreaterThanOrEqual(began);
    expect(tab.heard.map(({ event }) => event)).not.toContain('server.missed');
    tab.socket.disconnect();
    tab.socket.auth = { isBack: true };
    const missed = heardAt('server.missed');
    tab.socket.connect();
    expect(await missed).toBeGreaterThanOrEqual(said as number);
  });

  it('R11: keeps nothing while the disk is nearly full, and lets everybody read on', async () => {
    let level: FreeSpace = 'noFiles';
    const live = await startLivePlatform({ freeSpace: () => level });
    const roomId = await countyRoomId(live, live.marjoram.cookie);
    // Of two processes the first has this disk, and every second tab.
    const [, tab] = [await live.marjoram.connect(), await live.marjoram.connect()];
    const say = () => tab.ask('message.send', { roomId, clientId: clientId(), text: 'Hello.' });
    expect(await say()).toMatchObject({ ok: true });
    level = 'readOnly';
    expect(await say()).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    const missed = await tab.ask('message.missed', { roomId, afterSeq: 0, afterRev: 0 });
    expect(missed).toMatchObject({ ok: true, data: { messages: [{ text: 'Hello.' }] } });
    level = 'enough';
    expect(await say()).toMatchObject({ ok: true });
  });

  it('R18: tells a page of another version that there is a newer one, and no other page', async () => {
    const live = await startLivePlatform();
    const pages = ['the pages of last week', PAGE_VERSION, undefined];
    const tabs = await Promise.all(pages.map((one) => live.marjoram.connect(undefined, one)));
    await Promise.all(tabs.map((tab) => tab.ask('message.missed', {})));
    const told = tabs.map(({ heard }) => heard.map(({ event }) => event));
    expect(told).toEqual([['server.renewed'], [], []]);
  });

  it('T33: an ended session is cut at once, on every tab, and asks for nothing more', async () => {
    const live = await startLivePlatform();
    const hazel = await live.invite({
      name: 'Hazel Quickset',
      role: 'linkWorker',
      organisationId: live.teaselId,
    });
    const identity = await live.platform.accounts.identify({
      cookieHeader: hazel.cookie,
      requestId: 'test',
      prolong: false,
    });
    if (!identity) throw new Error('Hazel is not signed in.');
    const [tab, other] = [await hazel.connect(), await live.marjoram.connect()];
    const cut = new Promise((resolve) => tab.socket.on('disconnect', resolve));
    await live.platform.accounts.signOut(identity.actor);
    expect(await cut).toBe('io server disconnect');
    expect(other.socket.connected).toBe(true);
    await expect(hazel.connect()).rejects.toThrow('notSignedIn');
  });

  it.each(['__proto__', 'constructor', 'toString', 'message.unknown'])(
    'T21: an event named %s finds nothing and harms nothing',
    async (event) => {
      const live = await startLivePlatform();
      const tab = await live.marjoram.connect();
      expect(await tab.ask(event, {})).toMatchObject({ ok: false, error: { code: 'notFound' } });
      expect(await tab.ask('message.missed', {})).toMatchObject({
        ok: false,
        error: { code: 'invalidInput' },
      });
    },
  );

  it('T02: operators in place of text are refused and reach no query', async () => {
    const live = await startLivePlatform();
    const tab = await live.marjoram.connect();
    const roomId = await countyRoomId(live, live.marjoram.cookie);
    for (const bad of [{ $ne: null }, ['x'], { $regex: '^' }, 7, null]) {
      const answers = [
        await tab.ask('message.send', { roomId: bad, clientId: clientId(), text: 'x' }),
        await tab.ask('message.send', { roomId, clientId: bad, text: 'x' }),
        await tab.ask('message.send', { roomId, clientId: clientId(), text: bad }),
        await tab.ask('room.read', { roomId: bad, seq: 1 }),
      ];
      for (const answer of answers) {
        expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
      }
    }
    const good = await tab.ask('message.send', { roomId, clientId: clientId(), text: 'x' });
    expect(good).toMatchObject({ ok: true });
  });

  it('LW2: a stopped text is answered by its rule, and neither kept nor logged', async () => {
    const live = await startLivePlatform();
    const tab = await live.marjoram.connect();
    const roomId = await countyRoomId(live, live.marjoram.cookie);
    const text = 'NHS no 999 000 1006';
    const stopped = await tab.ask('message.send', { roomId, clientId: clientId(), text });
    expect(stopped).toMatchObject({
      ok: false,
      error: { code: 'guardRefused', rule: 'nhsNumber' },
    });
    const missed = await tab.ask('message.missed', { roomId, afterSeq: 0, afterRev: 0 });
    expect(missed).toMatchObject({ ok: true, data: { messages: [] } });
    expect(live.logged.join('')).not.toContain('999 000');
  });
});
