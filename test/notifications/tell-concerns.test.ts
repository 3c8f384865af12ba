import { describe, expect, it } from 'vitest';

import { changeAttention, editMessage, followThread } from '#server/messaging/index.ts';
import { Message } from '#server/messaging/message.model.ts';
import { Notification } from '#server/notifications/notification.model.ts';
import { tellConcerns } from '#server/notifications/index.ts';
import { heardBy } from '#test/messaging/support/fenwold.ts';
import { openForYou, otherProcess } from './support/open-for-you.ts';

describe('telling people what concerns them', () => {
  it('tells of a mention, a direct message and an answer in a followed thread, and of nothing else', async () => {
    const { people, countyRoomId, say, mention, direct, tell, kindsFor, clock } =
      await openForYou();
    const { hazel, rowan, linnet, marjoram } = people;
    const root = await say(hazel, countyRoomId, 'How do you begin?');
    await say(rowan, countyRoomId, 'Good morning all');
    clock.forward({ minutes: 1 });
    await say(rowan, countyRoomId, 'I listen first', { replyToId: root.id });
    clock.forward({ minutes: 1 });
    await mention(hazel, 'Hazel Quickset', linnet);
    clock.forward({ minutes: 1 });
    await direct(marjoram, hazel);
    await tell();
    expect(await kindsFor(hazel)).toEqual(['directMessage', 'mention', 'threadReply']);
    for (const other of [rowan, linnet, marjoram]) expect(await kindsFor(other)).toEqual([]);
  });

  it('leads to the place and says by whom and where, and holds no words', async () => {
    const { people, mention, tell, list, countyRoomId } = await openForYou();
    const { id, seq } = await mention(people.hazel, 'Hazel Quickset');
    await tell();
    const { notifications } = await list(people.hazel);
    expect(notifications).toMatchObject([
      {
        path: `/rooms/${countyRoomId}?at=${seq}#message-${id}`,
        ...{ who: 'Rowan Brackett', where: 'Fenwold', isSeen: false },
      },
    ]);
    const stored = await Notification.find().lean();
    expect(JSON.stringify(stored)).not.toMatch(/Ask|Hazel|Rowan/);
  });

  it('makes each once by two processes at a time, and again after being cut off before the mark was wiped', async () => {
    const { people, mention, tell, kindsFor, tools, clock } = await openForYou();
    const { id } = await mention(people.hazel, 'Hazel Quickset');
    const { untold } = (await Message.findById(id).lean()) ?? {};
    await Promise.all([tell(), tellConcerns(otherProcess(clock)), tellConcerns(tools)]);
    expect(await kindsFor(people.hazel)).toEqual(['mention']);
    expect((await Message.findById(id).lean())?.untold).toBeUndefined();
    await Notification.updateMany({}, { seenAt: clock.now() });
    await Message.updateOne({ _id: id }, { untold });
    clock.forward({ hours: -1 });
    await tell();
    expect(await Notification.find().lean()).toMatchObject([{ seenAt: expect.any(Date) as Date }]);
  });

  it('loses nothing where the process ends before anybody was told: the next one tells', async () => {
    const { people, mention, kindsFor, clock } = await openForYou();
    await mention(people.hazel, 'Hazel Quickset');
    expect(await kindsFor(people.hazel)).toEqual([]);
    clock.forward({ hours: -3 });
    await tellConcerns(otherProcess(clock));
    expect(await kindsFor(people.hazel)).toEqual(['mention']);
  });

  it('makes one line of a thread and of a direct room, which comes again when more is said', async () => {
    const { people, direct, tell, list, tools, clock } = await openForYou();
    const { hazel, marjoram } = people;
    await direct(marjoram, hazel, 'One');
    await tell();
    const [first] = (await list(hazel)).notifications;
    await Notification.updateMany({}, { seenAt: clock.now() });
    clock.forward({ minutes: 5 });
    await direct(marjoram, hazel, 'Two');
    await direct(marjoram, hazel, 'Three');
    await Promise.all([tell(), tellConcerns(otherProcess(clock)), tellConcerns(tools)]);
    const { notifications } = await list(hazel);
    expect(notifications).toHaveLength(1);
    expect(notifications[0]).toMatchObject({ id: first?.id, isSeen: false });
    expect(notifications[0]?.path).toMatch(/at=3#/);
  });

  it('calls nobody out of a muted room or thread, and out of a room of mentions alone by those', async () => {
    const {
      people,
      countyRoomId: roomId,
      say,
      mention,
      tell,
      kindsFor,
      tools,
    } = await openForYou();
    const { hazel, rowan, linnet } = people;
    const root = await say(hazel, roomId, 'How do you begin?');
    const answer = () => say(rowan, roomId, 'Like this', { replyToId: root.id });
    await followThread(tools, hazel, { roomId, messageId: root.id, state: 'muted' });
    await answer();
    await tell();
    expect(await kindsFor(hazel)).toEqual([]);
    await followThread(tools, linnet, { roomId, messageId: root.id, state: 'followed' });
    await changeAttention(tools, linnet, { roomId, level: 'mentions' });
    await answer();
    await mention(linnet, 'Linnet Sallow');
    await tell();
    expect(await kindsFor(linnet)).toEqual(['mention']);
    await changeAttention(tools, linnet, { roomId, level: 'nothing' });
    await mention(linnet, 'Linnet Sallow');
    await tell();
    expect(await kindsFor(linnet)).toEqual(['mention']);
  });

  it('tells whom an edit begins to mention, and nobody twice', async () => {
    const {
      people,
      countyRoomId: roomId,
      mention,
      tell,
      kindsFor,
      tools,
      clock,
    } = await openForYou();
    const { hazel, rowan, marjoram } = people;
    const { id: messageId } = await mention(hazel, 'Hazel Quickset');
    await tell();
    await Notification.updateMany({}, { seenAt: clock.now() });
    const text = 'Ask @Hazel Quickset or @Marjoram Stile';
    await editMessage(tools, rowan, { roomId, messageId, text });
    await tell();
    expect(await kindsFor(marjoram)).toEqual(['mention']);
    expect(await Notification.countDocuments({ seenAt: null })).toBe(1);
  });

  it('is heard live by those whom it concerns, and by nobody else', async () => {
    const { people, mention, tell, announced } = await openForYou();
    await mention(people.hazel, 'Hazel Quickset');
    await tell();
    const heard = (actor: typeof people.hazel) =>
      heardBy(announced, actor, 'notifications.changed');
    expect(heard(people.hazel)).toEqual([{}]);
    expect(heard(people.linnet)).toEqual([]);
  });
});
