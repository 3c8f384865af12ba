import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import {
  PASSWORD,
  startLivePlatform,
  type LivePlatform,
  type Tab,
} from '#test/support/live-platform.ts';

const newClientId = () => randomBytes(16).toString('hex');
const cutOf = (tab: Tab) =>
  new Promise<{ why: string; at: number }>((resolve) =>
    tab.socket.on('disconnect', (why) => resolve({ why, at: Date.now() })),
  );

async function openFenwold() {
  const live = await startLivePlatform();
  const host = { role: 'linkWorker', organisationId: live.teaselId };
  const hazel = await live.invite({ name: 'Hazel Quickset', ...host });
  const rowan = await live.invite({ name: 'Rowan Brackett', ...host });
  const { county } = await live.platform.messaging.listRooms(hazel.actor);
  const roomId = county[0]?.id ?? '';
  const say = (tab: Tab, text: string) =>
    tab.ask('message.send', { roomId, clientId: newClientId(), text });
  return { live, hazel, rowan, say };
}

describe('T31: too much at once', () => {
  it('200 messages of one person: the limit answers in words, and others are heard', async () => {
    const { hazel, rowan, say } = await openFenwold();
    const [hers, his] = [await hazel.connect(), await rowan.connect()];
    const storm = Promise.all(
      Array.from({ length: 200 }, (_, number) => say(hers, `Storm ${String(number)}`)),
    );
    expect(await say(his, 'And I?')).toMatchObject({ ok: true });
    const answers = await storm;
    const refused = answers.filter((answer) => !JSON.stringify(answer).startsWith('{"ok":true'));
    expect(refused).toHaveLength(100);
    expect(refused[0]).toMatchObject({
      ok: false,
      error: {
        code: 'tooManyRequests',
        message: expect.stringMatching(
          /^Wait a moment\. You can go on in \d+ seconds?\.$/,
        ) as string,
      },
    });
    await expect
      .poll(() => JSON.stringify(hers.heard.filter(({ event }) => event === 'message.sent')))
      .toContain('And I?');
  });

  it('50 sockets of one person: each process serves the first twenty, and everybody else', async () => {
    const { live, hazel, rowan, say } = await openFenwold();
    const tabs = await Promise.allSettled(Array.from({ length: 50 }, () => hazel.connect()));
    const open = tabs.flatMap((tab) => (tab.status === 'fulfilled' ? [tab.value] : []));
    const refused = tabs.flatMap((tab) => (tab.status === 'rejected' ? [String(tab.reason)] : []));
    expect(open).toHaveLength(20 * live.processes);
    expect(new Set(refused)).toEqual(new Set(['Error: tooManyTabs']));
    expect(await say(await rowan.connect(), 'Still here.')).toMatchObject({ ok: true });

    // One tab less, one more place: refused sockets hold none.
    const [first] = open;
    first?.socket.disconnect();
    await expect
      .poll(() =>
        hazel.connect().then(
          () => 'open',
          () => 'refused',
        ),
      )
      .toBe('open');
  });
});

describe('T33: a session that somebody else ends', () => {
  const endings: [string, (live: LivePlatform, staff: Actor, hazel: Actor) => Promise<unknown>][] =
    [
      [
        'by a change of roles',
        (live, staff, { personId }) =>
          live.platform.accounts.changeRoles(staff, {
            personId,
            roles: [`supervisor:${live.teaselId}`],
          }),
      ],
      [
        'by closing the account',
        (live, staff, { personId }) => live.platform.accounts.closeAccount(staff, { personId }),
      ],
      [
        'by ending all roles',
        (live, staff, { personId }) => live.platform.accounts.changeRoles(staff, { personId }),
      ],
      [
        'by leaving',
        (live, _staff, hazel) =>
          live.platform.accounts.leaveCounty(hazel, { currentPassword: PASSWORD, name: 'keep' }),
      ],
      [
        'from another device',
        (live, _staff, hazel) =>
          live.platform.accounts.endSession(hazel, { session: hazel.sessionHash }),
      ],
    ];

  it.each(endings)('%s is cut within a second, on every tab, and hears no more', async (_, end) => {
    const { live, hazel, rowan, say } = await openFenwold();
    const [one, two, other] = [await hazel.connect(), await hazel.connect(), await rowan.connect()];
    const cuts = [cutOf(one), cutOf(two)];
    const hers = hazel.actor;
    await end(live, live.marjoram.actor, hers);
    const ended = Date.now();
    for (const { why, at } of await Promise.all(cuts)) {
      expect(why).toBe('io server disconnect');
      expect(at - ended).toBeLessThan(1_000);
    }
    await say(other, 'Said after the end.');
    expect(JSON.stringify([one.heard, two.heard])).not.toContain('Said after the end.');
    await expect(hazel.connect()).rejects.toThrow('notSignedIn');
  });
});

describe('somebody who is away', () => {
  it('is cut on every tab, hears nothing, and has no socket until they are back', async () => {
    const { live, hazel, rowan, say } = await openFenwold();
    const { accounts } = live.platform;
    const [one, two, other] = [await hazel.connect(), await hazel.connect(), await rowan.connect()];
    const cuts = [cutOf(one), cutOf(two)];
    await accounts.pauseSeat(hazel.actor, {});
    const ended = Date.now();
    for (const { at } of await Promise.all(cuts)) expect(at - ended).toBeLessThan(1_000);
    await say(other, 'Said after the end.');
    expect(JSON.stringify([one.heard, two.heard])).not.toContain('Said after the end.');
    await expect(hazel.connect()).rejects.toThrow('seatRests');

    await accounts.resumeSeat(hazel.actor, {});
    const back = [await hazel.connect(), await hazel.connect()];
    await say(other, 'Welcome back.');
    for (const { heard } of back) {
      await expect.poll(() => JSON.stringify(heard)).toContain('Welcome back.');
    }
  });
});

describe('T35: a session runs out', () => {
  it.each([
    ['after 30 days without a page', [30]],
    ['after 90 days, however often it is used', [20, 20, 20, 20, 10]],
  ])('%s, and its socket with it', async (_, steps) => {
    const { live, hazel } = await openFenwold();
    const tab = await hazel.connect();
    const cut = cutOf(tab);
    const request = { cookieHeader: hazel.cookie, requestId: 'page', prolong: true };
    for (const days of steps.slice(0, -1)) {
      live.clock.forward({ days });
      expect(await live.platform.accounts.identify(request)).not.toBeNull();
    }
    live.clock.forward({ days: (steps.at(-1) ?? 0) - 1, hours: 23 });
    await live.cutEnded();
    expect(tab.socket.connected).toBe(true);
    live.clock.forward({ hours: 1, seconds: 1 });
    await live.cutEnded();
    expect((await cut).why).toBe('io server disconnect');
    expect(await live.platform.accounts.identify(request)).toBeNull();
    await expect(hazel.connect()).rejects.toThrow('notSignedIn');
  });
});
