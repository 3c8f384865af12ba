import { describe, expect, it } from 'vitest';

import {
  answerKeep,
  joinRoom,
  leaveRoom,
  openTopicRoom,
  startDirectRoom,
} from '#server/messaging/index.ts';
import { changeRoles, heardBy } from './support/fenwold.ts';
import { newsOf, openConversation, openKeep } from './support/open-keep.ts';

describe('leaving a room', () => {
  it('with its role ends what somebody is asked, and the others go on', async () => {
    const { tools, people, keepId, look, organisations, said, announced } = await openKeep();
    await answerKeep(tools, people.linnet, { keepId, answer: 'agrees' });
    announced.length = 0;
    const held = { role: 'linkWorker', organisationId: organisations.brackenford } as const;
    await changeRoles(tools, people.rowan, { added: [], ended: [held] });
    expect(heardBy(announced, people.hazel, 'keep.changed')).toEqual([{ keepId }]);
    const keep = await look(people.hazel, keepId);
    expect(keep).toMatchObject({ state: 'ready', isPart: true });
    expect(keep.messages.map(({ id }) => id)).toEqual([said.mine.id, said.linnets.id]);
  });

  it('leaves alone what was agreed, and what is asked in other rooms', async () => {
    const { tools, people, keepId, look, said, ask, say } = await openKeep();
    const { hazel, rowan, linnet } = people;
    const topic = await openTopicRoom(tools, hazel, {
      ...{ name: 'First calls', purpose: 'How to begin', clientId: 'room-about-first-calls' },
    });
    await joinRoom(tools, rowan, { roomId: topic.id });
    const there = await say(rowan, topic.id, 'Listen first');
    const other = await ask(hazel, [there], { roomId: topic.id });
    expect(await newsOf(tools, rowan)).toHaveLength(2);
    await leaveRoom(tools, rowan, { roomId: topic.id });
    expect(await newsOf(tools, rowan)).toMatchObject([{ id: keepId }]);
    expect(await look(hazel, other.keepId)).toMatchObject({ state: 'dropped', isForMe: true });
    for (const author of [rowan, linnet]) {
      await answerKeep(tools, author, { keepId, answer: 'agrees' });
    }
    const ofTopic = await say(hazel, topic.id, 'And then write');
    await joinRoom(tools, rowan, { roomId: topic.id });
    const third = await ask(rowan, [ofTopic], { roomId: topic.id });
    await answerKeep(tools, hazel, { keepId: third.keepId, answer: 'agrees' });
    await leaveRoom(tools, hazel, { roomId: topic.id });
    expect((await look(rowan, third.keepId)).messages).toHaveLength(1);
    expect((await look(hazel, keepId)).messages.map(({ id }) => id)).toContain(said.rowans.id);
  });

  it('of somebody who has no role left ends it in direct rooms as well', async () => {
    const { tools, people, ask, say, look, organisations } = await openConversation();
    const { hazel, rowan } = people;
    const direct = await startDirectRoom(tools, hazel, { personIds: [rowan.personId] });
    const said = await say(rowan, direct.id, 'Between us');
    const { keepId } = await ask(hazel, [said], { roomId: direct.id });
    const held = { role: 'linkWorker', organisationId: organisations.brackenford } as const;
    await changeRoles(tools, rowan, { added: [], ended: [held] });
    expect(await look(hazel, keepId)).toMatchObject({ state: 'dropped' });
  });
});
