import { describe, expect, it } from 'vitest';

import { inTransaction } from '#server/lib/database/transaction.ts';
import {
  answerKeep,
  deleteMessage,
  dropKeep,
  getKeptWords,
  leaveRoom,
  joinRoom,
  markKeepShared,
  openTopicRoom,
} from '#server/messaging/index.ts';
import { heardBy } from './support/fenwold.ts';
import { newsOf, openConversation, openKeep } from './support/open-keep.ts';

const resourceId = 'a'.repeat(24);

/** As the Shelf does it, in its own transaction. */
async function share(
  { tools }: Pick<Awaited<ReturnType<typeof openKeep>>, 'tools'>,
  keeper: Parameters<typeof markKeepShared>[1],
  kept: { keepId: string; version: string },
) {
  const tell = await inTransaction((session) =>
    markKeepShared(tools, keeper, { ...kept, resourceId }, session),
  );
  tell();
}

describe('a keep that becomes a resource', () => {
  it('is shared once, and tells those whose words were kept where', async () => {
    const county = await openKeep();
    const { tools, people, keepId, look, announced } = county;
    const { hazel, rowan, linnet } = people;
    await answerKeep(tools, rowan, { keepId, answer: 'agrees' });
    await answerKeep(tools, linnet, { keepId, answer: 'declines' });
    const { version } = await getKeptWords(tools, hazel, { keepId });
    announced.length = 0;
    await share(county, hazel, { keepId, version });
    expect(heardBy(announced, rowan, 'keep.changed')).toEqual([{ keepId }]);
    expect(await look(rowan, keepId)).toMatchObject({ state: 'shared', resourceId, isForMe: true });
    expect(await newsOf(tools, rowan)).toMatchObject([{ id: keepId, state: 'shared' }]);
    expect(await newsOf(tools, linnet)).toEqual([]);
    expect(await newsOf(tools, hazel)).toEqual([]);
    await expect(share(county, hazel, { keepId, version })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('is held where words were taken back since the form was opened', async () => {
    const county = await openKeep();
    const { tools, people, keepId, said, roomId } = county;
    for (const author of [people.rowan, people.linnet]) {
      await answerKeep(tools, author, { keepId, answer: 'agrees' });
    }
    const { version } = await getKeptWords(tools, people.hazel, { keepId });
    await deleteMessage(tools, people.rowan, { roomId, messageId: said.rowans.id });
    await expect(share(county, people.hazel, { keepId, version })).rejects.toMatchObject({
      code: 'conflict',
    });
    const now = await getKeptWords(tools, people.hazel, { keepId });
    await expect(share(county, people.hazel, { keepId, ...now })).resolves.toBeUndefined();
  });

  it('is held where all words were taken back, as long as the keeper does not let it go', async () => {
    const county = await openConversation();
    const { tools, people, said, ask, roomId } = county;
    const { keepId } = await ask(people.hazel, [said.rowans]);
    await answerKeep(tools, people.rowan, { keepId, answer: 'agrees' });
    const { version } = await getKeptWords(tools, people.hazel, { keepId });
    await deleteMessage(tools, people.rowan, { roomId, messageId: said.rowans.id });
    const now = await getKeptWords(tools, people.hazel, { keepId });
    expect(now.text).toBe('');
    for (const one of [version, now.version]) {
      await expect(share(county, people.hazel, { keepId, version: one })).rejects.toMatchObject({
        code: 'conflict',
      });
    }
    await dropKeep(tools, people.hazel, { keepId });
    await expect(getKeptWords(tools, people.hazel, { keepId })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('is not there for others, before it is ready, and for a keeper who left the room', async () => {
    const county = await openConversation();
    const { tools, people, say, ask } = county;
    const { hazel, rowan } = people;
    const topic = await openTopicRoom(tools, rowan, {
      ...{ name: 'First calls', purpose: 'How to begin', clientId: 'room-about-first-calls' },
    });
    await joinRoom(tools, hazel, { roomId: topic.id });
    const said = await say(rowan, topic.id, 'Listen first');
    const { keepId } = await ask(hazel, [said], { roomId: topic.id });
    const refused = { code: 'notFound' };
    await expect(share(county, hazel, { keepId, version: '' })).rejects.toMatchObject(refused);
    await answerKeep(tools, rowan, { keepId, answer: 'agrees' });
    const { version } = await getKeptWords(tools, hazel, { keepId });
    await expect(share(county, rowan, { keepId, version })).rejects.toMatchObject(refused);
    await leaveRoom(tools, hazel, { roomId: topic.id });
    await expect(share(county, hazel, { keepId, version })).rejects.toMatchObject(refused);
    await joinRoom(tools, hazel, { roomId: topic.id });
    await expect(share(county, hazel, { keepId, version })).rejects.toMatchObject(refused);
  });
});
