import { describe, expect, it } from 'vitest';

import {
  followThread,
  joinRoom,
  leaveRoom,
  listThreads,
  markRead,
  openTopicRoom,
} from '#server/messaging/index.ts';
import { openFenwold } from './support/fenwold.ts';

describe('the threads I follow', () => {
  it('are those I began, wrote in or chose; what is new stands first', async () => {
    const { tools, clock, people, countyRoomId: roomId, teaselRoomId, say } = await openFenwold();
    const { hazel, rowan, linnet, hurdle } = people;
    const mine = await say(hazel, roomId, 'One I **began**');
    const theirs = await say(rowan, roomId, 'One I wrote in');
    const chosen = await say(rowan, roomId, 'One I chose');
    const other = await say(rowan, roomId, 'One that is not mine');
    await say(linnet, roomId, 'Answer', { replyToId: mine.id });
    await say(hazel, roomId, 'Answer', { replyToId: theirs.id });
    await say(linnet, roomId, 'Answer', { replyToId: chosen.id });
    await say(linnet, roomId, 'Answer', { replyToId: other.id });
    await followThread(tools, hazel, { roomId, messageId: chosen.id, state: 'followed' });
    const titles = async (who = hazel) =>
      (await listThreads(tools, who)).map(({ root, hasNew }) => [root.excerpt, hasNew]);
    await markRead(tools, hazel, { roomId, seq: 100 });
    expect((await titles()).sort()).toEqual([
      ['One I began', false],
      ['One I chose', false],
      ['One I wrote in', false],
    ]);
    clock.forward({ minutes: 1 });
    await say(rowan, roomId, 'Thank you', { replyToId: theirs.id });
    clock.forward({ minutes: 1 });
    const house = await say(hazel, teaselRoomId, 'In the house');
    await say(hurdle, teaselRoomId, 'Well done', { replyToId: house.id });
    expect((await titles()).slice(0, 2)).toEqual([
      ['In the house', true],
      ['One I wrote in', true],
    ]);
    expect(await titles(rowan)).not.toContainEqual(['In the house', true]);
    expect(await titles(people.sedge)).toEqual([]);
  });

  it('are without those I muted, also where I began them', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const root = await say(people.hazel, roomId, 'One I began');
    await say(people.rowan, roomId, 'Answer', { replyToId: root.id });
    expect(await listThreads(tools, people.hazel)).toHaveLength(1);
    await followThread(tools, people.hazel, { roomId, messageId: root.id, state: 'muted' });
    expect(await listThreads(tools, people.hazel)).toEqual([]);
    expect(await listThreads(tools, people.rowan)).toHaveLength(1);
  });

  it('wait while I am out of their room', async () => {
    const { tools, people, say } = await openFenwold();
    const { hazel, rowan } = people;
    const topic = await openTopicRoom(tools, hazel, {
      clientId: 'a-room-with-threads',
      name: 'Housing letters',
      purpose: 'Letters',
    });
    await joinRoom(tools, rowan, { roomId: topic.id });
    const root = await say(rowan, topic.id, 'Three facts');
    await say(hazel, topic.id, 'Good', { replyToId: root.id });
    expect(await listThreads(tools, rowan)).toHaveLength(1);
    await leaveRoom(tools, rowan, { roomId: topic.id });
    expect(await listThreads(tools, rowan)).toEqual([]);
    await joinRoom(tools, rowan, { roomId: topic.id });
    expect(await listThreads(tools, rowan)).toHaveLength(1);
  });
});
