import { describe, expect, it } from 'vitest';

import { getMessage, saveMessage } from '#server/messaging/index.ts';
import { openFenwold } from './support/fenwold.ts';

describe('one message', () => {
  it('says what each may do with it', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'Ring before nine');
    await saveMessage(tools, people.rowan, { roomId, messageId, on: true });
    const input = { roomId, messageId };
    const plain = { isMine: false, isSaved: false, mayReact: true, mayWrite: true, mayPin: false };
    expect(await getMessage(tools, people.rowan, input)).toMatchObject({ ...plain, isSaved: true });
    expect(await getMessage(tools, people.marjoram, input)).toMatchObject({
      ...plain,
      mayPin: true,
    });
    expect(await getMessage(tools, people.hazel, input)).toMatchObject({
      ...plain,
      isMine: true,
      mayReact: false,
      lastSeq: 1,
    });
  });

  it('of a room of others is not there', async () => {
    const { tools, people, teaselRoomId: roomId, countyRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'Ring before nine');
    for (const outside of [people.rowan, people.sedge, people.barnaby, people.alder]) {
      await expect(getMessage(tools, outside, { roomId, messageId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    await expect(
      getMessage(tools, people.rowan, { roomId: countyRoomId, messageId }),
    ).rejects.toMatchObject({ code: 'notFound' });
    await expect(getMessage(tools, people.linnet, { roomId, messageId })).resolves.toMatchObject({
      message: { id: messageId },
    });
  });
});
