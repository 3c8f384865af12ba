import { setTimeout as sleep } from 'node:timers/promises';

import { describe, expect, it } from 'vitest';

import { messagingLimits } from '#server/messaging/contract.ts';
import { askToKeep, deleteMessage, dropKeep, startDirectRoom } from '#server/messaging/index.ts';
import { Keep } from '#server/messaging/keep.model.ts';
import { changeRoles, heardBy } from './support/fenwold.ts';
import { openConversation } from './support/open-keep.ts';

const saysOf = (words: string) => ({
  code: 'invalidInput',
  fields: { messageIds: expect.stringContaining(words) as string },
});

describe('asking to keep messages', () => {
  it('asks each author once, tells them live, and copies no word', async () => {
    const { people, said, ask, look, announced } = await openConversation();
    const all = [said.linnets, said.mine, said.rowans];
    const { keepId } = await ask(people.hazel, all);
    expect(await look(people.hazel, keepId)).toMatchObject({
      whose: 'mine',
      state: 'asking',
      isForMe: false,
      messages: [{ id: said.mine.id }, { id: said.rowans.id }, { id: said.linnets.id }],
    });
    for (const author of [people.rowan, people.linnet]) {
      expect(heardBy(announced, author, 'keep.changed')).toEqual([{ keepId }]);
      expect(await look(author, keepId)).toMatchObject({ whose: 'others', isForMe: true });
    }
    expect(heardBy(announced, people.marjoram, 'keep.changed')).toEqual([]);
    const stored = JSON.stringify(await Keep.find().lean());
    expect(stored).toContain(said.rowans.id);
    expect(stored).not.toContain('good day');
  });

  it('of my own words asks nobody, so that I can go on at once', async () => {
    const { people, said, ask, look } = await openConversation();
    const { keepId } = await ask(people.hazel, [said.mine]);
    expect(await look(people.hazel, keepId)).toMatchObject({ state: 'ready', isPart: false });
  });

  it('sent twice is asked once', async () => {
    const { people, said, ask } = await openConversation();
    const form = { clientId: 'one-form-that-is-sent-twice' };
    const send = () => ask(people.hazel, [said.rowans], form);
    const [first, ...others] = await Promise.all([send(), send(), send()]);
    expect(others).toEqual([first, first]);
    expect(await Keep.countDocuments()).toBe(1);
  });

  it('sent again at any moment of the first is asked once', async () => {
    const { people, roomId, say, ask } = await openConversation();
    for (let turn = 1; turn <= messagingLimits.openKeeps; turn += 1) {
      const said = await say(people.rowan, roomId, `Thought ${turn}`);
      const form = { clientId: `one-form-that-is-sent-at-turn-${turn}` };
      const sends = Array.from({ length: 12 }, async (_, part) => {
        await sleep(part);
        return ask(people.hazel, [said], form);
      });
      expect(new Set((await Promise.all(sends)).map(({ keepId }) => keepId)).size).toBe(1);
    }
  });

  it('asks nobody again about the same words, whatever became of it', async () => {
    const { tools, people, said, ask } = await openConversation();
    const { keepId } = await ask(people.hazel, [said.rowans]);
    await dropKeep(tools, people.hazel, { keepId });
    await expect(ask(people.hazel, [said.mine, said.rowans])).rejects.toMatchObject(
      saysOf('You have asked about one of these'),
    );
    // Somebody else may, and the same person about other words.
    await expect(ask(people.linnet, [said.rowans])).resolves.toBeDefined();
    await expect(ask(people.hazel, [said.mine, said.linnets])).resolves.toBeDefined();
  });

  it('two forms at one moment ask about a message once', async () => {
    const { people, said, ask } = await openConversation();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => ask(people.hazel, [said.rowans])),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is for people of the room who share the Shelf, and of that room only', async () => {
    const { tools, people, said, ask, say, teaselRoomId } = await openConversation();
    for (const outside of [people.sedge, people.barnaby, people.alder]) {
      await expect(ask(outside, [said.mine])).rejects.toMatchObject({ code: 'notFound' });
    }
    const elsewhere = await say(people.linnet, teaselRoomId, 'Among ourselves');
    await expect(ask(people.hazel, [said.mine, elsewhere])).rejects.toMatchObject(
      saysOf('is not there any more'),
    );
    const direct = await startDirectRoom(tools, people.hazel, {
      personIds: [people.barnaby.personId],
    });
    const growing = await say(people.hazel, direct.id, 'How do the beans do?');
    const input = { roomId: direct.id, messageIds: [growing.id], clientId: 'c'.repeat(24) };
    await expect(askToKeep(tools, people.barnaby, input)).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(askToKeep(tools, people.hazel, input)).resolves.toBeDefined();
  });

  it('takes words that stand, said near each other, by people who are still there', async () => {
    const { tools, people, said, ask, say, roomId, organisations } = await openConversation();
    await deleteMessage(tools, people.rowan, { roomId, messageId: said.rowans.id });
    await expect(ask(people.hazel, [said.rowans])).rejects.toMatchObject(saysOf('not there'));
    const held = { role: 'linkWorker', organisationId: organisations.teasel } as const;
    await changeRoles(tools, people.linnet, { added: [], ended: [held] });
    await expect(ask(people.hazel, [said.linnets])).rejects.toMatchObject(
      saysOf('is not in this room any more'),
    );
    for (let count = 0; count < messagingLimits.messagesToKeep; count += 1) {
      await say(people.marjoram, roomId, `Something else ${count}`);
    }
    const late = await say(people.rowan, roomId, 'Much later');
    await expect(ask(people.hazel, [said.mine, late])).rejects.toMatchObject(saysOf('not there'));
    await expect(ask(people.hazel, [])).rejects.toMatchObject(saysOf('Tick what you want'));
    await expect(ask(people.hazel, [late])).resolves.toBeDefined();
  });

  it('has a limit that says what to do, and waits for who is kept from writing', async () => {
    const { tools, people, ask, say, roomId } = await openConversation();
    for (let count = 0; count < messagingLimits.openKeeps; count += 1) {
      await ask(people.hazel, [await say(people.hazel, roomId, `Thought ${count}`)]);
    }
    const more = await say(people.hazel, roomId, 'One more');
    await expect(ask(people.hazel, [more])).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('share one of them or let it go') as string,
    });
    const [open] = await Keep.find().lean();
    await dropKeep(tools, people.hazel, { keepId: open?._id.toString() });
    const until = new Date(tools.clock.now().getTime() + 60_000).toISOString();
    const muted = { ...people.hazel, mutedUntil: until };
    await expect(ask(muted, [more])).rejects.toMatchObject({ code: 'notPermitted' });
    await expect(ask(people.hazel, [more])).resolves.toBeDefined();
  });
});
