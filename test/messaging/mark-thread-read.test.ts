import { describe, expect, it } from 'vitest';

import { followThread, getThread, listThreads, markThreadRead } from '#server/messaging/index.ts';
import { openFenwold } from './support/fenwold.ts';

describe('reading a thread on its own page', () => {
  it('moves its mark forward, never past its end and never back', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { hazel, rowan } = people;
    const root = await say(hazel, roomId, 'Does anyone know a group?');
    const thread = { roomId, messageId: root.id };
    const more = { replyToId: root.id };
    const reply = await say(rowan, roomId, 'The allotment', more);
    expect(await listThreads(tools, hazel)).toMatchObject([{ hasNew: true }]);
    await markThreadRead(tools, hazel, { ...thread, seq: 1e6 });
    expect(await listThreads(tools, hazel)).toMatchObject([{ hasNew: false }]);
    await markThreadRead(tools, hazel, { ...thread, seq: 0 });
    expect((await getThread(tools, hazel, thread)).readSeq).toBe(reply.seq);
    await say(rowan, roomId, 'And the café', more);
    expect(await listThreads(tools, hazel)).toMatchObject([{ hasNew: true }]);
  });

  it('leaves no mark where the thread is not followed, and none for those outside', async () => {
    const { tools, people, teaselRoomId: roomId, say } = await openFenwold();
    const root = await say(people.hazel, roomId, 'Between us');
    const reply = await say(people.hurdle, roomId, 'Yes', { replyToId: root.id });
    const input = { roomId, messageId: root.id, seq: reply.seq };
    await markThreadRead(tools, people.linnet, input);
    const read = () => getThread(tools, people.linnet, input);
    expect(await read()).toMatchObject({ state: null, readSeq: 0 });
    await followThread(tools, people.linnet, { ...input, state: 'followed' });
    await markThreadRead(tools, people.linnet, input);
    expect(await read()).toMatchObject({ state: 'followed', readSeq: reply.seq });
    for (const outside of [people.rowan, people.sedge]) {
      await expect(markThreadRead(tools, outside, input)).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });
});
