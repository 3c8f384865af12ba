import { describe, expect, it } from 'vitest';

import { listMessages, markRead, sendMessage } from '#server/messaging/index.ts';
import { openFenwold, type Fenwold } from './support/fenwold.ts';

async function sayMany({ tools, people, countyRoomId }: Fenwold, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, index) =>
      sendMessage(tools, people.hazel, {
        roomId: countyRoomId,
        clientId: `message-number-${index}`,
        text: `Message ${index}`,
      }),
    ),
  );
}

const seqsOf = (page: { messages: { seq: number }[] }) => page.messages.map(({ seq }) => seq);
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('reading a room', () => {
  it('begins with the newest 30, oldest of them first', async () => {
    const fenwold = await openFenwold();
    await sayMany(fenwold, 40);
    const page = await listMessages(fenwold.tools, fenwold.people.rowan, {
      roomId: fenwold.countyRoomId,
    });
    expect(seqsOf(page)).toEqual(range(11, 40));
    expect(page).toMatchObject({ hasOlder: true, hasNewer: false, lastSeq: 40, lastRev: 0 });
  });

  it('goes back and forth by place, without a gap or a repeat', async () => {
    const fenwold = await openFenwold();
    await sayMany(fenwold, 25);
    const { tools, people, countyRoomId: roomId } = fenwold;
    const older = await listMessages(tools, people.rowan, { roomId, before: '16', limit: '10' });
    expect(seqsOf(older)).toEqual(range(6, 15));
    expect(older).toMatchObject({ hasOlder: true, hasNewer: true });
    const oldest = await listMessages(tools, people.rowan, { roomId, before: 6, limit: 10 });
    expect(seqsOf(oldest)).toEqual(range(1, 5));
    expect(oldest).toMatchObject({ hasOlder: false, hasNewer: true });
    const newer = await listMessages(tools, people.rowan, { roomId, after: 15, limit: 10 });
    expect(seqsOf(newer)).toEqual(range(16, 25));
    expect(newer).toMatchObject({ hasOlder: true, hasNewer: false });
  });

  it('gives at most 200 at once, whatever is asked', async () => {
    const fenwold = await openFenwold();
    await sayMany(fenwold, 210);
    const { tools, people, countyRoomId: roomId } = fenwold;
    const page = await listMessages(tools, people.rowan, { roomId, limit: 100_000 });
    expect(seqsOf(page)).toEqual(range(11, 210));
  });

  it('of an empty room says that nothing is there', async () => {
    const { tools, people, countyRoomId: roomId } = await openFenwold();
    expect(await listMessages(tools, people.rowan, { roomId })).toEqual({
      messages: [],
      hasOlder: false,
      hasNewer: false,
      lastSeq: 0,
      lastRev: 0,
      readSeq: 0,
      firstUnreadSeq: null,
    });
  });

  it('says where the new ones begin', async () => {
    const fenwold = await openFenwold();
    await sayMany(fenwold, 5);
    const { tools, people, countyRoomId: roomId } = fenwold;
    await markRead(tools, people.rowan, { roomId, seq: 3 });
    expect(await listMessages(tools, people.rowan, { roomId })).toMatchObject({
      readSeq: 3,
      firstUnreadSeq: 4,
    });
    await markRead(tools, people.rowan, { roomId, seq: 5 });
    expect(await listMessages(tools, people.rowan, { roomId })).toMatchObject({
      readSeq: 5,
      firstUnreadSeq: null,
    });
    expect(await listMessages(tools, people.hazel, { roomId })).toMatchObject({
      firstUnreadSeq: null,
    });
  });

  it('shows a changed organisation beside old messages within half a minute', async () => {
    const { tools, clock, people, countyRoomId: roomId, say } = await openFenwold();
    await say(people.hazel, roomId, 'Good morning');
    const { Organisation } = await import('#server/accounts/organisation.model.ts');
    await Organisation.updateOne({ name: 'Teasel House' }, { name: 'Teasel Hall' });
    clock.forward({ seconds: 30 });
    const page = await listMessages(tools, people.rowan, { roomId });
    expect(page.messages[0]?.author.organisation).toBe('Teasel Hall');
  });

  it('is for members', async () => {
    const { tools, people, teaselRoomId: roomId, say } = await openFenwold();
    await say(people.hazel, roomId, 'Between us');
    for (const outsider of [people.rowan, people.marjoram, people.barnaby, people.sedge]) {
      await expect(listMessages(tools, outsider, { roomId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect((await listMessages(tools, people.linnet, { roomId })).messages).toHaveLength(1);
  });

  it('refuses what is neither a page back nor a page on', async () => {
    const { tools, people, countyRoomId: roomId } = await openFenwold();
    for (const input of [
      { roomId, before: 3, after: 1 },
      { roomId, before: -1 },
      { roomId, before: 'x' },
      { roomId, limit: 1.5 },
    ]) {
      await expect(listMessages(tools, people.hazel, input)).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
  });
});
