import { describe, expect, it } from 'vitest';

import {
  deleteMessage,
  editMessage,
  listMessages,
  listMissed,
  sendMessage,
} from '#server/messaging/index.ts';
import { openFenwold } from './support/fenwold.ts';

describe('catching up', () => {
  it('gives all that was said since, in order', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    for (const text of ['one', 'two', 'three']) await say(people.hazel, roomId, text);
    const missed = await listMissed(tools, people.rowan, { roomId, afterSeq: 1, afterRev: 0 });
    expect(missed).toMatchObject({
      messages: [{ text: 'two' }, { text: 'three' }],
      changes: [],
      upToSeq: 3,
      upToRev: 0,
      hasMore: false,
    });
  });

  it('gives what changed in messages that were known already', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const first = await say(people.hazel, roomId, 'one');
    const second = await say(people.hazel, roomId, 'two');
    const { lastSeq, lastRev } = await listMessages(tools, people.rowan, { roomId });
    await editMessage(tools, people.hazel, { roomId, messageId: first.id, text: 'uno' });
    await deleteMessage(tools, people.hazel, { roomId, messageId: second.id });
    await editMessage(tools, people.hazel, { roomId, messageId: first.id, text: 'eins' });

    const cursors = { afterSeq: lastSeq, afterRev: lastRev };
    const missed = await listMissed(tools, people.rowan, { roomId, ...cursors });
    expect(missed).toMatchObject({ messages: [], upToSeq: 2, upToRev: 3, hasMore: false });
    expect(missed.changes).toMatchObject([
      { rev: 2, message: { id: second.id, state: 'takenBack', text: '' } },
      { rev: 3, message: { id: first.id, text: 'eins' } },
    ]);
  });

  it('of somebody who was away for long comes in pages of 200 and misses nothing', async () => {
    const { tools, people, countyRoomId: roomId } = await openFenwold();
    await Promise.all(
      Array.from({ length: 450 }, (_, index) =>
        sendMessage(tools, people.hazel, {
          roomId,
          clientId: `message-number-${index}`,
          text: `Message ${index}`,
        }),
      ),
    );
    const seqs: number[] = [];
    const pages: number[] = [];
    let [afterSeq, afterRev, hasMore] = [0, 0, true];
    while (hasMore) {
      const missed = await listMissed(tools, people.rowan, { roomId, afterSeq, afterRev });
      pages.push(missed.messages.length);
      seqs.push(...missed.messages.map(({ seq }) => seq));
      [afterSeq, afterRev, hasMore] = [missed.upToSeq, missed.upToRev, missed.hasMore];
    }
    expect(pages).toEqual([200, 200, 50]);
    expect(seqs).toEqual(Array.from({ length: 450 }, (_, index) => index + 1));
  });

  it('is for members', async () => {
    const { tools, people, teaselRoomId: roomId, say } = await openFenwold();
    await say(people.hazel, roomId, 'Between us');
    const input = { roomId, afterSeq: 0, afterRev: 0 };
    await expect(listMissed(tools, people.rowan, input)).rejects.toMatchObject({
      code: 'notFound',
    });
    expect((await listMissed(tools, people.linnet, input)).messages).toHaveLength(1);
  });
});
