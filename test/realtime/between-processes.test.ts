import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import type { MissedMessages, MessageView, PeopleHere } from '#server/messaging/contract.ts';
import { startLivePlatform, type LivePerson, type Tab } from '#test/support/live-platform.ts';
import { useSecondProcess } from '#test/support/second-process.ts';

const within = { timeout: 20_000 };
/** What a colleague waits at most, once Redis is back. */
const CAUGHT_UP_WITHIN_MS = 5_000;

interface Sent {
  ok: boolean;
  data: MessageView;
}

async function openFenwold() {
  const live = await startLivePlatform();
  const { redis } = live;
  if (!redis) throw new Error('These tests need two processes.');
  const host = { role: 'linkWorker', organisationId: live.teaselId };
  const hazel = await live.invite({ name: 'Hazel Quickset', ...host });
  const rowan = await live.invite({ name: 'Rowan Brackett', ...host });
  const { county } = await live.platform.messaging.listRooms(hazel.actor);
  const roomId = county[0]?.id ?? '';
  return {
    live,
    redis,
    hazel,
    rowan,
    roomId,
    /** One tab at each process. */
    onBoth: async (person: LivePerson) =>
      [await person.connect(), await person.connect()] as [Tab, Tab],
    say: (tab: Tab, text: string) =>
      tab.ask('message.send', {
        roomId,
        clientId: randomBytes(16).toString('hex'),
        text,
      }) as Promise<Sent>,
  };
}

const eventsOf = ({ heard }: Tab) => heard.map(({ event }) => event);
const seqsHeard = ({ heard }: Tab) =>
  heard
    .filter(({ event }) => event === 'message.sent')
    .map(({ view }) => (view as MessageView).seq)
    .sort((one, other) => one - other);

describe('two processes', () => {
  it('write one room at once: every number once and none left out, and everybody hears all', async () => {
    const { hazel, rowan, onBoth, say } = await openFenwold();
    const tabs = [...(await onBoth(hazel)), ...(await onBoth(rowan))];
    const sent = await Promise.all(
      tabs.flatMap((tab) => Array.from({ length: 25 }, (_, number) => say(tab, `Line ${number}`))),
    );
    expect(sent.every(({ ok }) => ok)).toBe(true);
    const all = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(sent.map(({ data }) => data.seq).sort((one, other) => one - other)).toEqual(all);
    for (const tab of tabs) await expect.poll(() => seqsHeard(tab), within).toEqual(all);
  });

  it('R10: without Redis writing goes on, and once it is back everybody catches up', async () => {
    const { live, redis, hazel, rowan, roomId, onBoth, say } = await openFenwold();
    const [hers, hersElsewhere] = await onBoth(hazel);
    const [his, hisElsewhere] = await onBoth(rowan);
    await say(hers, 'Before');
    await expect.poll(() => seqsHeard(hisElsewhere), within).toEqual([1]);

    await redis.kill();
    for (const text of ['One', 'Two', 'Three']) {
      expect(await say(hers, text)).toMatchObject({ ok: true });
    }
    // The same process needs no Redis.
    await expect.poll(() => seqsHeard(his), within).toEqual([1, 2, 3, 4]);
    expect(seqsHeard(hisElsewhere)).toEqual([1]);

    // Nobody tells the other process that a session has ended, so it looks by itself.
    await live.platform.accounts.signOut(hazel.actor);
    await expect
      .poll(() => [hers, hersElsewhere].map(({ socket }) => socket.connected), within)
      .toEqual([false, false]);

    await redis.start();
    const back = Date.now();
    await expect.poll(() => eventsOf(hisElsewhere), within).toContain('server.missed');
    const cursor = { roomId, afterSeq: 1, afterRev: 0 };
    const missed = (await hisElsewhere.ask('message.missed', cursor)) as { data: MissedMessages };
    expect(missed.data.messages.map(({ text }) => text)).toEqual(['One', 'Two', 'Three']);
    expect(Date.now() - back).toBeLessThan(CAUGHT_UP_WITHIN_MS);
    await say(his, 'After');
    await expect.poll(() => seqsHeard(hisElsewhere), within).toEqual([1, 5]);
  });

  it('know who has a room open at the other, and who is writing there', async () => {
    const { live, hazel, rowan, roomId } = await openFenwold();
    const { messaging } = live.platform;
    await messaging.changePresence(hazel.actor, { showsPresence: 'yes' });
    const [here] = [await hazel.connect(), await hazel.connect()];
    const [, there] = [await rowan.connect(), await rowan.connect()];
    const opening = (tabId: string) => ({ roomId, tabId: tabId.padEnd(24, '0') });
    const open = (tab: Tab, tabId: string) =>
      tab.ask('room.open', opening(tabId)) as Promise<{ data: PeopleHere }>;
    const heardThere = (event: string) =>
      there.heard.flatMap((one) => (one.event === event ? [one.view] : []));
    await open(there, 'there');
    await open(here, 'here');
    const place = { roomId, personId: hazel.actor.personId };
    await expect.poll(() => heardThere('room.here'), within).toEqual([{ ...place, isHere: true }]);
    expect((await open(there, 'there')).data.personIds).toEqual([hazel.actor.personId]);

    await here.ask('room.typing', { roomId });
    const writing = { ...place, name: 'Hazel Quickset' };
    await expect.poll(() => heardThere('room.typing'), within).toEqual([writing]);

    await messaging.changePresence(hazel.actor, { showsPresence: 'no' });
    await expect
      .poll(() => heardThere('room.here').at(-1), within)
      .toMatchObject({ isHere: false });
    expect((await open(there, 'there')).data.personIds).toEqual([]);
  });

  it('that stops sends back its own browsers, and nobody else’s', async () => {
    const { hazel, rowan, onBoth, say } = await openFenwold();
    const tabs = [...(await onBoth(hazel)), ...(await onBoth(rowan))];
    const [there, here, thereToo, hereToo] = tabs as [Tab, Tab, Tab, Tab];
    await (await useSecondProcess()).close();
    for (const tab of [there, thereToo]) {
      await expect.poll(() => tab.socket.connected, within).toBe(false);
      expect(eventsOf(tab)).toContain('server.stopping');
    }
    await say(here, 'Still here.');
    await expect.poll(() => seqsHeard(hereToo), within).toEqual([1]);
    expect(eventsOf(here)).not.toContain('server.stopping');
  });
});
