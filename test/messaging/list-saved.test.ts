import { describe, expect, it } from 'vitest';

import { messagingLimits } from '#server/messaging/contract.ts';
import {
  deleteMessage,
  joinRoom,
  leaveRoom,
  listSaved,
  openTopicRoom,
  saveMessage,
  startDirectRoom,
} from '#server/messaging/index.ts';
import { openFenwold } from './support/fenwold.ts';

describe('the messages I saved', () => {
  it('come from all my rooms, saved last first, and are nobody else’s', async () => {
    const { tools, clock, people, countyRoomId, say } = await openFenwold();
    const { hazel, rowan } = people;
    const direct = await startDirectRoom(tools, hazel, { personIds: [rowan.personId] });
    const second = await say(hazel, countyRoomId, 'Second');
    const first = await say(hazel, direct.id, 'First');
    for (const { roomId, id: messageId } of [first, second]) {
      clock.forward({ seconds: 1 });
      await saveMessage(tools, rowan, { roomId, messageId, on: true });
    }
    expect(await listSaved(tools, rowan)).toMatchObject({
      saved: [
        { message: { text: 'Second' }, room: { id: countyRoomId, name: 'Fenwold', people: [] } },
        { message: { text: 'First' }, room: { name: null, people: [{ name: hazel.name }] } },
      ],
      next: null,
    });
    expect(await listSaved(tools, hazel)).toEqual({ saved: [], next: null });
    await deleteMessage(tools, hazel, { roomId: countyRoomId, messageId: second.id });
    const [left] = (await listSaved(tools, rowan)).saved;
    expect(left).toMatchObject({ message: { state: 'takenBack', text: '' } });
  });

  it('wait while I am out of their room, and are there when I come back', async () => {
    const { tools, people, say } = await openFenwold();
    const { hazel, rowan } = people;
    const topic = await openTopicRoom(tools, hazel, {
      clientId: 'a-room-for-saving',
      name: 'Housing letters',
      purpose: 'Letters',
    });
    await joinRoom(tools, rowan, { roomId: topic.id });
    const { id: messageId } = await say(hazel, topic.id, 'Three facts');
    await saveMessage(tools, rowan, { roomId: topic.id, messageId, on: true });
    await leaveRoom(tools, rowan, { roomId: topic.id });
    expect(await listSaved(tools, rowan)).toEqual({ saved: [], next: null });
    await joinRoom(tools, rowan, { roomId: topic.id });
    expect((await listSaved(tools, rowan)).saved).toMatchObject([
      { message: { text: 'Three facts' } },
    ]);
  });

  it('come a page at a time, none twice and none left out', async () => {
    const { tools, clock, people, countyRoomId: roomId, say } = await openFenwold();
    const most = messagingLimits.savedOnPage;
    const ids: string[] = [];
    for (let number = 0; number < most + 5; number += 1) {
      const { id: messageId } = await say(people.hazel, roomId, `Words ${number}`);
      // Some at the same moment, as from two tabs.
      if (number % 3 === 0) clock.forward({ seconds: 1 });
      await saveMessage(tools, people.rowan, { roomId, messageId, on: true });
      ids.unshift(messageId);
    }
    const first = await listSaved(tools, people.rowan);
    const rest = await listSaved(tools, people.rowan, { before: first.next });
    expect(first.saved).toHaveLength(most);
    expect(rest.next).toBeNull();
    expect([...first.saved, ...rest.saved].map(({ message }) => message.id)).toEqual(ids);
  });
});
