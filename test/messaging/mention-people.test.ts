import { describe, expect, it } from 'vitest';

import { editMessage, deleteMessage, listMessages } from '#server/messaging/index.ts';
import { Message } from '#server/messaging/message.model.ts';
import { openFenwold } from './support/fenwold.ts';

const refusal = (work: Promise<unknown>) => work.catch((error: unknown) => error);

describe('mentioning one person', () => {
  it('is stored on the message and marked in its text, for people of the room', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    const { rowan, hazel } = people;
    const view = await say(hazel, countyRoomId, 'Have you room, @Rowan Brackett?');
    expect(view.mentions).toEqual({ personIds: [rowan.personId], everyone: false });
    expect(JSON.stringify(view.body)).toContain('{"kind":"mention","text":"@Rowan Brackett"}');
    const stored = await Message.findById(view.id).lean();
    expect(stored?.mentions).toEqual([`${countyRoomId}:${rowan.personId}`]);
    const page = await listMessages(tools, rowan, { roomId: countyRoomId });
    expect(page.messages).toEqual([view]);
  });

  it('does not reach those who are not in the room', async () => {
    const { people, teaselRoomId, say } = await openFenwold();
    for (const name of ['Rowan Brackett', 'Barnaby Trellis', 'Sedge Weir']) {
      const view = await say(people.hazel, teaselRoomId, `Ask @${name}`);
      expect(view.mentions).toBeUndefined();
      expect(JSON.stringify(view.body)).not.toContain('mention');
    }
    const view = await say(people.hazel, teaselRoomId, 'Ask @Linnet Sallow');
    expect(view.mentions?.personIds).toEqual([people.linnet.personId]);
  });

  it('follows the words when they are edited, and goes with the message', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { hazel, rowan, linnet } = people;
    const { id: messageId } = await say(hazel, roomId, 'Ask @Rowan Brackett');
    const edit = (text: string) => editMessage(tools, hazel, { roomId, messageId, text });
    expect((await edit('Ask @Linnet Sallow')).message.mentions?.personIds).toEqual([
      linnet.personId,
    ]);
    expect((await edit('Ask around')).message.mentions).toBeUndefined();
    expect((await edit('Ask @Rowan Brackett')).message.mentions?.personIds).toEqual([
      rowan.personId,
    ]);
    const { message } = await deleteMessage(tools, hazel, { roomId, messageId });
    expect(message).toMatchObject({ state: 'takenBack', body: [] });
    expect(message.mentions).toBeUndefined();
  });
});

describe('mentioning everyone here', () => {
  const text = '@everyone here: the hall is shut';

  it('is refused in words for those who are no coordinators, confirmed or not', async () => {
    const { people, countyRoomId, say } = await openFenwold();
    for (const more of [{}, { tellsEveryone: 'yes' }]) {
      expect(await refusal(say(people.hazel, countyRoomId, text, more))).toMatchObject({
        code: 'invalidInput',
        fields: { text: expect.stringContaining('Only coordinators') as string },
      });
    }
    expect(await Message.countDocuments()).toBe(0);
  });

  it('is confirmed by a coordinator with the number of people', async () => {
    const { people, countyRoomId, say } = await openFenwold();
    // Hazel, Linnet, Rowan and the supervisor besides the coordinator.
    expect(await refusal(say(people.marjoram, countyRoomId, text))).toMatchObject({
      code: 'invalidInput',
      fields: { tellsEveryone: 'This tells 4 people. Send?' },
    });
    expect(await Message.countDocuments()).toBe(0);
    const view = await say(people.marjoram, countyRoomId, text, { tellsEveryone: 'yes' });
    expect(view.mentions).toEqual({ personIds: [], everyone: true });
    const stored = await Message.findById(view.id).lean();
    expect(stored?.mentions).toEqual([`${countyRoomId}:everyone`]);
  });

  it('cannot be slipped into a message afterwards, by anybody', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    for (const author of [people.hazel, people.marjoram]) {
      const { id: messageId } = await say(author, roomId, 'The hall is shut');
      const { message } = await editMessage(tools, author, { roomId, messageId, text });
      expect(message.mentions).toBeUndefined();
    }
  });

  it('is told after Guard has passed the text', async () => {
    const { people, countyRoomId, say } = await openFenwold();
    const answer = await refusal(
      say(people.marjoram, countyRoomId, '@everyone here NHS no 999 000 1006'),
    );
    expect(answer).toMatchObject({ code: 'guardRefused' });
  });
});
