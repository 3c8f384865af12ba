import { describe, expect, it } from 'vitest';

import { closeLive } from '#server/meetings/index.ts';
import { openMeeting } from './support/open-meeting.ts';

describe('a page that is closed', () => {
  it('takes its person out once no other tab has it open, and tells the others', async () => {
    const { tools, announced, hazel, rowan, see, arrive, meetingId } = await openMeeting();
    await arrive(rowan);
    await arrive(hazel, 'page');
    await arrive(hazel, 'one-tab');
    await arrive(hazel, 'other-tab');
    announced.length = 0;
    await closeLive(tools, hazel, { meetingId, tabId: 'one-tab' });
    expect((await see(rowan)).here).toHaveLength(2);
    await closeLive(tools, hazel, { meetingId, tabId: 'other-tab' });
    expect((await see(rowan)).here.map(({ id }) => id)).toEqual([rowan.personId]);
    expect(announced.filter(({ event }) => event === 'live.changed')).toMatchObject([
      { audience: [rowan.personId] },
    ]);
  });

  it('that was not open looks like one of a meeting that is not there', async () => {
    const { tools, stranger, hazel, meetingId } = await openMeeting();
    for (const actor of [stranger, hazel]) {
      for (const id of [meetingId, 'no-meeting']) {
        await expect(
          closeLive(tools, actor, { meetingId: id, tabId: 'a-tab' }),
        ).rejects.toMatchObject({
          ...{ code: 'notFound', message: 'We could not find that meeting.' },
        });
      }
    }
  });
});
