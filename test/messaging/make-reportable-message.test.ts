import { describe, expect, it } from 'vitest';

import {
  deleteMessage,
  editMessage,
  listMessages,
  makeReportableMessage,
  sendMessage,
} from '#server/messaging/index.ts';
import { heardBy, openFenwold } from './support/fenwold.ts';

describe('a message in the hands of moderators', () => {
  it('is hidden once, and put back as it was, by the log of changes', async () => {
    const { tools, announced, countyId, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: thingId } = await say(people.rowan, roomId, 'Buy my beans');
    const reportable = makeReportableMessage(tools);
    const place = { countyId, thingId, rule: 'advertising' };
    await reportable.hide(place);
    await reportable.hide(place);
    await reportable.restore(place);
    await reportable.restore(place);
    expect(heardBy(announced, people.hazel, 'message.changed')).toMatchObject([
      { rev: 1, message: { state: 'hidden', text: '', body: [], replyTo: null } },
      { rev: 2, message: { state: 'sent', text: 'Buy my beans' } },
    ]);
    const news = JSON.stringify(heardBy(announced, people.hazel, 'message.changed')[0]);
    expect(news).not.toContain('advertising');
  });

  it('while hidden can be taken back by its author, and neither changed nor reported', async () => {
    const { tools, countyId, people, countyRoomId: roomId, say } = await openFenwold();
    const { id } = await say(people.rowan, roomId, 'Buy my beans');
    const reportable = makeReportableMessage(tools);
    expect(await reportable.find(people.hazel, id)).toMatchObject({
      authorId: people.rowan.personId,
    });
    await reportable.hide({ countyId, thingId: id, rule: 'advertising' });
    await expect(reportable.find(people.hazel, id)).rejects.toMatchObject({ code: 'notFound' });
    const mine = { roomId, messageId: id };
    await expect(
      editMessage(tools, people.rowan, { ...mine, text: 'Buy my peas' }),
    ).rejects.toMatchObject({ code: 'notPermitted' });
    const taken = await deleteMessage(tools, people.rowan, mine);
    expect(taken.message.state).toBe('takenBack');
    await reportable.restore({ countyId, thingId: id });
    const { messages } = await listMessages(tools, people.hazel, { roomId });
    expect(messages).toMatchObject([{ state: 'takenBack', text: '' }]);
  });

  it('shows two before and two after it, at the ends of a room fewer, without hidden words', async () => {
    const { tools, countyId, people, countyRoomId: roomId, say } = await openFenwold();
    const ids: string[] = [];
    for (let number = 1; number <= 6; number += 1) {
      ids.push((await say(people.rowan, roomId, `Words ${number}`)).id);
    }
    const [first = '', second = '', third = ''] = ids;
    const reportable = makeReportableMessage(tools);
    await reportable.hide({ countyId, thingId: second, rule: 'kind' });
    await deleteMessage(tools, people.rowan, { roomId, messageId: third });
    const around = async (thingId: string) =>
      (await reportable.show({ countyId, thingId }))?.around.map(({ body, isReported }) =>
        isReported ? 'reported' : body && JSON.stringify(body).match(/Words \d/)?.[0],
      );
    expect(await around(first)).toEqual(['reported', null, null]);
    expect(await around(ids[3] ?? '')).toEqual([null, null, 'reported', 'Words 5', 'Words 6']);
    expect(await reportable.show({ countyId: '0'.repeat(24), thingId: first })).toBeNull();
  });

  it('concerns its author, and in a direct room everybody in it', async () => {
    const { tools, countyId, people, countyRoomId, say } = await openFenwold();
    const { id: thingId } = await say(people.rowan, countyRoomId, 'Hello');
    const reportable = makeReportableMessage(tools);
    expect(await reportable.listConcerned({ countyId, thingId })).toEqual([people.rowan.personId]);
  });

  it('gives an answer to it no words to quote', async () => {
    const { tools, countyId, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: replyToId } = await say(people.rowan, roomId, 'Buy my beans');
    const rule = 'advertising';
    await makeReportableMessage(tools).hide({ countyId, thingId: replyToId, rule });
    const answer = { roomId, replyToId, text: 'No', clientId: 'answer-to-hidden' };
    const { replyTo } = await sendMessage(tools, people.hazel, answer);
    expect(replyTo).toMatchObject({ messageId: replyToId, excerpt: null, isHidden: true });
  });
});
