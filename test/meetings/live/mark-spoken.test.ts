import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { changeRound, markSpoken } from '#server/meetings/index.ts';
import { openMeeting, UNKNOWN_ID } from './support/open-meeting.ts';

describe('who has spoken in a round', () => {
  it('says so, or whoever leads does, and nobody else', async () => {
    const { tools, meetingId, see, arrive, hazel, rowan, teazle, marjoram } = await openMeeting();
    for (const one of [rowan, hazel]) await arrive(one);
    await changeRound(tools, marjoram, { meetingId, round: 'begin' });
    const mark = (actor: Actor, personId: string, spoken = 'yes') =>
      markSpoken(tools, actor, { meetingId, personId, spoken });
    await mark(hazel, hazel.personId);
    await expect(mark(hazel, rowan.personId)).rejects.toMatchObject({ code: 'notPermitted' });
    await mark(marjoram, rowan.personId);
    const spoken = async () => (await see(hazel)).round?.map(({ hasSpoken }) => hasSpoken);
    expect(await spoken()).toEqual([true, true]);
    await mark(rowan, rowan.personId, 'no');
    expect(await spoken()).toEqual([false, true]);
    await arrive(teazle);
    await mark(teazle, teazle.personId);
    expect(await spoken()).toEqual([false, true, true]);
    await expect(mark(marjoram, UNKNOWN_ID)).rejects.toMatchObject({ code: 'conflict' });
    await changeRound(tools, marjoram, { meetingId, round: 'end' });
    await expect(mark(hazel, hazel.personId)).rejects.toMatchObject({ code: 'conflict' });
  });
});
