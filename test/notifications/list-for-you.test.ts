import { describe, expect, it } from 'vitest';

import {
  answerKeep,
  askToKeep,
  deleteMessage,
  joinRoom,
  leaveRoom,
  markRead,
  openTopicRoom,
} from '#server/messaging/index.ts';
import { asId, Notification } from '#server/notifications/notification.model.ts';
import { openForYou } from './support/open-for-you.ts';

const clientId = (name: string) => `for-you-${name}`.padEnd(24, '0');

describe('what stands under “For you”', () => {
  it('comes newest first, page by page, each once', async () => {
    const { people, mention, tell, list, clock } = await openForYou();
    for (let number = 0; number < 45; number += 1) {
      clock.forward({ minutes: number % 3 });
      await mention(people.hazel, 'Hazel Quickset');
    }
    await tell();
    const first = await list(people.hazel);
    const second = await list(people.hazel, { after: first.next });
    const third = await list(people.hazel, { after: second.next });
    const pages = [first, second, third].map(({ notifications }) => notifications);
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
    const all = pages.flat();
    expect(third.next).toBeNull();
    expect(new Set(all.map(({ id }) => id)).size).toBe(45);
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });

  it('begins at the beginning for a place that we have not written', async () => {
    const { people, mention, tell, list } = await openForYou();
    await mention(people.hazel, 'Hazel Quickset');
    await tell();
    for (const after of ['', 'x', '1-2', '9'.repeat(40)]) {
      expect((await list(people.hazel, { after })).notifications).toHaveLength(1);
    }
  });

  it('shows nothing of what was taken back, or of a room that is not mine any more', async () => {
    const { people, mention, tell, kindsFor, tools, countyRoomId, say } = await openForYou();
    const { hazel, rowan } = people;
    const { id: messageId } = await mention(hazel, 'Hazel Quickset');
    const topic = await openTopicRoom(tools, rowan, {
      ...{ clientId: clientId('topic'), name: 'Gardens', purpose: 'Talk' },
    });
    await joinRoom(tools, hazel, { roomId: topic.id });
    await say(rowan, topic.id, 'Ask @Hazel Quickset');
    await tell();
    expect(await kindsFor(hazel)).toEqual(['mention', 'mention']);
    await leaveRoom(tools, hazel, { roomId: topic.id });
    expect(await kindsFor(hazel)).toEqual(['mention']);
    await deleteMessage(tools, rowan, { roomId: countyRoomId, messageId });
    expect(await kindsFor(hazel)).toEqual([]);
  });

  it('passes over pages of which nothing is left', async () => {
    const { people, mention, tell, list } = await openForYou();
    const { hazel } = people;
    await mention(hazel, 'Hazel Quickset');
    await tell();
    await Notification.collection.insertMany(goneFor(hazel));
    expect((await list(hazel)).notifications).toHaveLength(1);
  });

  it('is seen once it was read where it is, and once its question was answered', async () => {
    const { people, mention, tell, list, say, tools, countyRoomId: roomId } = await openForYou();
    const { hazel, rowan } = people;
    const mine = await say(hazel, roomId, 'I ask what a good day is like.');
    const { seq } = await mention(hazel, 'Hazel Quickset');
    const { keepId } = await askToKeep(tools, rowan, {
      ...{ roomId, clientId: clientId('keep'), messageIds: [mine.id] },
    });
    await tell();
    const seen = async () =>
      Object.fromEntries(
        (await list(hazel)).notifications.map(({ kind, isSeen }) => [kind, isSeen]),
      );
    expect(await seen()).toEqual({ mention: false, wordsAsked: false });
    await markRead(tools, hazel, { roomId, seq });
    expect(await seen()).toEqual({ mention: true, wordsAsked: false });
    await answerKeep(tools, hazel, { keepId, answer: 'agrees' });
    await tell();
    expect(await seen()).toEqual({ mention: true });
    expect((await list(rowan)).notifications).toMatchObject([
      { kind: 'wordsReady', path: `/rooms/keeps/${keepId}`, isSeen: false, who: null },
    ]);
  });

  it('is of nobody else, and of no other county', async () => {
    const { people, mention, tell, list } = await openForYou();
    await mention(people.hazel, 'Hazel Quickset');
    await tell();
    const { hazel, sedge } = people;
    const elsewhere = { ...hazel, countyId: sedge.countyId };
    for (const actor of [people.linnet, sedge, elsewhere]) {
      expect((await list(actor)).notifications).toEqual([]);
    }
  });
});

/** Of messages that are gone for good, newer than all others. */
function goneFor({ personId, countyId }: { personId: string; countyId: string }) {
  return Array.from({ length: 41 }, (_, number) => ({
    ...{ personId: asId(personId), countyId: asId(countyId), kind: 'mention' as const },
    ...{ subjectId: `gone-${number}`, thingId: '0'.repeat(24), mark: 1, seenAt: null },
    at: new Date('2026-10-08T08:00:00Z'),
    _id: asId(number.toString(16).padStart(24, 'a')),
  }));
}
