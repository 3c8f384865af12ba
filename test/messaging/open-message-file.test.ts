import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

import {
  deleteMessage,
  joinRoom,
  leaveRoom,
  makeReportableMessage,
  openMessageFile,
  openTopicRoom,
} from '#server/messaging/index.ts';
import { changeRoles, openFenwold } from './support/fenwold.ts';
import { bring, drawnPicture, pdfFile, textBytes } from './support/files.ts';

const notThere = { code: 'notFound' };

async function withFile(fenwold: Awaited<ReturnType<typeof openFenwold>>, roomId: string) {
  const { tools, people, say } = fenwold;
  const file = pdfFile();
  const { id: fileId } = await bring(tools, people.hazel, roomId, file);
  const { id: messageId } = await say(people.hazel, roomId, 'Look', { files: [{ fileId }] });
  return { file, link: { roomId, messageId, fileId } };
}

describe('the file of a message', () => {
  it('comes byte by byte, whole and in part, as a download', async () => {
    const fenwold = await openFenwold();
    const { file, link } = await withFile(fenwold, fenwold.countyRoomId);
    const opened = await openMessageFile(fenwold.tools, fenwold.people.rowan, link);
    expect(opened).toMatchObject({
      type: 'application/pdf',
      bytes: file.bytes.length,
      isPicture: false,
      disposition: `attachment; filename="Directions.pdf"; filename*=UTF-8''Directions.pdf`,
    });
    expect(Buffer.compare(await buffer(opened.open()), file.bytes)).toBe(0);
    const part = await buffer(opened.open({ first: 2, last: 9 }));
    expect(part.toString()).toBe(Buffer.from(file.bytes).toString().slice(2, 10));
  });

  it('T26: is not there for outsiders, nor for people of another county', async () => {
    const fenwold = await openFenwold();
    const { tools, people, countyRoomId, teaselRoomId, otherCountyRoomId } = fenwold;
    const { link } = await withFile(fenwold, teaselRoomId);
    await expect(openMessageFile(tools, people.linnet, link)).resolves.toBeDefined();
    for (const other of [
      people.rowan,
      people.barnaby,
      people.marjoram,
      people.alder,
      people.sedge,
    ]) {
      const unknown = { ...link, roomId: '0123456789abcdef01234567' };
      const [theirs, none] = await Promise.allSettled([
        openMessageFile(tools, other, link),
        openMessageFile(tools, other, unknown),
      ]);
      expect(theirs).toMatchObject({ status: 'rejected', reason: notThere });
      expect(theirs).toEqual(none);
    }
    // A room of one's own is no way to it.
    for (const [who, roomId] of [
      [people.rowan, countyRoomId],
      [people.sedge, otherCountyRoomId],
    ] as const) {
      await expect(openMessageFile(tools, who, { ...link, roomId })).rejects.toMatchObject(
        notThere,
      );
    }
  });

  it('T26: is not there any more once somebody has left the room, or was removed', async () => {
    const fenwold = await openFenwold();
    const { tools, countyId, organisations, people } = fenwold;
    const topic = await openTopicRoom(tools, people.hazel, {
      clientId: 'room-of-housing-letters',
      name: 'Housing',
      purpose: 'Talk',
    });
    await joinRoom(tools, people.rowan, { roomId: topic.id });
    const inTopic = await withFile(fenwold, topic.id);
    await expect(openMessageFile(tools, people.rowan, inTopic.link)).resolves.toBeDefined();
    await leaveRoom(tools, people.rowan, { roomId: topic.id });
    await expect(openMessageFile(tools, people.rowan, inTopic.link)).rejects.toMatchObject(
      notThere,
    );

    const inCounty = await withFile(fenwold, fenwold.countyRoomId);
    await expect(openMessageFile(tools, people.rowan, inCounty.link)).resolves.toBeDefined();
    const held = { role: 'linkWorker', organisationId: organisations.brackenford } as const;
    const rowan = { countyId, personId: people.rowan.personId };
    await changeRoles(tools, rowan, { added: [], ended: [held] });
    await expect(openMessageFile(tools, people.rowan, inCounty.link)).rejects.toMatchObject(
      notThere,
    );
  });

  it('is not there once its message was taken back, nor before it was sent', async () => {
    const fenwold = await openFenwold();
    const { tools, people, countyRoomId: roomId, say } = fenwold;
    const { link } = await withFile(fenwold, roomId);
    await deleteMessage(tools, people.hazel, link);
    const { id: fileId } = await bring(tools, people.hazel, roomId, pdfFile());
    const { id: messageId } = await say(people.hazel, roomId, 'Without');
    for (const one of [link, { roomId, messageId, fileId }, { ...link, fileId: '0' }]) {
      await expect(openMessageFile(tools, people.hazel, one)).rejects.toMatchObject(notThere);
    }
  });

  it('T26: is not there while its message is hidden, and comes back with it', async () => {
    const fenwold = await openFenwold();
    const { tools, countyId, people } = fenwold;
    const { link } = await withFile(fenwold, fenwold.countyRoomId);
    const reportable = makeReportableMessage(tools);
    const place = { countyId, thingId: link.messageId };
    await reportable.hide({ ...place, rule: 'kindness' });
    for (const who of [people.hazel, people.rowan]) {
      await expect(openMessageFile(tools, who, link)).rejects.toMatchObject(notThere);
    }
    await reportable.restore(place);
    await expect(openMessageFile(tools, people.rowan, link)).resolves.toBeDefined();
  });

  it('of a picture is shown in the page, as a small one too', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const file = { name: 'map.png', bytes: await drawnPicture(800, 400) };
    const { id: fileId } = await bring(tools, people.hazel, roomId, file);
    const files = [{ fileId, alt: 'A green field' }];
    const { id: messageId } = await say(people.hazel, roomId, '', { files });
    const whole = await openMessageFile(tools, people.rowan, { roomId, messageId, fileId });
    expect(whole).toMatchObject({ isPicture: true, type: 'image/png' });
    expect(whole.disposition).toMatch(/^inline; filename="map.png"/);
    const small = { roomId, messageId, fileId, isPreview: true };
    const preview = await openMessageFile(tools, people.rowan, small);
    expect(preview).toMatchObject({ isPicture: true, type: 'image/webp' });
    expect((await buffer(preview.open())).length).toBe(preview.bytes);
    expect(preview.etag).not.toBe(whole.etag);

    const text = await bring(tools, people.hazel, roomId, { name: 'a.txt', bytes: textBytes('a') });
    const other = await say(people.hazel, roomId, 'Words', { files: [{ fileId: text.id }] });
    const none = { roomId, messageId: other.id, fileId: text.id, isPreview: true };
    await expect(openMessageFile(tools, people.rowan, none)).rejects.toMatchObject(notThere);
  });
});
