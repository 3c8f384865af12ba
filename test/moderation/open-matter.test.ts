import { describe, expect, it } from 'vitest';

import { AuditEntry } from '#server/moderation/audit-entry.model.ts';
import { HIDE, openModeration } from './support/open-moderation.ts';

describe('opening what was said in a room', () => {
  it('T40: is recorded and told before anything is shown, and told once', async () => {
    const { moderation, people, talkDirect, report, onlyMatter, noticesOf } =
      await openModeration();
    const { said } = await talkDirect(people.hazel, people.rowan);
    await report(people.rowan, 'message', said[4]?.id ?? '');
    const matterId = await onlyMatter();
    const before = await moderation.getMatter(people.alder, { matterId });
    expect(before).toMatchObject({ mustOpen: true, open: null });
    expect(JSON.stringify(before)).not.toContain('Between us');
    expect(await AuditEntry.countDocuments()).toBe(0);

    await Promise.all([1, 2, 3].map(() => moderation.openMatter(people.alder, { matterId })));
    const { open } = await moderation.getMatter(people.alder, { matterId });
    const words = (open?.around ?? []).map(
      ({ body }) => JSON.stringify(body).match(/us (\d)/)?.[1],
    );
    expect(words).toEqual(['3', '4', '5', '6', '7']);
    expect(open?.around.map(({ isReported }) => isReported)).toEqual([false, false, true, false, false]); // prettier-ignore

    const entries = await AuditEntry.find().lean();
    expect(entries).toMatchObject([{ act: 'opened', thingKind: 'message' }]);
    expect(entries[0]?.byId.toString()).toBe(people.alder.personId);
    expect(await noticesOf(people.hazel)).toMatchObject([{ kind: 'wasRead' }]);
    expect(await noticesOf(people.rowan)).toMatchObject([{ kind: 'roomWasRead' }]);
    expect(await noticesOf(people.linnet)).toEqual([]);
  });

  it('T40: another moderator opens it anew, and is told of as well', async () => {
    const { moderation, people, reportedMessage, noticesOf } = await openModeration();
    const { matterId } = await reportedMessage();
    await moderation.openMatter(people.marjoram, { matterId });
    expect((await moderation.getMatter(people.linden, { matterId })).open).toBeNull();
    await moderation.openMatter(people.linden, { matterId });
    expect((await moderation.getMatter(people.linden, { matterId })).open).not.toBeNull();
    expect(await noticesOf(people.rowan)).toHaveLength(2);
    // In a room of many only the author is concerned.
    expect(await noticesOf(people.linnet)).toEqual([]);
  });

  it('T40: nothing is shown any more once it is decided', async () => {
    const { moderation, people, reportedMessage } = await openModeration();
    const { matterId } = await reportedMessage();
    await moderation.openMatter(people.marjoram, { matterId });
    await moderation.decideMatter(people.marjoram, { matterId, ...HIDE });
    const after = await moderation.getMatter(people.marjoram, { matterId });
    expect(after).toMatchObject({ state: 'closed', open: null });
    expect(JSON.stringify(after)).not.toContain('useless');
    await expect(moderation.openMatter(people.linden, { matterId })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('T40: there is no other way into a room of others, whatever one is', async () => {
    const { moderation, messaging, people, talkDirect, report, onlyMatter } =
      await openModeration();
    const { roomId, said } = await talkDirect(people.hazel, people.rowan);
    const reported = said[4]?.id ?? '';
    await report(people.rowan, 'message', reported);
    await moderation.openMatter(people.alder, { matterId: await onlyMatter() });
    for (const outsider of [people.alder, people.marjoram, people.linden]) {
      for (const work of [
        () => messaging.getRoom(outsider, { roomId }),
        () => messaging.listMessages(outsider, { roomId }),
        () => messaging.listMissed(outsider, { roomId, afterSeq: 0, afterRev: 0 }),
        () => messaging.sendMessage(outsider, { roomId, clientId: 'c'.repeat(24), text: 'Me' }),
        () => messaging.joinRoom(outsider, { roomId }),
        ...said.map(
          ({ id }) =>
            () =>
              moderation.getThingToReport(outsider, { kind: 'message', thingId: id }),
        ),
        // A message that nobody has reported has no matter, and its own id is none.
        () => moderation.openMatter(outsider, { matterId: said[0]?.id }),
        () => moderation.getMatter(outsider, { matterId: said[0]?.id }),
      ]) {
        await expect(work()).rejects.toMatchObject({ code: 'notFound' });
      }
      const rooms = await messaging.listRooms(outsider);
      expect(rooms.direct).toEqual([]);
    }
    // The same questions are answered to those whose room it is.
    expect((await messaging.listMessages(people.rowan, { roomId })).messages).toHaveLength(9);
    expect((await messaging.listRooms(people.hazel)).direct).toHaveLength(1);
  });
});
