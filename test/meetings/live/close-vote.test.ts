import { describe, expect, it } from 'vitest';

import { askVote, castVote, closeVote } from '#server/meetings/index.ts';
import { openMeeting, UNKNOWN_ID } from './support/open-meeting.ts';

describe('closing a quiet vote', () => {
  it('is for whoever leads, shows the counts to all, and changes nothing a second time', async () => {
    const { tools, meetingId, see, arrive, announced, hazel, rowan, marjoram } =
      await openMeeting();
    const { voteId } = await askVote(tools, marjoram, { meetingId, question: 'In the library?' });
    await castVote(tools, hazel, { meetingId, voteId, choice: 'yes' });
    await arrive(rowan);
    announced.length = 0;
    const vote = { meetingId, voteId };
    await expect(closeVote(tools, hazel, vote)).rejects.toMatchObject({ code: 'notPermitted' });
    await closeVote(tools, marjoram, vote);
    await closeVote(tools, marjoram, vote);
    expect((await see(rowan)).votes).toMatchObject([{ counts: { yes: 1, no: 0, aside: 0 } }]);
    expect(announced[0]).toMatchObject({ event: 'live.changed', audience: [rowan.personId] });
    await askVote(tools, marjoram, { meetingId, question: 'Or the hall?' });
    expect((await see(rowan)).votes.map(({ question }) => question)).toEqual([
      'Or the hall?',
      'In the library?',
    ]);
    const unknown = { meetingId, voteId: UNKNOWN_ID };
    await expect(closeVote(tools, marjoram, unknown)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('happens by itself once the day is over, so that no answer stays', async () => {
    const { tools, clock, meetingId, see, hazel, marjoram } = await openMeeting();
    const { voteId } = await askVote(tools, marjoram, { meetingId, question: 'In the library?' });
    await castVote(tools, hazel, { meetingId, voteId, choice: 'aside' });
    clock.moveTo('2026-10-15T08:00:00.000Z');
    expect((await see(hazel)).votes).toMatchObject([{ counts: { yes: 0, no: 0, aside: 1 } }]);
  });
});
