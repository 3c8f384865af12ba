import { describe, expect, it } from 'vitest';

import { editMessage, readRoom } from '#server/messaging/index.ts';
import { queriesOf } from '#test/accounts/support/county.ts';
import { openFenwold } from './support/fenwold.ts';

describe('opening a room', () => {
  it('gives the room, its newest messages and where its logs stand', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const first = await say(people.hazel, roomId, 'Who knows the choir?');
    const answer = await say(people.rowan, roomId, 'I do.', { replyToId: first.id });
    await editMessage(tools, people.rowan, { roomId, messageId: answer.id, text: 'I do, well.' });
    const { room, page } = await readRoom(tools, people.linnet, { roomId });
    expect(room).toMatchObject({ id: roomId, kind: 'county', name: 'Fenwold', mayWrite: true });
    expect(page).toMatchObject({ lastSeq: 2, lastRev: 1, readSeq: 0, firstUnreadSeq: 1 });
    expect(page.messages.map(({ text }) => text)).toEqual(['Who knows the choir?', 'I do, well.']);
    expect(page.messages[1]?.replyTo).toMatchObject({ seq: 1, excerpt: 'Who knows the choir?' });
  });

  it('is one query, and a second one only for a quote from further up', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const first = await say(people.hazel, roomId, 'Who knows the choir?');
    await say(people.rowan, roomId, 'I do.', { replyToId: first.id });
    await readRoom(tools, people.linnet, { roomId });
    const near = await queriesOf(() => readRoom(tools, people.linnet, { roomId }));
    expect(near).toEqual(['roomMemberships.aggregate']);
    const far = await queriesOf(() => readRoom(tools, people.linnet, { roomId, limit: 1 }));
    expect(far).toEqual(['roomMemberships.aggregate', 'messages.find']);
  });

  it('looks the same for a room of others and for an unknown one', async () => {
    const { tools, people, teaselRoomId, countyRoomId } = await openFenwold();
    const refusal = (roomId: string) =>
      readRoom(tools, people.rowan, { roomId }).catch((error: unknown) => String(error));
    expect(await refusal(teaselRoomId)).toBe(await refusal('0'.repeat(24)));
    await expect(readRoom(tools, people.rowan, { roomId: countyRoomId })).resolves.toBeDefined();
    await expect(readRoom(tools, people.hazel, { roomId: teaselRoomId })).resolves.toBeDefined();
  });
});
