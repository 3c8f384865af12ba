import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import {
  deleteMessage,
  editMessage,
  listMessages,
  sendMessage,
  uploadFile,
} from '#server/messaging/index.ts';
import { Message } from '#server/messaging/message.model.ts';
import { MessageUpload } from '#server/messaging/upload.model.ts';
import { heardBy, openFenwold, startProcess } from './support/fenwold.ts';
import { bring, countStored, drawnPicture, nothingStored, pdfFile } from './support/files.ts';

describe('a message with files', () => {
  it('has them in the order given, each as people see it, for everybody in the room', async () => {
    const { tools, announced, people, countyRoomId, say } = await openFenwold();
    const bytes = await drawnPicture(800, 400);
    const map = await bring(tools, people.hazel, countyRoomId, { name: 'map.png', bytes });
    const line = await bring(tools, people.hazel, countyRoomId, { name: 'line.png', bytes });
    const plan = await bring(tools, people.hazel, countyRoomId, pdfFile());
    const view = await say(people.hazel, countyRoomId, 'How to get there', {
      files: [
        { fileId: map.id, alt: ' The hall is behind the church ' },
        { fileId: plan.id, alt: 'Documents have no words of their own' },
        { fileId: line.id, isDecoration: 'yes' },
      ],
    });
    const picture = { width: 800, height: 400 };
    expect(view.files).toMatchObject([
      {
        id: map.id,
        kind: 'picture',
        picture: { ...picture, alt: 'The hall is behind the church' },
      },
      { id: plan.id, kind: 'document', name: 'Directions.pdf', label: 'PDF', picture: null },
      { id: line.id, kind: 'picture', picture: { ...picture, alt: '' } },
    ]);
    expect(heardBy(announced, people.rowan, 'message.sent')).toEqual([view]);
    const page = await listMessages(tools, people.rowan, { roomId: countyRoomId });
    expect(page.messages).toEqual([view]);
    expect(await MessageUpload.countDocuments()).toBe(0);
  });

  it('may do without words, and is quoted by what its file is', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    const { id: fileId } = await bring(tools, people.hazel, countyRoomId, pdfFile());
    const sent = await say(people.hazel, countyRoomId, ' ', { files: [{ fileId }] });
    expect([sent.text, sent.body]).toEqual(['', []]);
    const answer = await say(people.rowan, countyRoomId, 'Thanks', { replyToId: sent.id });
    expect(answer.replyTo?.excerpt).toBe('Directions.pdf');
    await expect(say(people.hazel, countyRoomId, ' ', { files: [] })).rejects.toMatchObject({
      fields: { text: 'Write your message first.' },
    });
  });

  it('needs a picture in words, unless somebody says that it only decorates', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    const file = { name: 'map.png', bytes: await drawnPicture() };
    const { id: fileId } = await bring(tools, people.hazel, countyRoomId, file);
    for (const words of [{}, { alt: '' }, { alt: '  ' }]) {
      await expect(
        say(people.hazel, countyRoomId, 'Look', { files: [{ fileId, ...words }] }),
      ).rejects.toMatchObject({
        code: 'invalidInput',
        fields: { alt: expect.stringContaining('Describe the picture map.png') as string },
      });
    }
    const alt = 'Ask Mrs Thornback of 999 000 1006';
    await expect(
      say(people.hazel, countyRoomId, 'Look', { files: [{ fileId, alt }] }),
    ).rejects.toMatchObject({
      code: 'guardRefused',
      fields: { alt: expect.any(String) as string },
    });
    expect(await Message.countDocuments()).toBe(0);
    await expect(
      say(people.hazel, countyRoomId, 'Look', { files: [{ fileId, isDecoration: true }] }),
    ).resolves.toMatchObject({ seq: 1 });
  });

  it('takes only files that its own author brought into this room, and each once', async () => {
    const { tools, people, countyRoomId, teaselRoomId, say } = await openFenwold();
    const mine = await bring(tools, people.hazel, countyRoomId, pdfFile());
    const theirs = await bring(tools, people.rowan, countyRoomId, pdfFile());
    const elsewhere = await bring(tools, people.hazel, teaselRoomId, pdfFile());
    const refused = { code: 'invalidInput', fields: { file: expect.any(String) as string } };
    for (const fileId of [theirs.id, elsewhere.id, '0123456789abcdef01234567', 'x']) {
      await expect(
        say(people.hazel, countyRoomId, 'Look', { files: [{ fileId: mine.id }, { fileId }] }),
      ).rejects.toMatchObject(refused);
    }
    const twice = [{ fileId: mine.id }, { fileId: mine.id }];
    await expect(say(people.hazel, countyRoomId, 'Look', { files: twice })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    const racing = await Promise.allSettled(
      ['One', 'Two'].map((text) =>
        sendMessage(startProcess().tools, people.hazel, {
          roomId: countyRoomId,
          clientId: randomUUID(),
          text,
          files: [{ fileId: mine.id }],
        }),
      ),
    );
    expect(racing.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(
      say(people.hazel, countyRoomId, 'Look', { files: [{ fileId: mine.id }] }),
    ).rejects.toMatchObject(refused);
  });

  it('takes four and no fifth', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    const files: { fileId: string }[] = [];
    for (const name of ['1.pdf', '2.pdf', '3.pdf', '4.pdf', '5.pdf']) {
      const { id } = await bring(tools, people.hazel, countyRoomId, pdfFile(name));
      files.push({ fileId: id });
    }
    await expect(say(people.hazel, countyRoomId, 'All', { files })).rejects.toMatchObject({
      fields: { files: 'A message can have up to 4 files.' },
    });
    const four = await say(people.hazel, countyRoomId, 'All', { files: files.slice(0, 4) });
    expect(four.files).toHaveLength(4);
  });

  it('sent twice under one client id is one message with its files', async () => {
    const { tools, people, countyRoomId: roomId } = await openFenwold();
    const { id: fileId } = await bring(tools, people.hazel, roomId, pdfFile());
    const input = { roomId, clientId: randomUUID(), text: 'Look', files: [{ fileId }] };
    const first = await sendMessage(tools, people.hazel, input);
    expect(await sendMessage(tools, people.hazel, input)).toEqual(first);
    const other = await bring(tools, people.hazel, roomId, pdfFile());
    const changed = { ...input, files: [{ fileId: other.id }] };
    await expect(sendMessage(tools, people.hazel, changed)).rejects.toMatchObject({
      code: 'conflict',
    });
    // The refused file waits for another message.
    await expect(
      sendMessage(tools, people.hazel, { ...changed, clientId: randomUUID() }),
    ).resolves.toMatchObject({ files: [{ id: other.id }] });
    expect(await Message.countDocuments()).toBe(2);

    await deleteMessage(tools, people.hazel, { roomId, messageId: first.id });
    const late = await sendMessage(tools, people.hazel, input);
    expect(late).toMatchObject({ id: first.id, state: 'takenBack', files: [] });
  });

  it('keeps them when it is edited, and loses them when it is taken back', async () => {
    const { tools, announced, people, countyRoomId: roomId, say } = await openFenwold();
    const file = { name: 'map.png', bytes: await drawnPicture() };
    const { id: fileId } = await bring(tools, people.hazel, roomId, file);
    const sent = await say(people.hazel, roomId, '', { files: [{ fileId, alt: 'A field' }] });
    const change = { roomId, messageId: sent.id };
    const edited = await editMessage(tools, people.hazel, { ...change, text: 'Our field' });
    expect(edited.message).toMatchObject({ text: 'Our field', files: sent.files });
    expect(await countStored()).toEqual({ files: 2, chunks: 2, loose: 0 });

    await deleteMessage(tools, people.hazel, change);
    expect(await countStored()).toEqual(nothingStored);
    expect(heardBy(announced, people.rowan, 'message.changed').at(-1)).toMatchObject({
      message: { state: 'takenBack', files: [] },
    });
    const stored = await Message.findById(sent.id).lean();
    expect(JSON.stringify(stored)).not.toContain('A field');
  });

  it('costs a message without files nothing', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    await say(people.hazel, countyRoomId, 'Words alone');
    const stored = await Message.collection.findOne();
    expect(Object.keys(stored ?? {})).not.toContain('files');
    const input = { roomId: countyRoomId, clientId: randomUUID(), file: pdfFile() };
    await uploadFile(tools, people.hazel, input);
  });
});
