import { describe, expect, it } from 'vitest';

import { cancelMeeting, holdAfterAll, replyToMeeting } from '#server/meetings/index.ts';
import { once, openOctober } from './support/open-october.ts';

describe('holding a meeting after all', () => {
  it('can be taken back: it is held after all, and everybody is asked again', async () => {
    const { tools, marjoram, rowan, meetingId, october } = await openOctober();
    await cancelMeeting(tools, marjoram, once(meetingId));
    await holdAfterAll(tools, marjoram, { meetingId, sequence: 1 });
    await holdAfterAll(tools, marjoram, { meetingId, sequence: 1 });
    expect(await october()).toMatchObject({
      ...{ state: 'ahead', myAnswer: null, sequence: 2, counts: { going: 0 } },
    });
    await expect(
      replyToMeeting(tools, rowan, { meetingId, answer: 'going' }),
    ).resolves.toMatchObject({ counts: { going: 1 } });
  });

  it('cannot be done once it would have begun', async () => {
    const { tools, clock, marjoram, meetingId } = await openOctober();
    clock.moveTo('2026-10-14T08:59:00.000Z');
    await cancelMeeting(tools, marjoram, once(meetingId));
    clock.moveTo('2026-10-14T09:00:00.000Z');
    await expect(holdAfterAll(tools, marjoram, { meetingId, sequence: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
