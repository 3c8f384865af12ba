import { describe, expect, it } from 'vitest';

import { allotment } from '#test/activities/support/open-board.ts';
import { openModeration } from './support/open-moderation.ts';

describe('what somebody is about to report', () => {
  it('is shown to who can see it, with its author and the way back', async () => {
    const { moderation, people, countyRoomId, say } = await openModeration();
    const { id } = await say(people.rowan, countyRoomId, 'Buy my beans');
    const asked = { kind: 'message', thingId: id };
    expect(await moderation.getThingToReport(people.hazel, asked)).toMatchObject({
      author: { name: 'Rowan Brackett' },
      body: [{ kind: 'paragraph', spans: [{ kind: 'text', text: 'Buy my beans' }] }],
      path: `/rooms/${countyRoomId}?after=0#message-${id}`,
      isMine: false,
      isReported: false,
    });
    expect(await moderation.getThingToReport(people.rowan, asked)).toMatchObject({ isMine: true });
    // An administrator is in no room by being one.
    for (const outsider of [people.alder, people.barnaby, people.sedge]) {
      await expect(moderation.getThingToReport(outsider, asked)).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });

  it('says that I have reported it, while it waits, and says so to nobody else', async () => {
    const { moderation, people, reportedMessage } = await openModeration();
    const { message } = await reportedMessage();
    const asked = { kind: 'message', thingId: message.id };
    const isReported = async (actor: typeof people.hazel) =>
      (await moderation.getThingToReport(actor, asked)).isReported;
    expect(await isReported(people.hazel)).toBe(true);
    expect(await isReported(people.linnet)).toBe(false);
    expect(await isReported(people.rowan)).toBe(false);
  });

  it('names nobody where its author is kept from who reports it, and tells the reporter of nobody', async () => {
    const { platform, moderation, people, organisations, report, onlyMatter, noticesOf } =
      await openModeration();
    const form = allotment(organisations.loosestrife);
    const { activityId } = await platform.activities.addActivity(people.barnaby, form);
    const { noteId } = await platform.activities.writeNote(people.hazel, {
      ...{ activityId, clientId: 'a-note-to-be-reported' },
      ...{ kind: 'didNotSuit', note: 'somebody who cannot stand long' },
    });
    const asked = { kind: 'note', thingId: noteId };
    expect(await moderation.getThingToReport(people.rowan, asked)).toMatchObject({
      author: { name: 'Hazel Quickset' },
    });
    const shown = await moderation.getThingToReport(people.barnaby, asked);
    expect(shown).toMatchObject({ author: null, isMine: false });
    expect(JSON.stringify(shown)).not.toContain(people.hazel.personId);
    await report(people.barnaby, 'note', noteId);
    const matterId = await onlyMatter();
    expect(await moderation.getMatter(people.marjoram, { matterId })).toMatchObject({
      open: { author: { name: 'Hazel Quickset' } },
    });
    await moderation.decideMatter(people.marjoram, { matterId, outcome: 'hide', rule: 'kind' });
    expect(await noticesOf(people.hazel)).toMatchObject([{ kind: 'hidden', rule: 'kind' }]);
    const told = await noticesOf(people.barnaby);
    expect(told).toMatchObject([{ kind: 'lookedAt', thing: 'note' }]);
    expect(JSON.stringify(told)).not.toContain(people.hazel.personId);
  });
});
