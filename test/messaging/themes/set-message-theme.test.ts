import { describe, expect, it } from 'vitest';

import {
  deleteMessage,
  getMessageTheme,
  joinRoom,
  openTopicRoom,
  setMessageTheme,
  startDirectRoom,
} from '#server/messaging/index.ts';
import { makeMessageThemes } from '#server/messaging/themes/make-message-themes.ts';
import { openFenwold, type Fenwold } from '../support/fenwold.ts';

/** What the agenda of a meeting of this audience hears, as one of these people reads it. */
async function themesFor(
  { countyId, people, tools }: Fenwold,
  { audience = ['county'], reader = people.rowan, days = 30 } = {},
) {
  const until = new Date(tools.clock.now().getTime() + 1);
  const from = new Date(until.getTime() - days * 24 * 60 * 60 * 1000);
  const readerId = reader.personId;
  return makeMessageThemes().listThemes({ countyId, audience, readerId, from, until });
}

describe('what a message is about', () => {
  it('is said once for the whole room, changed by anybody in it, and taken off again', async () => {
    const world = await openFenwold();
    const { tools, people, countyRoomId: roomId, say } = world;
    const { id: messageId, seq } = await say(people.hazel, roomId, 'Letters that get answers');
    const set = (actor: typeof people.hazel, theme: string) =>
      setMessageTheme(tools, actor, { roomId, messageId, theme });
    expect(await set(people.rowan, 'goals')).toEqual({ messageId, theme: 'goals' });
    await set(people.marjoram, 'paperwork');
    expect(await getMessageTheme(tools, people.hazel, { roomId, messageId })).toMatchObject({
      theme: 'paperwork',
      message: { id: messageId },
    });
    expect(await themesFor(world)).toEqual([
      {
        key: 'tag:paperwork',
        title: 'Paperwork',
        links: [
          {
            path: `/rooms/${roomId}?at=${seq}#message-${messageId}`,
            words: 'A message in Fenwold',
            at: tools.clock.now(),
          },
        ],
      },
    ]);
    expect(await set(people.hazel, '')).toEqual({ messageId, theme: null });
    expect(await themesFor(world)).toEqual([]);
  });

  it('names neither who wrote it nor who said it', async () => {
    const world = await openFenwold();
    const { tools, people, countyRoomId: roomId, say } = world;
    const { id: messageId } = await say(people.hazel, roomId, 'Letters that get answers');
    await setMessageTheme(tools, people.rowan, { roomId, messageId, theme: 'paperwork' });
    const told = JSON.stringify(await themesFor(world));
    for (const { personId, name } of [people.hazel, people.rowan]) {
      expect(told).not.toContain(personId);
      expect(told).not.toContain(name);
    }
    expect(told).not.toContain('Letters');
  });

  it('counts for a month, and only as long as the message stands', async () => {
    const world = await openFenwold();
    const { tools, clock, people, countyRoomId: roomId, say } = world;
    const said = [];
    for (const text of ['One', 'Two']) said.push(await say(people.hazel, roomId, text));
    for (const { id: messageId } of said) {
      await setMessageTheme(tools, people.rowan, { roomId, messageId, theme: 'goals' });
    }
    expect((await themesFor(world))[0]?.links).toHaveLength(2);
    await deleteMessage(tools, people.hazel, { roomId, messageId: said[0]?.id });
    expect((await themesFor(world))[0]?.links).toHaveLength(1);
    clock.forward({ days: 30 });
    expect(await themesFor(world)).toEqual([]);
  });

  it('of an organisation’s room counts for its own meetings alone', async () => {
    const world = await openFenwold();
    const { tools, people, organisations, teaselRoomId: roomId, say } = world;
    const { id: messageId } = await say(people.hazel, roomId, 'The garden room');
    await setMessageTheme(tools, people.hazel, { roomId, messageId, theme: 'access' });
    expect(await themesFor(world)).toEqual([]);
    expect(await themesFor(world, { audience: [organisations.brackenford] })).toEqual([]);
    const audience = [organisations.teasel];
    const [own] = await themesFor(world, { audience, reader: people.linnet });
    expect(own?.links[0]?.path).toContain(roomId);
    const [seen] = await themesFor(world, { audience, reader: people.marjoram });
    expect(seen?.links).toMatchObject([{ path: null, words: 'A message in Teasel House' }]);
  });

  it('of a topic room counts for all, with a link for those who have joined', async () => {
    const world = await openFenwold();
    const { tools, people, say } = world;
    const topic = { name: 'Green spaces', purpose: 'Gardens', clientId: 'opens-green-spaces' };
    const { id: roomId } = await openTopicRoom(tools, people.hazel, topic);
    const { id: messageId } = await say(people.hazel, roomId, 'Chairs at the hide');
    await setMessageTheme(tools, people.hazel, { roomId, messageId, theme: 'greenSpaces' });
    expect((await themesFor(world))[0]?.links).toMatchObject([{ path: null }]);
    await joinRoom(tools, people.rowan, { roomId });
    expect((await themesFor(world))[0]?.links[0]?.path).toContain(messageId);
  });

  it('is not there for what two people say to each other, nor for others', async () => {
    const { tools, people, countyRoomId, say } = await openFenwold();
    const { hazel, rowan, sedge, barnaby } = people;
    const direct = await startDirectRoom(tools, hazel, { personIds: [rowan.personId] });
    const between = await say(hazel, direct.id, 'Only for you');
    const input = { roomId: direct.id, messageId: between.id, theme: 'goals' };
    await expect(setMessageTheme(tools, rowan, input)).rejects.toMatchObject({ code: 'notFound' });
    await expect(getMessageTheme(tools, rowan, input)).rejects.toMatchObject({ code: 'notFound' });
    const said = await say(hazel, countyRoomId, 'For all of us');
    const open = { roomId: countyRoomId, messageId: said.id, theme: 'goals' };
    for (const other of [sedge, barnaby]) {
      await expect(setMessageTheme(tools, other, open)).rejects.toMatchObject({ code: 'notFound' });
      await expect(getMessageTheme(tools, other, open)).rejects.toMatchObject({ code: 'notFound' });
    }
  });

  it('needs a message that stands, and a theme that there is', async () => {
    const { tools, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: messageId } = await say(people.hazel, roomId, 'Soon taken back');
    const set = (theme: string) =>
      setMessageTheme(tools, people.hazel, { roomId, messageId, theme });
    for (const theme of ['no theme', '__proto__', 'constructor']) {
      await expect(set(theme)).rejects.toMatchObject({ code: 'invalidInput' });
    }
    await deleteMessage(tools, people.hazel, { roomId, messageId });
    await expect(set('goals')).rejects.toMatchObject({ code: 'notPermitted' });
  });
});
