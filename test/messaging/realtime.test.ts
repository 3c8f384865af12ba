import { describe, expect, it } from 'vitest';

import type { MissedMessages, MessageView } from '#server/messaging/contract.ts';
import { startDirectRoom } from '#server/messaging/index.ts';
import { messagingRealtime } from '#server/messaging/realtime.ts';
import { changeRoles } from './support/fenwold.ts';
import { openLiveDoor, type Ear } from './support/live-door.ts';

const UNKNOWN_ID = '0123456789abcdef01234567';
const messagesIn = ({ heard }: Ear) =>
  heard.filter(({ event }) => event === 'message.sent').map(({ view }) => view);
const within = { timeout: 20_000 };
let count = 0;
const fresh = () => `from-this-test-${(count += 1)}`;

describe('the live door of messaging', () => {
  it('carries a message to a colleague of another organisation', async () => {
    const { connect, people, countyRoomId: roomId } = await openLiveDoor();
    const [hazel, rowan] = [await connect(people.hazel), await connect(people.rowan)];
    const input = { roomId, clientId: fresh(), text: 'Good **morning**' };
    const answer = await hazel.ask('message.send', input);
    expect(answer).toMatchObject({ ok: true, data: { seq: 1, clientId: input.clientId } });
    await expect.poll(() => messagesIn(rowan), within).toEqual([answer.data]);
    await expect.poll(() => messagesIn(hazel), within).toEqual([answer.data]);
  });

  it('carries edits and tombstones, and my reading to my other tab alone', async () => {
    const { connect, people, countyRoomId: roomId } = await openLiveDoor();
    const hazel = await connect(people.hazel);
    const [tab, otherTab] = [await connect(people.rowan), await connect(people.rowan)];
    const sent = await hazel.ask('message.send', { roomId, clientId: fresh(), text: 'At tne' });
    const { id: messageId } = sent.data as MessageView;
    const edited = await hazel.ask('message.edit', { roomId, messageId, text: 'At ten' });
    const deleted = await hazel.ask('message.delete', { roomId, messageId });
    expect(deleted).toMatchObject({ ok: true, data: { rev: 2, message: { state: 'takenBack' } } });
    expect(await tab.ask('room.read', { roomId, seq: 1 })).toMatchObject({ ok: true });
    await expect
      .poll(() => otherTab.heard, within)
      .toEqual([
        { event: 'message.sent', view: sent.data },
        { event: 'message.changed', view: edited.data },
        { event: 'message.changed', view: deleted.data },
        { event: 'room.read', view: { roomId, readSeq: 1 } },
      ]);
    expect(hazel.heard.map(({ event }) => event)).not.toContain('room.read');
  });

  it('is shut to a removed member from the moment on, though the socket stands', async () => {
    const { connect, tools, people, organisations, teaselRoomId, say } = await openLiveDoor();
    const direct = await startDirectRoom(tools, people.hazel, {
      personIds: [people.linnet.personId],
    });
    const linnet = await connect(people.linnet);
    await say(people.hazel, teaselRoomId, 'Before');
    await expect.poll(() => messagesIn(linnet), within).toHaveLength(1);

    const held = { role: 'linkWorker', organisationId: organisations.teasel } as const;
    const provider = {
      role: 'activityProvider',
      organisationId: organisations.loosestrife,
    } as const;
    const change = { added: [provider], ended: [held] };
    await changeRoles(tools, people.linnet, change);
    await say(people.hazel, teaselRoomId, 'After');
    await say(people.hazel, direct.id, 'Between us');
    await expect
      .poll(() => messagesIn(linnet), within)
      .toMatchObject([{ text: 'Before' }, { text: 'Between us' }]);
    for (const [event, input] of Object.entries({
      'message.send': { clientId: fresh(), text: 'Still here' },
      'message.missed': { afterSeq: 0, afterRev: 0 },
      'room.read': { seq: 1 },
    })) {
      const answer = await linnet.ask(event, { roomId: teaselRoomId, ...input });
      expect(answer).toMatchObject({ ok: false, error: { code: 'notFound' } });
    }
  });

  it('leaves no message out after broken connections, doubles none and keeps the order', async () => {
    const { connect, people, countyRoomId: roomId, say } = await openLiveDoor();
    const rowan = await connect(people.rowan);
    const seen = new Map<number, string>();
    let breaks = 0;
    const catchUp = async () => {
      for (let hasMore = true; hasMore;) {
        const afterSeq = contiguous(seen);
        const answer = await rowan.ask('message.missed', { roomId, afterSeq, afterRev: 0 });
        const missed = answer.data as MissedMessages;
        for (const { seq, id } of missed.messages) seen.set(seq, id);
        hasMore = missed.hasMore;
      }
    };
    rowan.socket.on('message.sent', (view: MessageView) => seen.set(view.seq, view.id));
    rowan.socket.on('disconnect', () => (breaks += 1));

    const sent: string[] = [];
    for (let number = 1; number <= 120; number += 1) {
      sent.push((await say(people.hazel, roomId, `Message ${number}`)).id);
      // Without a close frame, as when a car drives into a valley.
      if (number % 30 === 0) rowan.socket.io.engine.close();
    }
    await expect.poll(() => rowan.socket.connected && breaks, within).toBe(4);
    await catchUp();
    const order = [...seen].sort(([one], [other]) => one - other).map(([, id]) => id);
    expect(order).toEqual(sent);
  });

  it('gives another county the answer of an unknown id, at every event (T16)', async () => {
    const { connect, people, otherCountyRoomId, say } = await openLiveDoor();
    const { id: messageId } = await say(people.sedge, otherCountyRoomId, 'Ours');
    const hazel = await connect(people.hazel);
    const inputs: Record<keyof typeof messagingRealtime, object> = {
      'message.send': { clientId: fresh(), text: 'Hello' },
      'message.edit': { messageId, text: 'Hello' },
      'message.delete': { messageId },
      'message.react': { messageId, word: 'thankYou', on: true },
      'message.pin': { messageId, on: true },
      'message.save': { messageId, on: true },
      'message.missed': { afterSeq: 0, afterRev: 0 },
      'room.read': { seq: 1 },
      'room.people': { search: 'ha' },
      'room.open': { tabId: fresh() },
      'room.close': { tabId: fresh() },
      'room.typing': {},
    };
    for (const [event, input] of Object.entries(inputs)) {
      const theirs = await hazel.ask(event, { ...input, roomId: otherCountyRoomId });
      const unknown = await hazel.ask(event, { ...input, roomId: UNKNOWN_ID });
      expect(theirs).toMatchObject({ ok: false, error: { code: 'notFound' } });
      expect(theirs).toEqual(unknown);
    }
    expect(Object.keys(inputs)).toHaveLength(12);
  });

  it.each(Object.keys(messagingRealtime))('refuses shapes that %s does not know', async (event) => {
    const { connect, people, countyRoomId } = await openLiveDoor();
    const hazel = await connect(people.hazel);
    for (const input of [
      null,
      'text',
      [],
      {},
      { roomId: { $ne: null } },
      { roomId: [countyRoomId] },
      ...(event === 'room.typing' ? [] : [{ ...wrongFields, roomId: countyRoomId }]),
    ]) {
      expect(await hazel.ask(event, input)).toMatchObject({
        ok: false,
        error: { code: 'invalidInput' },
      });
    }
  });
});

const wrongFields = {
  messageId: { $gt: '' },
  seq: {},
  afterSeq: [],
  clientId: 7,
  tabId: ['tab'],
  search: { $ne: '' },
};

/** Up to where a browser holds all messages. */
function contiguous(seen: Map<number, string>): number {
  let last = 0;
  while (seen.has(last + 1)) last += 1;
  return last;
}
