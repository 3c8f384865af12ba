import { describe, expect, it } from 'vitest';

import { callOffPoll, createPoll, decidePoll, markDuePolls } from '#server/meetings/index.ts';
import { makePollSource } from '#server/meetings/polls/make-poll-source.ts';
import { Poll } from '#server/meetings/polls/poll.model.ts';
import { isThere } from '#server/lib/trusted-filters.ts';
import { listForYou, tellConcerns } from '#server/notifications/index.ts';
import { Notification } from '#server/notifications/notification.model.ts';
import { makeLoopbackPusher } from '#test/support/push-service.ts';
import { endRoles, lookingForDate, openPoll, times } from './support/open-poll.ts';

const hall = { place: 'The mill', phone: '', link: '' };

/** A poll for everybody in Fenwold, and several processes that tell people of it. */
async function openTelling() {
  const world = await openPoll();
  const process = () =>
    Object.assign(
      { ...world.tools },
      { notificationSources: [makePollSource(world.tools)], pusher: makeLoopbackPusher('') },
    );
  const tools = process();
  return {
    ...{ ...world, tools },
    tell: () => Promise.all([tellConcerns(tools), tellConcerns(process()), tellConcerns(tools)]),
    goTo: async (moment: string) => {
      world.clock.moveTo(moment);
      await Promise.all([markDuePolls(tools), markDuePolls(tools)]);
    },
    for: async (actor: typeof world.hazel) => {
      const { notifications } = await listForYou(tools, actor, {});
      return notifications.map(({ kind, isSeen }) => (isSeen ? `${kind} seen` : kind));
    },
  };
}

describe('who is told of a poll', () => {
  it('are those who may come, but not the one who asks; whoever answers has seen it', async () => {
    const {
      tell,
      for: listFor,
      marjoram,
      hazel,
      rowan,
      barnaby,
      stranger,
      answer,
    } = await openTelling();
    await tell();
    for (const actor of [hazel, rowan]) expect(await listFor(actor)).toEqual(['pollAsks']);
    for (const actor of [marjoram, barnaby, stranger]) expect(await listFor(actor)).toEqual([]);
    await answer(hazel, 'no', 'no', 'no');
    expect(await listFor(hazel)).toEqual(['pollAsks seen']);
    expect(await Poll.countDocuments({ untold: isThere() })).toBe(0);
  });

  it('reminds those who have not answered, once, and nobody who has', async () => {
    const { tell, goTo, for: listFor, marjoram, hazel, rowan, answer } = await openTelling();
    await tell();
    await answer(hazel, 'yes');
    await goTo('2026-10-12T23:00:00.000Z');
    await tell();
    expect(await listFor(hazel)).toEqual(['pollAsks seen']);
    // In place of what they were asked at first.
    for (const actor of [rowan, marjoram]) expect(await listFor(actor)).toEqual(['pollReminds']);
    await Notification.updateMany({}, { $set: { seenAt: new Date(0) } });
    await goTo('2026-10-10T08:00:00.000Z');
    await goTo('2026-10-13T08:00:00.000Z');
    await tell();
    expect(await listFor(rowan)).toEqual(['pollReminds seen']);
    expect(
      await Notification.countDocuments({ kind: 'pollReminds', personId: hazel.personId }),
    ).toBe(0);
  });

  it('tells the one who asked that it has closed, or coordinators where that one is gone', async () => {
    const {
      tools,
      tell,
      goTo,
      for: listFor,
      marjoram,
      hazel,
      teazle,
      teasel,
    } = await openTelling();
    const ofTeasel = () => createPoll(tools, hazel, lookingForDate({ audience: teasel }));
    await ofTeasel();
    await goTo('2026-10-15T08:00:00.000Z');
    await tell();
    expect(await listFor(hazel)).toEqual(['pollCloses']);
    expect(await listFor(marjoram)).toEqual(['pollCloses']);
    expect(await listFor(teazle)).toEqual([]);
    await endRoles(hazel);
    expect(await listFor(hazel)).toEqual([]);
    await createPoll(
      tools,
      { ...hazel },
      lookingForDate({ audience: teasel, closesOn: '2026-10-18' }),
    );
    await goTo('2026-10-19T08:00:00.000Z');
    await tell();
    expect(await listFor(marjoram)).toEqual(['pollCloses', 'pollCloses']);
  });

  it('tells all others which date was chosen, and nothing else any more', async () => {
    const {
      tools,
      tell,
      for: listFor,
      marjoram,
      hazel,
      rowan,
      barnaby,
      pollId,
      answer,
    } = await openTelling();
    await tell();
    await answer(hazel, 'yes');
    const { meetingId } = await decidePoll(tools, marjoram, { pollId, time: times[0], ...hall });
    await tell();
    for (const actor of [hazel, rowan]) expect(await listFor(actor)).toEqual(['pollDecided']);
    for (const actor of [marjoram, barnaby]) expect(await listFor(actor)).toEqual([]);
    const { notifications } = await listForYou(tools, rowan, {});
    expect(notifications).toMatchObject([
      { path: `/meetings/${meetingId}`, where: 'Training day' },
    ]);
  });

  it('shows nothing to those who may come no more', async () => {
    const { tell, for: listFor, rowan } = await openTelling();
    await tell();
    expect(await listFor(rowan)).toEqual(['pollAsks']);
    await endRoles(rowan);
    expect(await listFor(rowan)).toEqual([]);
  });

  it('says that it was called off to those who were asked, in place of the question', async () => {
    const world = await openTelling();
    const { tools, tell, for: listFor, marjoram, hazel, rowan, barnaby, pollId, answer } = world;
    await tell();
    await answer(hazel, 'yes');
    await callOffPoll(tools, marjoram, { pollId });
    await tell();
    for (const actor of [hazel, rowan]) expect(await listFor(actor)).toEqual(['pollCalledOff']);
    for (const actor of [marjoram, barnaby]) expect(await listFor(actor)).toEqual([]);
  });
});
