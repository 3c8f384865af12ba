import { describe, expect, it } from 'vitest';

import { messagingLimits } from '#server/messaging/contract.ts';
import { deleteMessage, getRoom, saveMessage } from '#server/messaging/index.ts';
import { RoomMembership } from '#server/messaging/room-membership.model.ts';
import { heardBy, openFenwold } from './support/fenwold.ts';

describe('saving a message', () => {
  it('is known to me alone, in all my tabs', async () => {
    const { tools, announced, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'Ring before nine');
    const marks = await saveMessage(tools, people.rowan, { roomId, messageId, on: true });
    expect(marks).toEqual({ savedSeqs: [1] });
    expect(heardBy(announced, people.rowan, 'room.marked')).toEqual([{ roomId, marks }]);
    for (const other of [people.hazel, people.marjoram]) {
      expect(heardBy(announced, other, 'room.marked')).toEqual([]);
      expect((await getRoom(tools, other, { roomId })).marks).toEqual({ savedSeqs: [] });
    }
    expect((await getRoom(tools, people.rowan, { roomId })).marks).toEqual(marks);
    await saveMessage(tools, people.rowan, { roomId, messageId, on: false });
    expect((await getRoom(tools, people.rowan, { roomId })).marks).toEqual({ savedSeqs: [] });
  });

  it('twice, in two tabs at once, is the same as once', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'Ring before nine');
    const save = () => saveMessage(tools, people.rowan, { roomId, messageId, on: true });
    expect(await Promise.all([save(), save(), save()])).toEqual(
      Array.from({ length: 3 }, () => ({ savedSeqs: [1] })),
    );
    expect(await save()).toEqual({ savedSeqs: [1] });
  });

  it('has a limit that says what to do', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { rowan } = people;
    const { id: messageId, seq } = await say(people.hazel, roomId, 'Ring before nine');
    const most = messagingLimits.savedInRoom;
    const full = Array.from({ length: most }, (_, index) => ({
      seq: seq + 1 + index,
      at: tools.clock.now(),
    }));
    const mine = { roomId, personId: rowan.personId };
    await RoomMembership.updateOne(mine, { $set: { saved: full } });
    const save = () => saveMessage(tools, rowan, { roomId, messageId, on: true });
    await expect(save()).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('You have saved 500 messages in this room') as string,
    });
    await RoomMembership.updateOne(mine, { $set: { saved: full.slice(1) } });
    expect((await save()).savedSeqs).toHaveLength(most);
  });

  it('is for people of the room, and for what is not taken back', async () => {
    const { tools, people, teaselRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'Ring before nine');
    const input = { roomId, messageId, on: true };
    for (const outside of [people.rowan, people.marjoram, people.sedge, people.barnaby]) {
      await expect(saveMessage(tools, outside, input)).rejects.toMatchObject({ code: 'notFound' });
    }
    await expect(saveMessage(tools, people.linnet, input)).resolves.toEqual({ savedSeqs: [1] });
    await deleteMessage(tools, people.hazel, { roomId, messageId });
    await expect(saveMessage(tools, people.hurdle, input)).rejects.toMatchObject({
      code: 'notPermitted',
      message: 'This message is not there any more.',
    });
  });
});
