import { describe, expect, it } from 'vitest';

import { NotPermittedError } from '#server/lib/errors.ts';
import { makeMessageSource } from '#server/messaging/make-message-source.ts';
import {
  changeAttention,
  deleteMessage,
  getRoom,
  listMessages,
  startDirectRoom,
} from '#server/messaging/index.ts';
import { changeRoles, openFenwold } from './support/fenwold.ts';

const urgent = { isUrgent: 'yes' };

async function openTalks() {
  const fenwold = await openFenwold();
  const { tools, people } = fenwold;
  const { hurdle, hazel, rowan, linnet } = people;
  const roomOf = async (...others: { personId: string }[]) => {
    const personIds = others.map(({ personId }) => personId);
    return (await startDirectRoom(tools, hurdle, { personIds })).id;
  };
  const source = makeMessageSource(tools);
  return {
    ...{ ...fenwold, source },
    withHazel: await roomOf(hazel),
    withRowan: await roomOf(rowan),
    withAll: await roomOf(hazel, rowan, linnet),
    /** Whom the messages that nobody was told of call, and how. */
    calls: async () => {
      const untold = await source.listUntold(20);
      return untold
        .flatMap(({ concerns }) => concerns)
        .map(({ personId, kind, fromId }) => ({ personId, kind, fromId }));
    },
  };
}

describe('messages that cannot wait', () => {
  it('are marked by a supervisor, for those whom she supervises, and everybody sees it', async () => {
    const { tools, people, say, withHazel, calls } = await openTalks();
    const { hurdle, hazel } = people;
    const sent = await say(hurdle, withHazel, 'Please ring me tonight', urgent);
    expect(sent.isUrgent).toBe(true);
    const { messages } = await listMessages(tools, hazel, { roomId: withHazel });
    expect(messages.map(({ isUrgent }) => isUrgent)).toEqual([true]);
    const from = { fromId: hurdle.personId };
    expect(await calls()).toEqual([{ personId: hazel.personId, kind: 'urgentMessage', ...from }]);
  });

  it('are so for those alone, in a room with others; and only where it was said', async () => {
    const { people, say, withAll, withHazel, calls } = await openTalks();
    const { hurdle, hazel, rowan, linnet } = people;
    await say(hurdle, withAll, `Please ring me, @${hazel.name}`, urgent);
    const said = await calls();
    const kindFor = ({ personId }: { personId: string }) =>
      said.filter((one) => one.personId === personId).map(({ kind }) => kind);
    expect(kindFor(hazel)).toEqual(['urgentMessage']);
    expect(kindFor(linnet)).toEqual(['urgentMessage']);
    expect(kindFor(rowan)).toEqual(['directMessage']);
    expect(kindFor(hurdle)).toEqual([]);
    const plain = await say(hurdle, withHazel, 'No hurry at all');
    expect(plain.isUrgent).toBeUndefined();
    expect((await calls()).at(-1)).toMatchObject({ kind: 'directMessage' });
  });

  it('can be marked by nobody else, and nowhere else', async () => {
    const { tools, people, say, withHazel, withRowan, teaselRoomId } = await openTalks();
    const { hurdle, hazel, rowan } = people;
    const may = async (actor: typeof hazel, roomId: string) =>
      (await getRoom(tools, actor, { roomId })).mayMarkUrgent;
    expect(await may(hurdle, withHazel)).toBe(true);
    const refused = [
      [hazel, withHazel],
      [hurdle, withRowan],
      [rowan, withRowan],
      [hurdle, teaselRoomId],
    ] as const;
    for (const [actor, roomId] of refused) {
      expect(await may(actor, roomId)).toBe(false);
      await expect(say(actor, roomId, 'Now', urgent)).rejects.toThrow(NotPermittedError);
      // The words as such may be said.
      expect((await say(actor, roomId, 'Later')).isUrgent).toBeUndefined();
    }
  });

  it('end with being a supervisor there', async () => {
    const { tools, people, organisations, say, withHazel } = await openTalks();
    const organisationId = organisations.teasel;
    await say(people.hurdle, withHazel, 'Now', urgent);
    await changeRoles(tools, people.hurdle, {
      added: [{ role: 'linkWorker', organisationId }],
      ended: [{ role: 'supervisor', organisationId }],
    });
    // Also where a request still says what she was.
    await expect(say(people.hurdle, withHazel, 'Now', urgent)).rejects.toThrow(NotPermittedError);
    await say(people.hurdle, withHazel, 'When you can');
  });

  it('call nobody who has muted the room, nor once they are taken back; they show no mark then', async () => {
    const { tools, people, say, withHazel, withAll, calls } = await openTalks();
    const { hurdle, hazel, linnet } = people;
    await changeAttention(tools, hazel, { roomId: withAll, mute: 'back' });
    await changeAttention(tools, linnet, { roomId: withAll, level: 'mentions' });
    await say(hurdle, withAll, 'Now', urgent);
    const first = await calls();
    expect(first.map(({ personId }) => personId)).not.toContain(hazel.personId);
    expect(first).toContainEqual({
      ...{ personId: linnet.personId, kind: 'urgentMessage', fromId: hurdle.personId },
    });
    const { id: messageId } = await say(hurdle, withHazel, 'Now', urgent);
    await deleteMessage(tools, hurdle, { roomId: withHazel, messageId });
    expect((await calls()).map(({ personId }) => personId)).not.toContain(hazel.personId);
    const { messages } = await listMessages(tools, hazel, { roomId: withHazel });
    expect(messages.map(({ isUrgent }) => isUrgent)).toEqual([undefined]);
  });
});
