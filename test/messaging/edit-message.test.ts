import { describe, expect, it } from 'vitest';

import { EarlierText } from '#server/messaging/earlier-text.model.ts';
import { deleteMessage, editMessage, listMissed } from '#server/messaging/index.ts';
import { Room } from '#server/messaging/room.model.ts';
import { heardBy, openFenwold } from './support/fenwold.ts';

describe('editing a message', () => {
  it('puts the new words in its place, says so and tells the room', async () => {
    const { tools, clock, announced, people, countyRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, countyRoomId, 'At tne');
    clock.forward({ minutes: 5 });
    const change = await editMessage(tools, people.hazel, {
      roomId: countyRoomId,
      messageId,
      text: 'At ten',
    });
    expect(change).toMatchObject({
      rev: 1,
      message: {
        id: messageId,
        seq: 1,
        state: 'sent',
        text: 'At ten',
        sentAt: '2026-10-07T08:30:00.000Z',
        editedAt: '2026-10-07T08:35:00.000Z',
      },
    });
    expect(heardBy(announced, people.rowan, 'message.changed')).toEqual([change]);
    expect(heardBy(announced, people.barnaby, 'message.changed')).toEqual([]);
  });

  it('keeps what was there before for moderation, and shows it to nobody', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, countyRoomId, 'first words');
    for (const text of ['second words', 'third words']) {
      await editMessage(tools, people.hazel, { roomId: countyRoomId, messageId, text });
    }
    const kept = await EarlierText.find({ messageId }).sort({ _id: 1 }).lean();
    expect(kept.map(({ text }) => text)).toEqual(['first words', 'second words']);
    const missed = await listMissed(tools, people.rowan, {
      roomId: countyRoomId,
      afterSeq: 0,
      afterRev: 0,
    });
    expect(JSON.stringify(missed)).toContain('third words');
    expect(JSON.stringify(missed)).not.toMatch(/first words|second words/);
  });

  it('with the words that are there already changes nothing', async () => {
    const { tools, announced, people, countyRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, countyRoomId, 'At ten');
    const same = { roomId: countyRoomId, messageId, text: 'At ten' };
    await expect(editMessage(tools, people.hazel, same)).resolves.toMatchObject({
      rev: 0,
      message: { editedAt: null },
    });
    expect(heardBy(announced, people.rowan, 'message.changed')).toEqual([]);
    expect(await EarlierText.countDocuments()).toBe(0);
  });

  it('is for its author only', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, countyRoomId, 'At ten');
    const change = { roomId: countyRoomId, messageId, text: 'At noon' };
    for (const other of [people.rowan, people.marjoram]) {
      await expect(editMessage(tools, other, change)).rejects.toMatchObject({
        code: 'notPermitted',
      });
    }
    await expect(editMessage(tools, people.barnaby, change)).rejects.toMatchObject({
      code: 'notFound',
      message: 'We could not find that room.',
    });
    await expect(editMessage(tools, people.hazel, change)).resolves.toMatchObject({ rev: 1 });
  });

  it('does not bring back what was taken back', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, countyRoomId, 'At ten');
    await deleteMessage(tools, people.hazel, { roomId: countyRoomId, messageId });
    await expect(
      editMessage(tools, people.hazel, { roomId: countyRoomId, messageId, text: 'At noon' }),
    ).rejects.toMatchObject({ code: 'notPermitted' });
  });

  it('is refused in a closed room', async () => {
    const { tools, people, teaselRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, teaselRoomId, 'At ten');
    await Room.updateOne({ _id: teaselRoomId }, { state: 'closed' });
    await expect(
      editMessage(tools, people.hazel, { roomId: teaselRoomId, messageId, text: 'At noon' }),
    ).rejects.toMatchObject({ code: 'notPermitted' });
  });

  it('goes past Guard like a new message', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, countyRoomId, 'At ten');
    await expect(
      editMessage(tools, people.hazel, { roomId: countyRoomId, messageId, text: '9990001006' }),
    ).rejects.toMatchObject({ code: 'guardRefused', rule: 'nhsNumber' });
    expect(await EarlierText.countDocuments()).toBe(0);
  });

  it('reaches only messages of the room that is named', async () => {
    const { tools, people, countyRoomId, teaselRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, teaselRoomId, 'At ten');
    await expect(
      editMessage(tools, people.hazel, { roomId: countyRoomId, messageId, text: 'At noon' }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });

  it('gives each of many changes at one moment its own number, without gaps', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    const authors = [people.hazel, people.rowan, people.linnet, people.marjoram];
    const messages = await Promise.all(
      authors.flatMap((actor) =>
        [1, 2].map(async (number) => {
          const { id: messageId } = await say(actor, countyRoomId, `Draft ${number}`);
          return { actor, messageId };
        }),
      ),
    );
    const changes = await Promise.all(
      messages.map(({ actor, messageId }) =>
        editMessage(tools, actor, { roomId: countyRoomId, messageId, text: 'Done' }),
      ),
    );
    const revs = changes.map(({ rev }) => rev).sort((one, other) => one - other);
    expect(revs).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
