import { describe, expect, it } from 'vitest';

import { EarlierText } from '#server/messaging/earlier-text.model.ts';
import {
  editMessage,
  getRoom,
  getThread,
  listMessages,
  makeReportableMessage,
  openMessageFile,
  pinMessage,
  reactToMessage,
  searchMessages,
  sweepMessages,
} from '#server/messaging/index.ts';
import { Message } from '#server/messaging/message.model.ts';
import { Room } from '#server/messaging/room.model.ts';
import { expectIndexed } from '#test/meetings/support/expect-indexed.ts';
import { isNotThere, within } from '#server/lib/trusted-filters.ts';
import { openFenwold } from './support/fenwold.ts';
import { bring, countStored, pdfFile } from './support/files.ts';

/** With the leap day of 2028. */
const YEARS = { days: 2 * 365 + 1 };

async function openOld() {
  const fenwold = await openFenwold();
  const { tools, people, countyRoomId: roomId } = fenwold;
  const { hazel } = people;
  const list = async () => {
    const { messages } = await listMessages(tools, hazel, { roomId });
    return messages.map(({ state, text, seq }) => [seq, state === 'sent' ? text : state]);
  };
  return { ...fenwold, roomId, list, sweep: () => sweepMessages(tools) };
}

describe('messages whose time is over', () => {
  it('lose their words, files and earlier words after two years, and keep their places', async () => {
    const { tools, clock, people, roomId, say, list, sweep, countyId } = await openOld();
    const { hazel, rowan } = people;
    const { id: fileId } = await bring(tools, hazel, roomId, pdfFile());
    const files = [{ fileId }];
    const old = await say(hazel, roomId, 'The brambles key is under the pot', { files });
    await editMessage(tools, hazel, { roomId, messageId: old.id, text: 'The brambles key moved' });
    await reactToMessage(tools, rowan, { roomId, messageId: old.id, word: 'thankYou', on: true });
    clock.forward(YEARS);
    await say(rowan, roomId, 'Still so?');
    clock.forward({ seconds: -1 });
    expect(await sweep()).toBe(0);
    expect((await list())[0]).toEqual([1, 'The brambles key moved']);

    clock.forward({ minutes: 5 });
    expect(await sweep()).toBe(1);
    expect(await list()).toEqual([
      [1, 'over'],
      [2, 'Still so?'],
    ]);
    const { messages } = await listMessages(tools, hazel, { roomId });
    expect(messages[0]).toMatchObject({ text: '', body: [], files: [], reactions: [] });
    expect(await countStored()).toMatchObject({ files: 0, chunks: 0 });
    expect(await EarlierText.countDocuments()).toBe(0);
    const found = await searchMessages(tools, hazel, { words: 'brambles' });
    expect(JSON.stringify(found)).not.toContain('brambles key');
    await expect(
      openMessageFile(tools, rowan, { roomId, messageId: old.id, fileId }),
    ).rejects.toMatchObject({ code: 'notFound' });
    // Nor for moderators.
    const reportable = makeReportableMessage(tools);
    expect(await reportable.show({ countyId, thingId: old.id })).toMatchObject({
      ...{ state: 'takenBack', body: [], earlier: [] },
    });
    await expect(
      editMessage(tools, hazel, { roomId, messageId: old.id, text: 'Back again' }),
    ).rejects.toMatchObject({ code: 'notPermitted' });
    expect(await sweep()).toBe(0);
  });

  it('in a thread stay until its newest answer is as old, and then go together', async () => {
    const { tools, clock, people, roomId, say, list, sweep } = await openOld();
    const { hazel, rowan } = people;
    const root = await say(hazel, roomId, 'Who has a van?');
    await say(rowan, roomId, 'I had one', { replyToId: root.id });
    await say(rowan, roomId, 'By itself');
    clock.forward({ days: 300 });
    await say(hazel, roomId, 'Again?', { replyToId: root.id });
    clock.forward({ days: 2 * 365 - 200 });
    expect(await sweep()).toBe(1);
    expect((await list()).map(([, words]) => words)).toEqual([
      ...['Who has a van?', 'I had one', 'over', 'Again?'],
    ]);
    const thread = await getThread(tools, rowan, { roomId, messageId: root.id });
    expect(thread.root.text).toBe('Who has a van?');
    clock.forward({ days: 202 });
    expect(await sweep()).toBe(3);
    expect(new Set((await list()).map(([, words]) => words))).toEqual(new Set(['over']));
  });

  it('stay as long as they are pinned, however often it was swept since', async () => {
    const { tools, clock, people, roomId, say, list, sweep } = await openOld();
    const { hazel, marjoram } = people;
    const rules = await say(hazel, roomId, 'How we talk here');
    await say(hazel, roomId, 'By itself');
    const pin = (on: boolean) => pinMessage(tools, marjoram, { roomId, messageId: rules.id, on });
    await pin(true);
    clock.forward({ days: 800 });
    for (const count of [1, 0]) expect(await sweep()).toBe(count);
    clock.forward({ days: 30 });
    expect(await sweep()).toBe(0);
    expect((await list())[0]).toEqual([1, 'How we talk here']);
    expect((await getRoom(tools, hazel, { roomId })).pins).toHaveLength(1);
    await pin(false);
    clock.forward({ minutes: 1 });
    expect(await sweep()).toBe(1);
    expect((await list())[0]).toEqual([1, 'over']);
  });

  it('R12: go once by two processes, and none sooner by a clock that was set forward and back', async () => {
    const { tools, clock, people, roomId, say, list, sweep } = await openOld();
    await say(people.hazel, roomId, 'Old');
    clock.forward({ days: 800 });
    await say(people.hazel, roomId, 'New');
    const counts = await Promise.all([sweep(), sweep(), sweepMessages(tools)]);
    expect(Math.max(...counts)).toBe(1);
    expect(await list()).toEqual([
      [1, 'over'],
      [2, 'New'],
    ]);
    clock.forward({ days: -800 });
    expect(await sweep()).toBe(0);
    clock.forward({ days: 800 });
    expect(await sweep()).toBe(0);
    expect((await list())[1]).toEqual([2, 'New']);
  });

  it('are found by an index, past those that went before', async () => {
    const { clock, people, roomId, say, sweep } = await openOld();
    for (let count = 0; count < 30; count += 1) await say(people.hazel, roomId, 'Old');
    clock.forward({ days: 800 });
    expect(await sweep()).toBe(30);
    const room = await Room.findById(roomId).orFail().lean();
    clock.forward({ days: 1 });
    await say(people.hazel, roomId, 'New');
    clock.forward({ days: 1 });
    const old = Message.find({
      roomId,
      isOver: isNotThere(),
      sentAt: within({ from: room.sweptUntil ?? new Date(0), until: clock.now() }),
    }).sort({ sentAt: 1, seq: 1 });
    expect(await expectIndexed(old)).toBe(1);
  });
});
