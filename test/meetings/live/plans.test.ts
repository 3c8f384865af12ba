import { describe, expect, it } from 'vitest';

import { askVote, closeVote } from '#server/meetings/index.ts';
import { NoteUpdate } from '#server/meetings/live/note-update.model.ts';
import { Vote } from '#server/meetings/live/vote.model.ts';
import { laterThan } from '#server/lib/trusted-filters.ts';
import { expectIndexed } from '#test/meetings/support/expect-indexed.ts';
import { openMeeting, openPage } from './support/open-meeting.ts';

describe('what the meeting itself asks of the database', () => {
  it('is read by indexes, in order, and nothing more than is wanted', async () => {
    const world = await openMeeting();
    const { tools, marjoram, hazel, meetingId, meeting } = world;
    const page = await openPage(world, hazel);
    for (const word of ['One ', 'Two ', 'Three ', 'Four ', 'Five ', 'Six ']) {
      page.write(word);
      await page.send();
    }
    const since = { meetingId: meeting._id, seq: laterThan(4) };
    expect(await expectIndexed(NoteUpdate.find(since).sort({ seq: 1 }))).toBe(2);
    for (const question of ['In the hall?', 'In the library?']) {
      const { voteId } = await askVote(tools, marjoram, { meetingId, question });
      await closeVote(tools, marjoram, { meetingId, voteId });
    }
    const votes = Vote.find({ meetingId: meeting._id }).sort({ askedAt: -1, _id: -1 });
    expect(await expectIndexed(votes)).toBe(2);
    await expectIndexed(Vote.find({ meetingId: meeting._id, isOpen: true }));
  });
});
