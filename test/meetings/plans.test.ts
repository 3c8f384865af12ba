import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { createSeries, replyToMeeting } from '#server/meetings/index.ts';
import {
  inFeed,
  Meeting,
  reachedBy,
  scheduledWithin,
  soonestFirst,
  touching,
} from '#server/meetings/meeting.model.ts';
import { inTurn, Reply } from '#server/meetings/reply.model.ts';
import { isThere } from '#server/lib/trusted-filters.ts';
import { expectIndexed, expectOnIndex } from './support/expect-indexed.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

/** A county with twenty weekly meetings of two organisations, and one of the county. */
async function openBusyCounty() {
  const world = await openFenwold();
  const { tools, marjoram, hazel, rowan, teasel, brackenford } = world;
  const weekly = (audience: string, weekday: string, name: string) =>
    createSeries(
      tools,
      marjoram,
      yearOfMeetings({ repeat: 'weekly', times: '52', capacity: '1', audience, weekday, name }),
    );
  for (const weekday of ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']) {
    for (const name of ['One', 'Two']) {
      await weekly(teasel, weekday, `${name} of Teasel`);
      await weekly(brackenford, weekday, `${name} of Brackenford`);
    }
  }
  const { firstMeetingId: meetingId } = await weekly('county', 'saturday', 'County');
  for (const one of [hazel, rowan]) {
    await replyToMeeting(tools, one, { meetingId, answer: 'going' });
  }
  const meeting = await Meeting.findById(meetingId).lean();
  if (!meeting) throw new Error('It was made just now.');
  return { ...world, meeting };
}

describe('what meetings ask of the database', () => {
  it('is read by indexes, however many meetings a county has', async () => {
    const { clock, marjoram, teasel, meeting } = await openBusyCounty();
    const { countyId } = marjoram;
    const now = clock.now();
    const moments = ['2026-10-14', '2026-11-11', '2026-12-09'].map((day) => ({
      startsAt: `${day}T09:00:00.000Z`,
      endsAt: `${day}T11:00:00.000Z`,
    }));
    const asked = { countyId, moments, except: [] };
    const first = (query: ReturnType<typeof Meeting.find>) => query.sort(soonestFirst).limit(30);
    for (const audience of [['county'], [teasel]]) {
      const found = await expectOnIndex(first(Meeting.find(touching({ ...asked, audience }))));
      expect(found).toBeGreaterThan(0);
    }
    for (const scope of ['this', 'later', 'all'] as const) {
      const reached = reachedBy(meeting, { scope, status: 'scheduled', now });
      expect(await expectOnIndex(Meeting.find(reached).sort({ number: 1 }))).toBeGreaterThan(0);
    }
    const scope = { countyId, organisationIds: [teasel] };
    expect(await expectOnIndex(Meeting.find(inFeed(scope, null, now)))).toBe(11 * 52);
    const nextWeek = new Date(now.getTime() + 8 * 86_400_000);
    const near = Meeting.find(scheduledWithin(now, nextWeek)).sort(soonestFirst);
    expect(await expectIndexed(near)).toBe(25);
    await expectIndexed(Meeting.find({ untold: isThere() }).sort({ untold: 1, _id: 1 }).limit(25));
    const { filter, sort } = inTurn([meeting._id]);
    expect(await expectOnIndex(Reply.find(filter).sort(sort))).toBe(2);
    const refused = {
      personId: new mongoose.Types.ObjectId(marjoram.personId),
      answer: 'no' as const,
    };
    await expectOnIndex(Reply.find(refused));
    await expectIndexed(Reply.find({ untold: isThere() }).sort({ untold: 1, _id: 1 }).limit(100));
  });
});
