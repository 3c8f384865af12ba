import { describe, expect, it } from 'vitest';

import { getMessageTheme } from '#server/messaging/index.ts';
import { openFenwold } from '../support/fenwold.ts';

describe('a message and its theme', () => {
  it('has none until somebody in the room says one', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'Letters that get answers');
    expect(await getMessageTheme(tools, people.rowan, { roomId, messageId })).toMatchObject({
      ...{ theme: null, lastSeq: 1 },
      message: { id: messageId, text: 'Letters that get answers' },
    });
  });

  it('is not there for people who are not in the room, as an unknown one is not', async () => {
    const { tools, people, teaselRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'Among us');
    const get = (actor: typeof people.hazel, asked: { roomId: string; messageId: string }) =>
      getMessageTheme(tools, actor, asked);
    for (const other of [people.rowan, people.marjoram, people.sedge, people.barnaby]) {
      await expect(get(other, { roomId, messageId })).rejects.toMatchObject({ code: 'notFound' });
    }
    await expect(get(people.hazel, { roomId, messageId: roomId })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
