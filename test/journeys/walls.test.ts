import mongoose from 'mongoose';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { hashOfDatabase } from '#test/support/hash-of-database.ts';
import { listAddresses } from '#test/support/list-addresses.ts';
import { postPatiently } from '#test/support/post-patiently.ts';
import { forAnybody, refusalsOf, seenBy } from '#test/support/seen-by.ts';
import {
  LATER,
  openWalledCounty,
  type Ids,
  type WalledCounty,
} from '#test/support/walled-county.ts';
import { SECRET, visitorNames, type Visitor } from '#test/support/walled-people.ts';

/** Fills in the ids; an address with a name that nothing here has is a row that is missing. */
function fill(address: string, ids: Ids): string {
  return address.replace(/:(\w+)/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`No ${name} for ${address}: add it to walled-county.ts.`);
    return id;
  });
}

const unknownIds: Ids = new Proxy({}, { get: () => 'f'.repeat(24) });

describe('the walls', () => {
  let county: WalledCounty;
  let untouched: Record<string, string>;
  beforeAll(async () => {
    county = await openWalledCounty();
    untouched = await hashOfDatabase();
  });
  afterAll(async () => {
    await county.stop();
  });

  async function open(visitor: Visitor, path: string) {
    const cookie = county.cookies[visitor];
    const response = await fetch(`${county.origin}${path}`, {
      redirect: 'manual',
      headers: cookie === '' ? {} : { cookie },
    });
    return { status: response.status, text: await response.text() };
  }

  const post = (visitor: Visitor, path: string, form: Record<string, string>) =>
    postPatiently({ origin: county.origin, path, cookie: county.cookies[visitor], form });

  const seen = new Map<string, ReturnType<typeof open>>();
  /** As it was where somebody looked before: what is told here does not change, which T15 proves. */
  function look(visitor: Visitor, path: string) {
    const key = `${visitor} ${path}`;
    const answer = seen.get(key) ?? open(visitor, path);
    seen.set(key, answer);
    return answer;
  }
  const addresses = () => listAddresses().filter((address) => !forAnybody.has(address));
  const dataOf = (path: string) => (path === '/' ? '/_root.data' : `${path}.data`);

  it('T16: every address has a row that says who sees it', () => {
    expect(Object.keys(seenBy).sort()).toEqual(addresses().sort());
    expect(listAddresses().filter((address) => forAnybody.has(address)).length).toBe(
      forAnybody.size,
    );
  });

  it.each(visitorNames)(
    'T16, T17: %s sees what is theirs, as page and as data',
    async (visitor) => {
      for (const address of addresses()) {
        const isSeen = seenBy[address]?.includes(visitor) ?? false;
        const path = fill(address, county.ids);
        const page = await look(visitor, path);
        const isOwnPage = visitor === 'stranger' && !address.includes(':');
        if (isSeen) expect([address, page.status]).toEqual([address, 200]);
        else if (!isOwnPage) {
          expect(refusalsOf(visitor, address), address).toContain(page.status);
        }
        if (isSeen) continue;
        const data = await look(visitor, dataOf(path));
        if (!isOwnPage) expect([address, data.status]).not.toEqual([address, 200]);
        if (visitor === 'away')
          expect(page.text + data.text, address).not.toContain(`${SECRET} in a`);
        // Members see the name of their own county in its frame, and nothing of the page itself.
        if (visitor === 'stranger' || visitor === 'signedOut') {
          expect(page.text.includes(SECRET), address).toBe(false);
          expect(data.text.includes(SECRET), address).toBe(false);
        }
      }
    },
  );

  it('T15: looking at every page twice changes nothing but when a session was last used', async () => {
    for (const visitor of visitorNames) {
      for (const address of listAddresses()) {
        if (address === '/*') continue;
        const path = fill(address, county.ids);
        // The first time was above, where this is run with the rest.
        await look(visitor, path);
        await open(visitor, path);
      }
    }
    expect(await hashOfDatabase()).toEqual(untouched);
  });

  it('T16: what is of another county is answered as what is not there at all', async () => {
    for (const address of addresses().filter((one) => one.includes(':'))) {
      const [theirs, unknown] = [fill(address, county.ids), fill(address, unknownIds)];
      for (const path of [theirs, dataOf(theirs)]) {
        const other = path.endsWith('.data') ? dataOf(unknown) : unknown;
        const [refused, absent] = await Promise.all([
          look('stranger', path),
          look('stranger', other),
        ]);
        expect(refused.status, address).toBe(absent.status);
        expect(plain(refused.text, theirs), address).toBe(plain(absent.text, unknown));
      }
    }
  });

  it('T16: whoever is away or has left meets nothing that was said since, anywhere', async () => {
    const room = fill('/rooms/:roomId', county.ids);
    expect((await open('linkWorker', room)).text).toContain(LATER);
    expect((await open('alumni', room)).text).toContain(`${SECRET} in a message`);
    for (const address of listAddresses()) {
      const path = fill(address, county.ids);
      for (const visitor of ['away', 'alumni'] as const) {
        for (const one of [path, dataOf(path), `${path}?after=1`]) {
          expect((await look(visitor, one)).text, `${visitor} ${one}`).not.toContain(LATER);
        }
      }
    }
  });

  it('forms of those whose seat rests are refused in words, but for those of their account', async () => {
    const before = await hashOfDatabase();
    for (const address of addresses()) {
      const path = fill(address, county.ids);
      const words = { away: 'You are away.', alumni: 'Your seat is for reading until' } as const;
      for (const [visitor, sentence] of Object.entries(words)) {
        if (/^\/(account|away)/.test(address)) continue;
        const form = { text: 'Hello', intent: 'use' };
        const answer = await post(visitor as Visitor, path, form);
        expect([403, 404, 405], `${visitor} ${path}`).toContain(answer.status);
        if (seenBy[address]?.includes('linkWorker') && answer.status === 403) {
          expect(await answer.text(), `${visitor} ${path}`).toContain(sentence);
        }
      }
    }
    expect(await hashOfDatabase()).toEqual(before);
    const room = fill('/rooms/:roomId', county.ids);
    const ofMember = await post('linkWorker', room, { text: '' });
    expect(ofMember.status).toBe(400);
  });

  it('T17: an activity provider finds nothing of other organisations', async () => {
    for (const address of addresses().filter((one) => /:(contact|activity)Id/.test(one))) {
      const path = fill(address, county.othersIds);
      expect((await open('activityProvider', path)).status, address).toBe(404);
      expect((await open('activityProvider', dataOf(path))).text).not.toContain(
        `${SECRET} mornings`,
      );
      if (seenBy[address]?.includes('coordinator')) {
        expect((await open('coordinator', path)).status, address).toBe(200);
      }
    }
  });

  it('T18: the data of one part of a page, asked for alone, is behind the same wall', async () => {
    const outside = ['stranger', 'signedOut', 'activityProvider'] as const;
    const parts = Object.values(county.build.routes).flatMap((route) =>
      route?.module.loader && route.path !== undefined ? [route] : [],
    );
    expect(parts.length).toBeGreaterThan(25);
    for (const { id, path = '' } of parts) {
      const address = `/${path}`;
      if (seenBy[address] === undefined || address.includes('.')) continue;
      for (const visitor of outside.filter((one) => !seenBy[address]?.includes(one))) {
        const filled = fill(address, county.ids);
        const alone = `${dataOf(filled)}?_routes=${encodeURIComponent(id)}`;
        const answer = await open(visitor, alone);
        expect(answer.text.includes(SECRET), `${visitor} ${alone}`).toBe(false);
        if (visitor === 'activityProvider') expect([alone, answer.status]).toEqual([alone, 404]);
      }
    }
  });

  it('T16: events over the socket find nothing of another county', async () => {
    const inputs: Record<string, (ids: Ids) => object> = {
      'message.send': (ids) => ({ roomId: ids.roomId, clientId: 'c'.repeat(24), text: 'Hello' }),
      'message.edit': (ids) => ({ roomId: ids.roomId, messageId: ids.messageId, text: 'Mine' }),
      'message.delete': (ids) => ({ roomId: ids.roomId, messageId: ids.messageId }),
      'message.react': ({ roomId, messageId }) => ({
        ...{ roomId, messageId, word: 'thankYou', on: true },
      }),
      'message.pin': (ids) => ({ roomId: ids.roomId, messageId: ids.messageId, on: true }),
      'message.save': (ids) => ({ roomId: ids.roomId, messageId: ids.messageId, on: true }),
      'message.missed': (ids) => ({ roomId: ids.roomId, afterSeq: 0, afterRev: 0 }),
      'room.read': (ids) => ({ roomId: ids.roomId, seq: 1 }),
      'room.people': (ids) => ({ roomId: ids.roomId }),
      'room.open': (ids) => ({ roomId: ids.roomId, tabId: 'c'.repeat(24) }),
      'room.close': (ids) => ({ roomId: ids.roomId, tabId: 'c'.repeat(24) }),
      'room.typing': (ids) => ({ roomId: ids.roomId }),
      'live.open': (ids) => ({ meetingId: ids.meetingId, tabId: 'c'.repeat(24) }),
      'live.close': (ids) => ({ meetingId: ids.meetingId, tabId: 'c'.repeat(24) }),
      'notes.open': (ids) => ({ meetingId: ids.meetingId, vector: 'AA==' }),
      'notes.update': (ids) => ({ meetingId: ids.meetingId, update: 'AAA=' }),
    };
    expect(Object.keys(inputs).sort()).toEqual(Object.keys(county.realtime).sort());
    const connect = (visitor: Visitor) =>
      new Promise<void>((resolve, reject) => {
        const socket = io(county.origin, {
          transports: ['websocket'],
          extraHeaders: { origin: county.origin, cookie: county.cookies[visitor] },
        });
        socket.on('connect', resolve).on('connect_error', reject);
        socket.on('connect', () => socket.disconnect()).on('connect_error', () => socket.close());
      });
    await connect('linkWorker');
    const ask = async (visitor: Visitor, event: string, ids: Ids) => {
      const socket = io(county.origin, {
        transports: ['websocket'],
        extraHeaders: { origin: county.origin, cookie: county.cookies[visitor] },
      });
      try {
        return (await socket.timeout(20_000).emitWithAck(event, inputs[event]?.(ids))) as unknown;
      } finally {
        socket.disconnect();
      }
    };
    for (const visitor of ['away', 'alumni'] as const) {
      await expect(connect(visitor), visitor).rejects.toThrow('seatRests');
    }
    for (const event of Object.keys(inputs)) {
      const refused = await ask('stranger', event, county.ids);
      expect(refused, event).toMatchObject({ ok: false, error: { code: 'notFound' } });
      expect(refused, event).toEqual(await ask('stranger', event, unknownIds));
      expect(await ask('activityProvider', event, county.ids)).toEqual(refused);
    }
    // The same questions are answered to those whose room it is.
    expect(await ask('linkWorker', 'message.missed', county.ids)).toMatchObject({ ok: true });
  });

  it.each([
    ['/rooms/:roomId', 3],
    ['/', 5],
    ['/whats-on/:activityId', 4],
  ] as const)('%s asks the database %i times at most', async (address, most) => {
    const path = fill(address, county.ids);
    await open('linkWorker', path);
    const asked: string[] = [];
    mongoose.set('debug', (collection, method) => void asked.push(`${collection}.${method}`));
    const { status } = await open('linkWorker', path);
    mongoose.set('debug', false);
    expect(status).toBe(200);
    // The one who is signed in has to be found, so that there is something to count.
    expect(asked).toContain('sessions.aggregate');
    expect(asked.length).toBeLessThanOrEqual(most);
  });

  it('T19: nothing that people are sent holds a secret, or the address of a colleague', async () => {
    const ownOrAsked = new Set(['/account', '/people/:personId', '/people/invite', '/outbox']);
    const others = county.emails.filter((email) => !email.startsWith('hazel'));
    for (const address of addresses()) {
      for (const visitor of ['linkWorker', 'coordinator'] as const) {
        if (!seenBy[address]?.includes(visitor)) continue;
        const path = fill(address, county.ids);
        const page = await look(visitor, path);
        const sent = `${page.text}${(await look(visitor, dataOf(path))).text}`;
        expect(sent, address).not.toMatch(
          /passwordHash|tokenHash|sessionHash|secretKey|\$argon2|"__v"|"_id"|nameKey|nameWords/,
        );
        if (visitor === 'linkWorker' && !ownOrAsked.has(address)) {
          expect(
            others.filter((email) => sent.includes(email)),
            address,
          ).toEqual([]);
        }
      }
    }
  });
});

/** The same page for two addresses: without what differs with every answer or names the address. */
function plain(text: string, path: string): string {
  return text
    .replaceAll(path, '/x')
    .replaceAll(encodeURIComponent(path), '/x')
    .replace(/nonce="[^"]*"/g, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
    .replace(/[0-9a-f]{16,}/g, '');
}
