import { describe, expect, it } from 'vitest';

import { messagingLimits, type MessageView } from '#server/messaging/contract.ts';
import { deleteMessage, listKeepChoices } from '#server/messaging/index.ts';
import { changeRoles } from './support/fenwold.ts';
import { openConversation } from './support/open-keep.ts';

describe('choosing what to keep', () => {
  it('offers the message with a bounded run of those around it, of this room', async () => {
    const { tools, people, roomId, say, teaselRoomId } = await openConversation();
    await say(people.linnet, teaselRoomId, 'Among ourselves');
    const said: MessageView[] = [];
    for (let count = 0; count < 30; count += 1) {
      said.push(await say(people.marjoram, roomId, `Line ${count}`));
    }
    const list = async (index: number) => {
      const input = { roomId, messageId: said[index]?.id };
      const { messages } = await listKeepChoices(tools, people.hazel, input);
      return messages.map(({ message }) => message.seq);
    };
    const seqs = await list(10);
    expect(seqs).toHaveLength(messagingLimits.messagesToKeep);
    expect(seqs[0]).toBe((said[10]?.seq ?? 0) - 5);
    expect(await list(29)).toEqual([28, 29, 30, 31, 32, 33]);
  });

  it('says why one cannot be kept, and leaves out what was taken back', async () => {
    const { tools, people, roomId, said, ask, say, organisations } = await openConversation();
    await ask(people.hazel, [said.rowans]);
    const gone = await say(people.marjoram, roomId, 'Never mind');
    await deleteMessage(tools, people.marjoram, { roomId, messageId: gone.id });
    const held = { role: 'linkWorker', organisationId: organisations.teasel } as const;
    await changeRoles(tools, people.linnet, { added: [], ended: [held] });
    const input = { roomId, messageId: said.mine.id };
    const { messages } = await listKeepChoices(tools, people.hazel, input);
    expect(messages.map(({ message, hindrance }) => [message.seq, hindrance])).toEqual([
      [1, null],
      [2, 'asked'],
      [3, 'left'],
    ]);
  });

  it('is for people of the room who share the Shelf', async () => {
    const { tools, people, roomId, said } = await openConversation();
    const list = (who: (typeof people)['hazel']) =>
      listKeepChoices(tools, who, { roomId, messageId: said.mine.id });
    for (const other of [people.sedge, people.barnaby, people.alder]) {
      await expect(list(other)).rejects.toMatchObject({ code: 'notFound' });
    }
    await expect(list(people.hurdle)).resolves.toBeDefined();
  });
});
