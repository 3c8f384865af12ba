import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import type { Tools } from '#server/lib/tools.ts';
import * as messaging from '#server/messaging/index.ts';
import { Keep } from '#server/messaging/keep.model.ts';
import { Message } from '#server/messaging/message.model.ts';
import { RoomMembership } from '#server/messaging/room-membership.model.ts';
import { Room } from '#server/messaging/room.model.ts';
import {
  byId,
  byKeepId,
  UNKNOWN_ID,
  withOtherIds,
  withoutIds,
  type UseCase,
} from './support/by-id.ts';
import { openFenwold } from './support/fenwold.ts';

const refusal = (work: Promise<unknown>) => work.catch((error: unknown) => error);

/** What the database holds, whatever it is, in one line. */
async function everything(tools: Tools, actor: Actor): Promise<string> {
  // Waits for read marks that go behind messages.
  await messaging.countUnread(tools, actor);
  const held = await Promise.all([
    Room.find().sort({ _id: 1 }).lean(),
    RoomMembership.find().sort({ _id: 1 }).lean(),
    Message.find().sort({ _id: 1 }).lean(),
  ]);
  return createHash('sha256').update(JSON.stringify(held)).digest('hex');
}

describe('ids of another county (T16)', () => {
  it('are tried with every use case there is', () => {
    const tried = [...Object.keys({ ...byId, ...byKeepId }), ...withoutIds, ...withOtherIds];
    expect(tried.sort()).toEqual(Object.keys(messaging).sort());
  });

  it.each(Object.keys(byKeepId))('get the answer of an unknown keep from %s', async (name) => {
    const { tools, people, otherCountyRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.sedge, roomId, 'Ours');
    const asked = { roomId, clientId: 'keep-of-the-attack', messageIds: [messageId] };
    const { keepId } = await messaging.askToKeep(tools, people.sedge, asked);
    const { useCase, rest } = byKeepId[name] ?? { useCase: () => Promise.resolve(), rest: {} };
    const before = await Keep.find().lean();
    for (const id of [keepId, UNKNOWN_ID]) {
      const answer = await refusal(useCase(tools, people.hazel, { ...rest, keepId: id }));
      expect(String(answer)).toBe('NotFoundError: We could not find that.');
    }
    expect(await Keep.find().lean()).toEqual(before);
    // Theirs it is, so there was something to refuse.
    expect(await messaging.getKeep(tools, people.sedge, { keepId })).toBeTruthy();
  });

  it.each(Object.keys(byId))('get the answer of an unknown id from %s', async (name) => {
    const { tools, people, otherCountyRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.sedge, otherCountyRoomId, 'Ours');
    const { useCase, rest } = byId[name] ?? { useCase: () => Promise.resolve(), rest: {} };
    const before = await everything(tools, people.hazel);
    const theirs = 'messageId' in rest ? { ...rest, messageId } : rest;
    const answers = await Promise.all([
      refusal(useCase(tools, people.hazel, { ...theirs, roomId: otherCountyRoomId })),
      refusal(useCase(tools, people.hazel, { ...rest, roomId: UNKNOWN_ID })),
    ]);
    expect(answers.map(String)).toEqual([
      'NotFoundError: We could not find that room.',
      'NotFoundError: We could not find that room.',
    ]);
    expect(await everything(tools, people.hazel)).toBe(before);
  });

  it('are no way into a room of mine either', async () => {
    const { tools, people, countyRoomId, otherCountyRoomId, say } = await openFenwold();
    const { id: messageId } = await say(people.sedge, otherCountyRoomId, 'Ours');
    for (const useCase of [messaging.editMessage, messaging.deleteMessage]) {
      const input = { roomId: countyRoomId, messageId, text: 'Theirs now' };
      expect(await refusal(useCase(tools, people.hazel, input))).toMatchObject({
        code: 'notFound',
      });
    }
    const reply = say(people.hazel, countyRoomId, 'Look', { replyToId: messageId });
    expect(await refusal(reply)).toMatchObject({ code: 'notFound' });
  });
});

