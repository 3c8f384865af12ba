import { describe, expect, it } from 'vitest';

import { anyOf, laterThan, lessThan, otherThan } from '#server/lib/trusted-filters.ts';
import { EarlierText } from '#server/messaging/earlier-text.model.ts';
import { Message } from '#server/messaging/message.model.ts';
import { RoomMembership } from '#server/messaging/room-membership.model.ts';
import { AuditEntry } from '#server/moderation/audit-entry.model.ts';
import { Matter } from '#server/moderation/matter.model.ts';
import { Notice } from '#server/moderation/notice.model.ts';
import { ResourceComment } from '#server/resources/comment.model.ts';
import { expectIndexed } from '#test/resources/support/expect-indexed.ts';
import { HIDE, openModeration } from './support/open-moderation.ts';

describe('what the database does for moderation', () => {
  it('grows neither with the county nor with the years', async () => {
    const { moderation, people, report, say, countyRoomId, countyId, talkDirect, share, comment } =
      await openModeration();
    const { roomId, said } = await talkDirect(people.hazel, people.rowan);
    const resourceId = await share(people.hazel);
    for (let number = 1; number <= 12; number += 1) {
      const { id } = await say(people.rowan, countyRoomId, `Beans ${number}`);
      await report(people.hazel, 'message', id);
      await comment(people.linnet, resourceId, `Comment ${number}`);
    }
    const { matters } = await moderation.listMatters(people.marjoram, {});
    for (const { id: matterId } of matters.slice(0, 6)) {
      await moderation.openMatter(people.marjoram, { matterId });
      await moderation.decideMatter(people.marjoram, { matterId, ...HIDE });
    }
    const waiting = await Matter.find({ state: 'open' }).sort({ place: 1 }).lean();
    const [first] = waiting;
    if (!first) throw new Error('Nothing waits.');
    const { personId } = people.rowan;
    const key = { countyId, thingKind: first.thingKind, thingId: first.thingId };
    const open = {
      countyId,
      state: 'open',
      authorId: otherThan(people.marjoram.personId),
    } as const;
    const later = { ...open, place: laterThan(first.place) };

    expect(await expectIndexed(Matter.find(open).sort({ place: 1 }).limit(21))).toBe(6);
    expect(await expectIndexed(Matter.find(later).sort({ place: 1 }).limit(21))).toBe(5);
    const byReporter = {
      ...key,
      state: 'open',
      'reports.personId': people.hazel.personId,
    } as const;
    expect(await expectIndexed(Matter.findOne(byReporter))).toBe(1);
    const notices = { countyId, personId };
    expect(await expectIndexed(Notice.find(notices).sort({ place: -1 }).limit(21))).toBe(12);
    const older = { ...notices, place: lessThan('2999') };
    expect(await expectIndexed(Notice.find(older).sort({ place: -1 }).limit(5))).toBe(5);
    expect(await expectIndexed(AuditEntry.find({ countyId }).sort({ place: -1 }).limit(51))).toBe(
      12,
    );

    const around = { roomId, countyId, seq: anyOf([3, 4, 5, 6, 7]) };
    expect(await expectIndexed(Message.find(around).sort({ seq: 1 }))).toBe(5);
    const inRoom = { roomId, kind: 'direct', state: 'active' } as const;
    expect(await expectIndexed(RoomMembership.find(inRoom))).toBe(2);
    await expectIndexed(
      EarlierText.find({ messageId: said[0]?.id ?? '' })
        .sort({ _id: -1 })
        .limit(5),
    );
    for (const whose of [{}, { authorId: personId }]) {
      const shown = { countyId, resourceId, $or: [{ state: 'shown' as const }, { state: 'hidden' as const, ...whose }] }; // prettier-ignore
      const page = ResourceComment.find(shown).sort({ place: 1 }).limit(31);
      expect(await expectIndexed(page)).toBe(12);
    }
  });
});
