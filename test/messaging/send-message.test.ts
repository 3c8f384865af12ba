import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { countUnread, deleteMessage, editMessage, sendMessage } from '#server/messaging/index.ts';
import { Message } from '#server/messaging/message.model.ts';
import { Room } from '#server/messaging/room.model.ts';
import { heardBy, openFenwold } from './support/fenwold.ts';

describe('sending a message', () => {
  it('stores it once and tells everybody in the room, and nobody else', async () => {
    const { announced, people, countyRoomId, say } = await openFenwold();
    const view = await say(people.hazel, countyRoomId, 'Good morning');

    expect(view).toMatchObject({
      seq: 1,
      state: 'sent',
      text: 'Good morning',
      body: [{ kind: 'paragraph', spans: [{ kind: 'text', text: 'Good morning' }] }],
      author: { id: people.hazel.personId, name: 'Hazel Quickset', organisation: 'Teasel House' },
      sentAt: '2026-10-07T08:30:00.000Z',
      editedAt: null,
      replyTo: null,
    });
    for (const member of [people.hazel, people.rowan, people.marjoram, people.hurdle]) {
      expect(heardBy(announced, member, 'message.sent')).toEqual([view]);
    }
    for (const outsider of [people.barnaby, people.alder, people.sedge]) {
      expect(heardBy(announced, outsider, 'message.sent')).toEqual([]);
    }
    expect(await Message.countDocuments()).toBe(1);
  });

  it('shows nothing of a message but what people see', async () => {
    const { people, countyRoomId, say } = await openFenwold();
    const view = await say(people.hazel, countyRoomId, 'Good morning');
    expect(Object.keys(view).sort()).toEqual([
      'author',
      'body',
      'clientId',
      'editedAt',
      'files',
      'id',
      'isPinned',
      'reactions',
      'replyTo',
      'roomId',
      'sentAt',
      'seq',
      'state',
      'text',
      'threadId',
    ]);
    expect(Object.keys(view.author).sort()).toEqual(['id', 'name', 'organisation']);
  });

  it('counts as read for the one who wrote it, and as unread for the others', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    await say(people.hazel, countyRoomId, 'Good morning');
    expect(await countUnread(tools, people.hazel)).toEqual({ messages: 0, rooms: 0 });
    expect(await countUnread(tools, people.rowan)).toEqual({ messages: 1, rooms: 1 });
  });

  it('keeps a text as it was typed but for the blanks around it', async () => {
    const { people, countyRoomId, say } = await openFenwold();
    const view = await say(people.hazel, countyRoomId, '  caf\u0065\u0301\r\n\r\n**<b>** \t& \n ');
    expect(view.text).toBe('caf\u00e9\n\n**<b>** \t&');
  });

  it.each([
    ['', 'Write your message first.'],
    [' \n ', 'Write your message first.'],
    ['x'.repeat(4001), 'That is 4001 characters. The most we can take is 4000.'],
    ['x'.repeat(50_000), 'That is 50000 characters.'],
    ['a\u0000b', 'There is a hidden character'],
    ['a\u001b[31m', 'There is a hidden character'],
    ['a\ud800b', 'There is a hidden character'],
  ])('refuses the text %#, in words', async (text, words) => {
    const { people, countyRoomId, say } = await openFenwold();
    await expect(say(people.hazel, countyRoomId, text)).rejects.toMatchObject({
      code: 'invalidInput',
      fields: { text: expect.stringContaining(words) as string },
    });
    expect(await Message.countDocuments()).toBe(0);
  });

  it('takes 4,000 characters', async () => {
    const { people, countyRoomId, say } = await openFenwold();
    expect((await say(people.hazel, countyRoomId, 'x'.repeat(4000))).text).toHaveLength(4000);
  });

  it('quotes the message that it answers', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    const asked = await say(people.rowan, countyRoomId, `**Does** anyone know ${'x'.repeat(200)}`);
    const answer = await say(people.hazel, countyRoomId, 'Yes', { replyToId: asked.id });
    expect(answer.replyTo).toMatchObject({
      messageId: asked.id,
      seq: 1,
      authorName: 'Rowan Brackett',
      excerpt: expect.stringMatching(/^Does anyone know x+…$/) as string,
    });

    await deleteMessage(tools, people.rowan, { roomId: countyRoomId, messageId: asked.id });
    const later = await say(people.hazel, countyRoomId, 'Still', { replyToId: asked.id });
    expect(later.replyTo?.excerpt).toBeNull();
  });

  it('answers only what stands in the same room', async () => {
    const { people, countyRoomId, teaselRoomId, say } = await openFenwold();
    const elsewhere = await say(people.linnet, teaselRoomId, 'Between us');
    await expect(
      say(people.hazel, countyRoomId, 'Look', { replyToId: elsewhere.id }),
    ).rejects.toMatchObject({ code: 'notFound' });
    await expect(
      say(people.hazel, teaselRoomId, 'Look', { replyToId: elsewhere.id }),
    ).resolves.toMatchObject({ replyTo: { excerpt: 'Between us' } });
  });

  it('is for members: the room of another organisation looks as if it were not there', async () => {
    const { people, teaselRoomId, say } = await openFenwold();
    await expect(say(people.rowan, teaselRoomId, 'Hello')).rejects.toMatchObject({
      code: 'notFound',
      message: 'We could not find that room.',
    });
    await expect(say(people.hazel, teaselRoomId, 'Hello')).resolves.toMatchObject({ seq: 1 });
  });

  it('is refused in a closed room, with the reason', async () => {
    const { people, teaselRoomId, say } = await openFenwold();
    await say(people.hazel, teaselRoomId, 'Last words');
    await Room.updateOne({ _id: teaselRoomId }, { state: 'closed' });
    await expect(say(people.hazel, teaselRoomId, 'More')).rejects.toMatchObject({
      code: 'notPermitted',
      message: 'This room is closed. You can read what was said, but not add to it.',
    });
  });
});

