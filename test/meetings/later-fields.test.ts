import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { createSeries, getMeeting, listMeetings, replyToMeeting } from '#server/meetings/index.ts';
import { fillSeriesFields } from '#server/meetings/later-fields.ts';
import { Meeting } from '#server/meetings/meeting.model.ts';
import { Series } from '#server/meetings/series.model.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

/** Puts a series of an organisation back into the shape that the first version stored. */
async function storeAsBefore(seriesId: string, audience: string): Promise<void> {
  const _id = new mongoose.Types.ObjectId(seriesId);
  const later = {
    days: '',
    skipped: '',
    weekLater: '',
    'rule.repeat': '',
    'rule.pause': '',
  };
  await Series.collection.updateOne({ _id }, { $set: { audience }, $unset: later });
  await Meeting.collection.updateMany(
    { seriesId: _id },
    { $set: { audience }, $unset: { ruleStart: '' } },
  );
}

describe('meetings that an older version stored', () => {
  it('are seen and answered as before, and stored as they are now', async () => {
    const { tools, clock, marjoram, hazel, rowan, teasel } = await openFenwold();
    clock.moveTo('2026-10-14T09:30:00.000Z');
    const form = yearOfMeetings({ audience: teasel, startsOn: '2026-10-14' });
    const { seriesId, firstMeetingId: meetingId } = await createSeries(tools, marjoram, form);
    const stored = {
      series: await Series.find().lean(),
      meetings: await Meeting.find().sort({ number: 1 }).lean(),
    };
    const seen = await getMeeting(tools, hazel, { meetingId });
    await storeAsBefore(seriesId, teasel);

    expect(await getMeeting(tools, hazel, { meetingId })).toEqual(seen);
    expect((await listMeetings(tools, rowan)).meetings).toEqual([]);
    await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
    expect((await createSeries(tools, marjoram, form)).seriesId).toBe(seriesId);

    for (let times = 0; times < 2; times += 1) {
      await fillSeriesFields(() => Promise.resolve());
      expect(await Series.find().lean()).toEqual(stored.series);
      expect(await Meeting.find().sort({ number: 1 }).lean()).toEqual(stored.meetings);
    }
  });
});
