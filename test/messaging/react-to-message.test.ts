import { describe, expect, it } from 'vitest';

import { deleteMessage, editMessage, listMissed, reactToMessage } from '#server/messaging/index.ts';
import { Message } from '#server/messaging/message.model.ts';
import { Room } from '#server/messaging/room.model.ts';
import { addPerson, heardBy, openFenwold, startProcess } from './support/fenwold.ts';

describe('answering a message with a word', () => {
  it('shows who said it to everybody, and is taken back as it was said', async () => {
    const { tools, announced, people, countyRoomId: roomId, say } = await openFenwold();
    const { hazel, rowan, linnet } = people;
    const { id: messageId } = await say(hazel, roomId, 'A long week');
    const press = (who: typeof hazel, on: boolean) =>
      reactToMessage(tools, who, { roomId, messageId, word: 'beenThere', on });
    await press(rowan, true);
    const said = await press(linnet, true);
    expect(said).toMatchObject({
      rev: 2,
      message: {
        reactions: [
          {
            word: 'beenThere',
            people: [
              { id: rowan.personId, name: 'Rowan Brackett' },
              { id: linnet.personId, name: 'Linnet Sallow' },
            ],
          },
        ],
      },
    });
    expect(heardBy(announced, hazel, 'message.changed')).toContainEqual(said);
    expect((await press(linnet, false)).message.reactions).toMatchObject([
      { people: [{ id: rowan.personId }] },
    ]);
    expect((await press(rowan, false)).message.reactions).toEqual([]);
  });

  it('twice is the same as once, and is told once', async () => {
    const { tools, announced, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'A long week');
    const input = { roomId, messageId, word: 'thankYou', on: true };
    const both = await Promise.all([1, 2].map(() => reactToMessage(tools, people.rowan, input)));
    expect(both.map(({ rev }) => rev)).toEqual([1, 1]);
    expect(both[0]?.message.reactions).toMatchObject([
      { word: 'thankYou', people: [{ id: people.rowan.personId }] },
    ]);
    expect(heardBy(announced, people.linnet, 'message.changed')).toHaveLength(1);
  });

  it('by many at the same moment, in two processes, loses nobody', async () => {
    const { tools, people, countyId, organisations, countyRoomId, say } = await openFenwold();
    const others = [];
    for (let number = 0; number < 8; number += 1) {
      const held = [{ role: 'linkWorker', organisationId: organisations.teasel } as const];
      others.push(await addPerson(tools, countyId, { name: `Colleague ${number}`, held }));
    }
    const { id: messageId } = await say(people.hazel, countyRoomId, 'A long week');
    const elsewhere = startProcess().tools;
    await Promise.all(
      others.map((other, index) =>
        reactToMessage(index % 2 ? tools : elsewhere, other, {
          roomId: countyRoomId,
          messageId,
          word: index % 3 ? 'withYou' : 'beenThere',
          on: true,
        }),
      ),
    );
    const { reactions = [] } = (await Message.findById(messageId).lean()) ?? {};
    expect(reactions.map(({ word }) => word)).toEqual(['beenThere', 'withYou']);
    const said = reactions.flatMap(({ personIds }) => personIds.map(String));
    expect(said.sort()).toEqual(others.map(({ personId }) => personId).sort());
  });

  it('comes with what a browser missed, and stands when the words are changed', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'A lnog week');
    await reactToMessage(tools, people.rowan, { roomId, messageId, word: 'withYou', on: true });
    await editMessage(tools, people.hazel, { roomId, messageId, text: 'A long week' });
    const { changes } = await listMissed(tools, people.linnet, {
      roomId,
      afterSeq: 1,
      afterRev: 0,
    });
    expect(changes).toMatchObject([
      { rev: 2, message: { text: 'A long week', reactions: [{ word: 'withYou' }] } },
    ]);
  });

  it('goes with the message that is taken back, and none is said to it any more', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'Never mind');
    const input = { roomId, messageId, word: 'thankYou', on: true };
    await reactToMessage(tools, people.rowan, input);
    const { message } = await deleteMessage(tools, people.hazel, { roomId, messageId });
    expect(message.reactions).toEqual([]);
    expect((await Message.findById(messageId).lean())?.reactions).toEqual([]);
    await expect(reactToMessage(tools, people.linnet, input)).rejects.toMatchObject({
      code: 'notPermitted',
    });
  });

  it('is for people of the room, for the messages of others, while the room is open', async () => {
    const { tools, people, teaselRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'A long week');
    const input = { roomId, messageId, word: 'thankYou', on: true };
    for (const outside of [people.rowan, people.sedge, people.barnaby, people.alder]) {
      await expect(reactToMessage(tools, outside, input)).rejects.toMatchObject({
        code: 'notFound',
        message: 'We could not find that room.',
      });
    }
    await expect(reactToMessage(tools, people.hazel, input)).rejects.toMatchObject({
      code: 'notPermitted',
      message: 'These words are for the messages of others.',
    });
    await expect(reactToMessage(tools, people.linnet, input)).resolves.toMatchObject({ rev: 1 });
    await Room.updateOne({ _id: roomId }, { state: 'closed' });
    await expect(reactToMessage(tools, people.hurdle, input)).rejects.toMatchObject({
      code: 'notPermitted',
    });
  });

  it('is one of the three words', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'A long week');
    for (const word of ['like', '', { $gt: '' }]) {
      await expect(
        reactToMessage(tools, people.rowan, { roomId, messageId, word, on: true }),
      ).rejects.toMatchObject({
        code: 'invalidInput',
        fields: { word: 'Choose one of the words.' },
      });
    }
  });
});