describe('fields that nobody asked for (T20)', () => {
  const extras = JSON.parse(
    `{ "authorId": "${UNKNOWN_ID}", "seq": 99, "sentAt": "2001-01-01T00:00:00Z", "_id": "${UNKNOWN_ID}",
       "countyId": "${UNKNOWN_ID}", "deletedAt": null, "editedAt": "2001-01-01T00:00:00Z", "kind": "county",
       "createdBy": "${UNKNOWN_ID}", "memberCount": 1000, "state": "closed", "readSeq": 1000,
       "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } } }`,
  ) as object;

  it('are left out of a message', async () => {
    const { people, countyId, countyRoomId, say } = await openFenwold();
    const view = await say(people.hazel, countyRoomId, 'Hello', extras);
    expect(view).toMatchObject({ seq: 1, sentAt: '2026-10-07T08:30:00.000Z', editedAt: null });
    expect(view.author.id).toBe(people.hazel.personId);
    const stored = await Message.findById(view.id).lean();
    expect(stored?.countyId.toString()).toBe(countyId);
    expect(Object.keys(stored ?? {}).sort()).toEqual([
      '_id',
      'authorId',
      'clientId',
      'countyId',
      'deletedAt',
      'editedAt',
      'replyToId',
      'roomId',
      'sentAt',
      'seq',
      'text',
    ]);
    expect('polluted' in {}).toBe(false);
  });

  it('are left out of a room and of its members', async () => {
    const { tools, people } = await openFenwold();
    const input = {
      ...extras,
      clientId: 'room-of-housing-letters',
      name: 'Housing',
      purpose: 'Talk',
    };
    const view = await messaging.openTopicRoom(tools, people.hazel, input);
    expect(view).toMatchObject({ kind: 'topic', state: 'open', memberCount: 1 });
    const room = await Room.findById(view.id).lean();
    expect(room?.createdBy?.toString()).toBe(people.hazel.personId);
    expect(await RoomMembership.findOne({ roomId: view.id }).lean()).toMatchObject({ readSeq: 0 });
    expect('polluted' in {}).toBe(false);
  });
});

describe('operators and other shapes in every field (T02)', () => {
  it('are refused in words, and change nothing', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'Hello');
    await messaging.countUnread(tools, people.hazel);
    const rightInputs: [UseCase, Record<string, unknown>][] = [
      ...Object.values(byId).map(({ useCase, rest }): [UseCase, Record<string, unknown>] => [
        useCase,
        { ...rest, roomId, ...('messageId' in rest ? { messageId } : {}) },
      ]),
      [messaging.startDirectRoom, { personIds: [people.rowan.personId] }],
      [
        messaging.openTopicRoom,
        { clientId: 'room-of-housing-letters', name: 'Housing', purpose: 'Talk' },
      ],
      [messaging.listTopicRooms, { after: 'a' }],
      ...Object.values(byKeepId).map(({ useCase, rest }): [UseCase, Record<string, unknown>] => [
        useCase,
        { ...rest, keepId: UNKNOWN_ID },
      ]),
    ];
    const hostile = fc.oneof(
      fc.constantFrom<unknown>(
        { $ne: null },
        { $gt: '' },
        { $regex: '^' },
        { $where: 'sleep(1000)' },
        { $in: [roomId] },
        [roomId],
        [{ $ne: null }],
        true,
        -1,
        Number.NaN,
        new Date(0),
      ),
      fc.object({ key: fc.constantFrom('$ne', '$gt', '$or', 'a'), maxDepth: 2 }),
    );
    const before = await everything(tools, people.hazel);
    const attack = fc.constantFrom(...rightInputs).chain(([useCase, right]) =>
      fc.record({
        useCase: fc.constant(useCase),
        right: fc.constant(right),
        field: fc.constantFrom(...Object.keys(right)),
        value: hostile,
      }),
    );
    await fc.assert(
      fc.asyncProperty(attack, async ({ useCase, right, field, value }) => {
        const isRight = (field === 'personIds' && Array.isArray(value)) || value === right[field];
        fc.pre(!isRight);
        const answer = await refusal(useCase(tools, people.hazel, { ...right, [field]: value }));
        expect(answer).toMatchObject({ code: 'invalidInput' });
      }),
      { numRuns: 1000 },
    );
    expect(await everything(tools, people.hazel)).toBe(before);
  });

  it.each([null, undefined, 'text', 7, [], [{ $ne: null }]])(
    'is so for %j in place of all fields',
    async (raw) => {
      const { tools, people } = await openFenwold();
      for (const { useCase } of Object.values(byId)) {
        expect(await refusal(useCase(tools, people.hazel, raw))).toMatchObject({
          code: 'invalidInput',
        });
      }
    },
  );
});

describe('what activity providers see of messaging', () => {
  it('is direct rooms begun with them, and nothing else', async () => {
    const { tools, people, countyRoomId, teaselRoomId, say } = await openFenwold();
    const topic = await messaging.openTopicRoom(tools, people.hazel, {
      clientId: 'room-of-housing-letters',
      name: 'Housing',
      purpose: 'Talk',
    });
    const between = await messaging.startDirectRoom(tools, people.hazel, {
      personIds: [people.rowan.personId],
    });
    const withThem = await messaging.startDirectRoom(tools, people.hazel, {
      personIds: [people.barnaby.personId],
    });
    await say(people.hazel, withThem.id, 'Hello');
    for (const roomId of [countyRoomId, teaselRoomId, topic.id, between.id]) {
      for (const { useCase, rest } of Object.values(byId)) {
        expect(await refusal(useCase(tools, people.barnaby, { ...rest, roomId }))).toMatchObject({
          code: 'notFound',
        });
      }
    }
    const page = await messaging.listMessages(tools, people.barnaby, { roomId: withThem.id });
    expect(page.messages).toHaveLength(1);
  });
});
