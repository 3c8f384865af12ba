import mongoose from 'mongoose';
import { afterEach, describe, expect, it } from 'vitest';

import {
  answerKeep,
  askToKeep,
  dropKeep,
  getKeep,
  getKeptWords,
  listKeepChoices,
  listRooms,
  listRoomsWithNews,
  listKeeps,
  sweepKeeps,
} from '#server/messaging/index.ts';
import { profiled } from '#test/support/profiled.ts';
import { openFenwold, startProcess } from './support/fenwold.ts';
import { wasteOf } from './support/waste-of.ts';

afterEach(async () => {
  await mongoose.connection.db?.command({ profile: 0 });
});

describe('what the database does for words to keep', () => {
  it('is the same however many were kept before', async () => {
    const { people, countyRoomId: roomId, say } = await openFenwold();
    const { hazel, linnet, rowan } = people;
    const { tools } = startProcess();
    let forms = 0;
    const ask = async (keeper: typeof hazel, messageIds: string[]) => {
      const clientId = `one-form-of-many-${(forms += 1)}`;
      return (await askToKeep(tools, keeper, { roomId, messageIds, clientId })).keepId;
    };
    for (let number = 0; number < 40; number += 1) {
      const { id } = await say(number % 2 ? rowan : hazel, roomId, `Thought ${number}`);
      for (const keeper of [linnet, people.marjoram]) {
        await dropKeep(tools, keeper, { keepId: await ask(keeper, [id]) });
      }
    }
    for (const keeper of [linnet, hazel, people.marjoram]) {
      await ask(keeper, [(await say(keeper, roomId, 'My own')).id]);
      await ask(keeper, [(await say(rowan, roomId, 'Of Rowan')).id]);
    }
    const { id: messageId } = await say(rowan, roomId, 'Worth keeping');
    let keepId = '';
    const works: [string, () => Promise<unknown>][] = [
      ['listKeepChoices', () => listKeepChoices(tools, linnet, { roomId, messageId })],
      ['askToKeep', async () => (keepId = await ask(linnet, [messageId]))],
      ['listRoomsWithNews', () => listRoomsWithNews(tools, rowan)],
      ['listKeeps of an author', () => listKeeps(tools, rowan)],
      ['listKeeps of a keeper', () => listKeeps(tools, linnet)],
      ['getKeep', () => getKeep(tools, rowan, { keepId })],
      ['answerKeep', () => answerKeep(tools, rowan, { keepId, answer: 'agrees' })],
      ['getKeptWords', () => getKeptWords(tools, linnet, { keepId })],
      ['sweepKeeps', () => sweepKeeps(tools)],
    ];
    for (const [name, work] of works) {
      const asked = (await profiled(work)).filter(({ ns }) => /\.(keep|room|message)/.test(ns));
      const planned = asked.filter(({ planSummary }) => planSummary !== undefined);
      expect(planned.length, name).toBeGreaterThan(0);
      expect(planned.filter(wasteOf), name).toEqual([]);
    }
  });

  it('comes to the start page with the rooms, and asks nothing more', async () => {
    const { people, say, countyRoomId: roomId, tools } = await openFenwold();
    const { hazel, rowan } = people;
    const { id } = await say(rowan, roomId, 'Worth keeping');
    // Names are remembered by accounts, and asked for now and then.
    const questions = async (work: () => Promise<unknown>) =>
      (await profiled(work))
        .filter(({ op, ns }) => op !== 'update' && /\.(room|message|keep)/.test(ns))
        .map(({ ns }) => ns);
    const before = await questions(() => listRooms(tools, rowan));
    await askToKeep(tools, hazel, { roomId, messageIds: [id], clientId: 'a-form-that-asks-once' });
    const lists: Awaited<ReturnType<typeof listRoomsWithNews>>[] = [];
    const asked = await questions(async () => lists.push(await listRoomsWithNews(tools, rowan)));
    expect(lists[0]?.keepNews).toHaveLength(1);
    expect(asked).toEqual(before);
  });
});
