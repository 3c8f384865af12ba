import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { newClientId, noteForm } from '#test/resources/support/open-county.ts';
import { refusalOf } from '#test/resources/support/refusal.ts';
import { openModeration } from './support/open-moderation.ts';

type County = Awaited<ReturnType<typeof openModeration>>;

const WEEK = { length: 'week', rule: 'kind' } as const;

/** Everything by which somebody can put words before others. */
async function waysToWrite({ people, messaging, resources, countyRoomId, ...county }: County) {
  const { id: messageId } = await county.say(people.hazel, countyRoomId, 'Good morning');
  const resourceId = await county.share(people.hazel);
  const fresh = () => ({ clientId: newClientId() });
  return (actor: Actor): Record<string, () => Promise<unknown>> => ({
    sendMessage: () =>
      messaging.sendMessage(actor, { roomId: countyRoomId, text: 'Me', ...fresh() }),
    editMessage: () =>
      messaging.editMessage(actor, { roomId: countyRoomId, messageId, text: 'Good evening' }),
    openTopicRoom: () =>
      messaging.openTopicRoom(actor, { name: 'Mine', purpose: 'All', ...fresh() }),
    shareResource: () => resources.shareResource(actor, noteForm()),
    editResource: () => resources.editResource(actor, { ...noteForm(), resourceId }),
    addComment: () => resources.addComment(actor, { resourceId, comment: 'Me too', ...fresh() }),
    sayUsed: () => resources.sayUsed(actor, { resourceId, line: 'It went well' }),
  });
}

describe('keeping somebody from writing for a time', () => {
  it('stops every way to write, in words with the date, and none to read', async () => {
    const county = await openModeration();
    const { people, moderation, messaging, clock, again, countyRoomId } = county;
    const ways = await waysToWrite(county);
    clock.moveTo('2026-12-07T09:00:00.000Z');
    await moderation.muteMember(people.marjoram, { personId: people.hazel.personId, ...WEEK });
    const hazel = await again(people.hazel);
    for (const [name, write] of Object.entries(ways(hazel))) {
      await expect(write(), name).rejects.toMatchObject({
        code: 'notPermitted',
        message: 'You can read. You can write again from Monday 14 December at 09:00.',
      });
    }
    const { messages } = await messaging.listMessages(hazel, { roomId: countyRoomId });
    expect(messages).toMatchObject([{ text: 'Good morning' }]);
    const taken = { roomId: countyRoomId, messageId: messages[0]?.id };
    await messaging.deleteMessage(hazel, taken);
    // Colleagues go on writing.
    const sent = { roomId: countyRoomId, text: 'Hello', clientId: newClientId() };
    await messaging.sendMessage(await again(people.linnet), sent);
  });

  it('ends by itself, by the clock', async () => {
    const county = await openModeration();
    const { people, moderation, clock, again } = county;
    const ways = await waysToWrite(county);
    await moderation.muteMember(people.marjoram, { personId: people.hazel.personId, ...WEEK });
    const hazel = await again(people.hazel);
    clock.forward({ days: 6, hours: 23, minutes: 59 });
    await expect(ways(hazel).sendMessage?.()).rejects.toMatchObject({ code: 'notPermitted' });
    clock.forward({ minutes: 1 });
    for (const [name, write] of Object.entries(ways(hazel))) {
      await expect(write(), name).resolves.not.toThrow();
    }
  });

  it.each([
    ['day', '2026-10-08T08:30:00.000Z'],
    ['week', '2026-10-14T08:30:00.000Z'],
    ['fourWeeks', '2026-11-04T08:30:00.000Z'],
  ])('for a %s is told to the person, with the rule and the end', async (length, until) => {
    const { people, moderation, noticesOf } = await openModeration();
    const { personId } = people.hazel;
    await moderation.muteMember(people.alder, { personId, length, rule: 'advertising' });
    expect(await noticesOf(people.hazel)).toMatchObject([
      { kind: 'muted', rule: 'advertising', until, thing: null },
    ]);
  });

  it('is done by moderators of the county, to members of it, and not to oneself', async () => {
    const { people, moderation, again } = await openModeration();
    const mute = (actor: Actor, { personId }: Actor) =>
      moderation.muteMember(actor, { personId, ...WEEK });
    for (const actor of [people.rowan, people.hurdle, people.barnaby, people.reed]) {
      await expect(mute(actor, people.hazel)).rejects.toMatchObject({ code: 'notFound' });
    }
    await expect(mute(people.marjoram, people.sedge)).rejects.toMatchObject({ code: 'notFound' });
    await expect(mute(people.marjoram, people.marjoram)).rejects.toMatchObject({
      code: 'notPermitted',
    });
    for (const { mutedUntil } of await Promise.all([people.hazel, people.sedge].map(again))) {
      expect(mutedUntil).toBeUndefined();
    }
    await mute(people.alder, people.marjoram);
    expect((await again(people.marjoram)).mutedUntil).toBeDefined();
  });

  it('asks for how long and for which rule', async () => {
    const { people, moderation } = await openModeration();
    const { personId } = people.hazel;
    const refused = (form: object) =>
      refusalOf(moderation.muteMember(people.marjoram, { personId, ...form }));
    expect(await refused({})).toMatchObject({ fields: ['length', 'rule'] });
    expect(await refused({ length: 'ever', rule: 'kind' })).toMatchObject({ fields: ['length'] });
  });
});
