import { describe, expect, it } from 'vitest';

import { messagingLimits } from '#server/messaging/contract.ts';
import { getThread } from '#server/messaging/index.ts';
import { openFenwold } from './support/fenwold.ts';

describe('a thread', () => {
  it('is a message with all answers to it and to its answers, and nothing else', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { hazel, rowan, linnet } = people;
    const root = await say(hazel, roomId, 'Does anyone know a group?');
    const reply = await say(rowan, roomId, 'The allotment', { replyToId: root.id });
    await say(linnet, roomId, 'Something else');
    const second = await say(linnet, roomId, 'Second that', { replyToId: reply.id });
    expect([root, reply, second].map(({ threadId }) => threadId)).toEqual([null, root.id, root.id]);
    const thread = await getThread(tools, hazel, { roomId, messageId: second.id });
    expect(thread).toMatchObject({
      room: { id: roomId, name: 'Fenwold', mayWrite: true },
      root: { id: root.id },
      replies: [{ id: reply.id }, { id: second.id, replyTo: { messageId: reply.id } }],
      hasOlder: false,
      hasNewer: false,
    });
    expect(thread.replies).toHaveLength(2);
    expect(await getThread(tools, hazel, { roomId, messageId: root.id })).toEqual(thread);
  });

  it('comes a page at a time, newest first, and can be walked to both ends', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const root = await say(people.hazel, roomId, 'Who brings what?');
    const most = messagingLimits.messagesOnPage;
    const sent: number[] = [];
    for (let number = 0; number < most + 3; number += 1) {
      const more = { replyToId: root.id };
      sent.push((await say(people.rowan, roomId, `Number ${number}`, more)).seq);
    }
    const read = (place: object) =>
      getThread(tools, people.hazel, { roomId, messageId: root.id, ...place });
    const newest = await read({});
    const [first] = newest.replies;
    expect(newest).toMatchObject({ hasOlder: true, hasNewer: false });
    const older = await read({ before: first?.seq });
    expect(older).toMatchObject({ hasOlder: false, hasNewer: true });
    const seqs = [...older.replies, ...newest.replies].map(({ seq }) => seq);
    expect(seqs).toEqual(sent);
    const newer = await read({ after: older.replies.at(-1)?.seq });
    expect(newer.replies).toEqual(newest.replies);
    expect(newer).toMatchObject({ hasOlder: true, hasNewer: false });
  });

  it('of a room of others is not there', async () => {
    const { tools, people, teaselRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'Between us');
    for (const outside of [people.rowan, people.sedge, people.barnaby, people.alder]) {
      await expect(getThread(tools, outside, { roomId, messageId })).rejects.toMatchObject({
        code: 'notFound',
        message: 'We could not find that room.',
      });
    }
    await expect(getThread(tools, people.linnet, { roomId, messageId })).resolves.toMatchObject({
      replies: [],
    });
  });
});