describe('the same message sent twice', () => {
  it('is stored once and answered with the same message', async () => {
    const { tools, announced, people, countyRoomId } = await openFenwold();
    const input = { roomId: countyRoomId, clientId: randomUUID(), text: 'Good morning' };
    const first = await sendMessage(tools, people.hazel, input);
    const second = await sendMessage(tools, people.hazel, { ...input, text: ' Good morning\r\n' });
    expect(second).toEqual(first);
    expect(await Message.countDocuments()).toBe(1);
    expect(heardBy(announced, people.rowan, 'message.sent')).toEqual([first, first]);
  });

  it('is still the same after it was edited, and after it was taken back', async () => {
    const { tools, people, countyRoomId } = await openFenwold();
    const input = { roomId: countyRoomId, clientId: randomUUID(), text: 'Good morning' };
    const { id: messageId } = await sendMessage(tools, people.hazel, input);
    await editMessage(tools, people.hazel, { roomId: countyRoomId, messageId, text: 'Morning' });
    const afterEdit = await sendMessage(tools, people.hazel, input);
    expect(afterEdit).toMatchObject({ id: messageId, text: 'Morning' });
    await deleteMessage(tools, people.hazel, { roomId: countyRoomId, messageId });
    const afterDeletion = await sendMessage(tools, people.hazel, input);
    expect(afterDeletion).toMatchObject({ id: messageId, state: 'takenBack', text: '' });
  });

  it('with another text is refused, with a fresh id to send it under', async () => {
    const { tools, people, countyRoomId } = await openFenwold();
    const input = { roomId: countyRoomId, clientId: randomUUID(), text: 'Good morning' };
    await sendMessage(tools, people.hazel, input);
    const refusal: unknown = await sendMessage(tools, people.hazel, {
      ...input,
      text: 'Good night',
    }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'conflict',
      fields: { clientId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    });
    expect(refusal).not.toMatchObject({ fields: { clientId: input.clientId } });
    expect(await Message.countDocuments()).toBe(1);
  });

  it('is another message when another person sends it', async () => {
    const { tools, people, countyRoomId } = await openFenwold();
    const input = { roomId: countyRoomId, clientId: randomUUID(), text: 'Good morning' };
    await sendMessage(tools, people.hazel, input);
    await expect(sendMessage(tools, people.rowan, input)).resolves.toMatchObject({ seq: 2 });
  });
});

describe('Guard before a message', () => {
  const leak = 'NHS no 999 000 1006';

  it('stops an NHS number (LW2): nothing is stored, announced or logged of it', async () => {
    const { announced, logged, people, countyRoomId, say } = await openFenwold();
    announced.length = 0;
    await expect(say(people.hazel, countyRoomId, leak)).rejects.toMatchObject({
      code: 'guardRefused',
      rule: 'nhsNumber',
      fields: {
        text: expect.stringContaining('looks like an NHS number') as string,
        notNhsNumber: expect.any(String) as string,
      },
    });
    expect(await Message.countDocuments()).toBe(0);
    expect(announced).toEqual([]);
    expect(logged.join('')).toContain('nhsNumber');
    expect(logged.join('')).not.toMatch(/999 ?000 ?1006/);
  });

  it.each(['phoneNumber', 'registeredNumber', 'otherReference'])(
    'lets the number pass for the fixed reason %s',
    async (notNhsNumber) => {
      const { people, countyRoomId, say } = await openFenwold();
      await expect(say(people.hazel, countyRoomId, leak, { notNhsNumber })).resolves.toMatchObject({
        text: leak,
      });
    },
  );

  it('takes no other reason', async () => {
    const { people, countyRoomId, say } = await openFenwold();
    await expect(
      say(people.hazel, countyRoomId, leak, { notNhsNumber: 'because' }),
    ).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(say(people.hazel, countyRoomId, leak, { checked: true })).rejects.toMatchObject({
      code: 'guardRefused',
    });
  });

  it('asks about a name, and takes it when the person has checked', async () => {
    const { people, countyRoomId, say } = await openFenwold();
    const text = 'I met Mrs Thistlewood today';
    await expect(say(people.hazel, countyRoomId, text)).rejects.toMatchObject({
      code: 'guardRefused',
      rule: 'titledName',
      fields: { checked: expect.any(String) as string },
    });
    await expect(say(people.hazel, countyRoomId, text, { checked: 'yes' })).resolves.toMatchObject({
      text,
    });
  });

  it('leaves everyday numbers alone (LW3)', async () => {
    const { people, countyRoomId, say } = await openFenwold();
    const text = 'Ring 01632 960123, meet 14/10/2026 at the village hall, charity 9990001';
    await expect(say(people.hazel, countyRoomId, text)).resolves.toMatchObject({ text });
  });
});
