import { describe, expect, it } from 'vitest';

import { messagingLimits } from '#server/messaging/contract.ts';
import { followThread, getThread } from '#server/messaging/index.ts';
import { newMessageId } from '#server/messaging/message.model.ts';
import { RoomMembership } from '#server/messaging/room-membership.model.ts';
import { openFenwold } from './support/fenwold.ts';

describe('following a thread', () => {
  it('comes with beginning it and with writing in it, for nobody else', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { hazel, rowan, linnet } = people;
    const root = await say(hazel, roomId, 'Does anyone know a group?');
    await say(rowan, roomId, 'The allotment', { replyToId: root.id });
    const stateFor = async (who: typeof hazel) =>
      (await getThread(tools, who, { roomId, messageId: root.id })).state;
    expect(await stateFor(hazel)).toBe('followed');
    expect(await stateFor(rowan)).toBe('followed');
    expect(await stateFor(linnet)).toBeNull();
    await followThread(tools, linnet, { roomId, messageId: root.id, state: 'followed' });
    expect(await stateFor(linnet)).toBe('followed');
  });

  it('is muted by one press, and writing in it does not undo that', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { hazel, rowan } = people;
    const root = await say(hazel, roomId, 'Does anyone know a group?');
    const reply = await say(rowan, roomId, 'The allotment', { replyToId: root.id });
    for (const who of [hazel, rowan]) {
      await followThread(tools, who, { roomId, messageId: reply.id, state: 'muted' });
      await say(who, roomId, 'One more thing', { replyToId: reply.id });
      const { state } = await getThread(tools, who, { roomId, messageId: root.id });
      expect(state).toBe('muted');
    }
    const mine = await RoomMembership.findOne({ roomId, personId: rowan.personId }).lean();
    expect(mine?.threads).toHaveLength(1);
  });

  it('keeps so many marks in a room; the oldest give way', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'Does anyone know a group?');
    const most = messagingLimits.threadMarksInRoom;
    const threads = Array.from({ length: most }, () => ({
      rootId: newMessageId(),
      state: 'followed' as const,
      readSeq: 0,
    }));
    const mine = { roomId, personId: people.rowan.personId };
    await RoomMembership.updateOne(mine, { $set: { threads } });
    await followThread(tools, people.rowan, { roomId, messageId, state: 'followed' });
    const after = (await RoomMembership.findOne(mine).lean())?.threads ?? [];
    expect(after).toHaveLength(most);
    expect(after[0]?.rootId).toEqual(threads[1]?.rootId);
    expect(after.at(-1)?.rootId.toString()).toBe(messageId);
  });

  it('is for people of the room', async () => {
    const { tools, people, teaselRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'Between us');
    const input = { roomId, messageId, state: 'followed' };
    for (const outside of [people.rowan, people.sedge, people.barnaby]) {
      await expect(followThread(tools, outside, input)).rejects.toMatchObject({ code: 'notFound' });
    }
    await expect(followThread(tools, people.linnet, input)).resolves.toEqual({
      rootId: messageId,
      state: 'followed',
    });
  });
});
