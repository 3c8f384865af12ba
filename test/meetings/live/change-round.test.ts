import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { changeRound, markSpoken } from '#server/meetings/index.ts';
import { openMeeting } from './support/open-meeting.ts';

describe('a round', () => {
  it('has those who are here in the order in which they came, then those who come later', async () => {
    const { tools, meetingId, see, arrive, hazel, rowan, teazle, marjoram } = await openMeeting();
    const press = (actor: Actor, round: string) => changeRound(tools, actor, { meetingId, round });
    for (const one of [rowan, hazel]) await arrive(one);
    await expect(press(hazel, 'begin')).rejects.toMatchObject({ code: 'notPermitted' });
    expect((await see(hazel)).round).toBeNull();
    await press(marjoram, 'begin');
    await arrive(teazle);
    const names = async () => (await see(hazel)).round?.map(({ name }) => name);
    expect(await names()).toEqual(['Rowan Brackett', 'Hazel Quickset', 'Dr Teazle Hurdle']);
    await markSpoken(tools, rowan, { meetingId, personId: rowan.personId });
    await press(marjoram, 'begin');
    expect((await see(hazel)).round?.[0]).toMatchObject({ hasSpoken: true });
    await press(marjoram, 'end');
    expect((await see(hazel)).round).toBeNull();
  });
});
