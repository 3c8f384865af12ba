import { describe, expect, it } from 'vitest';

import { laterThan, within } from '#server/lib/trusted-filters.ts';
import { Attendance, hasCome } from '#server/meetings/attendance/attendance.model.ts';
import { Commitment, isOpen } from '#server/meetings/commitments/commitment.model.ts';
import { sayAttended, writeCommitment } from '#server/meetings/index.ts';
import { Meeting } from '#server/meetings/meeting.model.ts';
import { expectIndexed, expectOnIndex } from '../support/expect-indexed.ts';
import { openHeld } from '../support/open-held.ts';

/** Forty people were at one meeting, and wrote a line, which every second one shared. */
async function openFull() {
  const held = await openHeld();
  const { tools, fenwold, teasel, hazel, october: meetingId } = held;
  const people = await Promise.all(
    Array.from({ length: 40 }, (_, at) => fenwold.addPerson(`P ${at}`, ['linkWorker', teasel])),
  );
  for (const [at, actor] of [hazel, ...people].entries()) {
    await sayAttended(tools, actor, { meetingId, came: at % 2 === 0 ? 'there' : 'phone' });
    const form = { meetingId, words: 'Ask first', ...(at % 2 === 0 && { isShared: 'yes' }) };
    await writeCommitment(tools, actor, form);
  }
  return held;
}

describe('what is asked of the database after a meeting', () => {
  it('is read by indexes, one’s own as one sorted run', async () => {
    const { hazel, october: meetingId, clock } = await openFull();
    const { personId, countyId } = hazel;
    const span = within({ from: new Date('2026-04-01'), until: new Date('2027-04-01') });
    const mine = { personId, countyId };
    const log = Attendance.find({ ...mine, came: hasCome, startsAt: span });
    expect(await expectIndexed(log.sort({ startsAt: -1, _id: -1 }))).toBe(1);
    await expectIndexed(Attendance.find(mine).sort({ startsAt: 1, _id: 1 }).limit(1));
    const present = Attendance.find({ meetingId, came: hasCome });
    expect(await expectIndexed(present.sort({ came: 1, saidAt: 1 }))).toBe(41);

    const shared = Commitment.find({ meetingId, isShared: true }).sort({ writtenAt: 1 });
    expect(await expectIndexed(shared)).toBe(21);
    const open = Commitment.find({ personId, progress: isOpen }).sort({ startsAt: -1 });
    expect(await expectOnIndex(open)).toBe(1);
    const meeting = await Meeting.findById(meetingId).orFail().lean();
    const next = Meeting.find({ seriesId: meeting.seriesId, startsAt: laterThan(clock.now()) });
    expect(await expectIndexed(next.sort({ startsAt: 1 }).limit(1))).toBe(1);
  });
});
