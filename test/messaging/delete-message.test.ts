import { describe, expect, it } from 'vitest';

import { EarlierText } from '#server/messaging/earlier-text.model.ts';
import { deleteMessage, listMessages } from '#server/messaging/index.ts';
import { Room } from '#server/messaging/room.model.ts';
import { heardBy, openFenwold } from './support/fenwold.ts';

describe('taking a message back', () => {
  it('leaves its place and its author, and nothing of its words', async () => {
    const { tools, announced, people, countyRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, countyRoomId, 'Never mind **this**');
    const change = await deleteMessage(tools, people.hazel, { roomId: countyRoomId, messageId });
    expect(change).toMatchObject({
      rev: 1,
      message: { id: messageId, seq: 1, state: 'takenBack', text: '', body: [], replyTo: null },
    });
    expect(heardBy(announced, people.rowan, 'message.changed')).toEqual([change]);
    const page = await listMessages(tools, people.rowan, { roomId: countyRoomId });
    expect(page.messages).toEqual([change.message]);
    expect(JSON.stringify(page)).not.toContain('Never mind');
    expect(await EarlierText.findOne({ messageId }).lean()).toMatchObject({
      text: 'Never mind **this**',
    });
  });

  it('twice is the same as once', async () => {
    const { tools, announced, people, countyRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, countyRoomId, 'Never mind');
    const both = await Promise.all(
      [1, 2].map(() => deleteMessage(tools, people.hazel, { roomId: countyRoomId, messageId })),
    );
    expect(both.map(({ rev }) => rev)).toEqual([1, 1]);
    expect(heardBy(announced, people.rowan, 'message.changed')).toHaveLength(1);
    expect(await EarlierText.countDocuments()).toBe(1);
  });

  it('is for its author only', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, countyRoomId, 'Never mind');
    const input = { roomId: countyRoomId, messageId };
    for (const other of [people.rowan, people.marjoram, people.hurdle]) {
      await expect(deleteMessage(tools, other, input)).rejects.toMatchObject({
        code: 'notPermitted',
        message: 'Only the person who wrote a message can take it back.',
      });
    }
    await expect(deleteMessage(tools, people.alder, input)).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(deleteMessage(tools, people.hazel, input)).resolves.toMatchObject({ rev: 1 });
  });

  it('is possible in a closed room too', async () => {
    const { tools, people, teaselRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, teaselRoomId, 'Never mind');
    await Room.updateOne({ _id: teaselRoomId }, { state: 'closed' });
    await expect(
      deleteMessage(tools, people.hazel, { roomId: teaselRoomId, messageId }),
    ).resolves.toMatchObject({ message: { state: 'takenBack' } });
  });
});
