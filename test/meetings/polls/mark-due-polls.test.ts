import { describe, expect, it } from 'vitest';

import { decidePoll, markDuePolls } from '#server/meetings/index.ts';
import { remindAt } from '#server/meetings/polls/plan-poll.ts';
import { Poll } from '#server/meetings/polls/poll.model.ts';
import { openPoll, times } from './support/open-poll.ts';

const readPoll = () => Poll.findOne().orFail().lean();

describe('what comes to a poll by itself', () => {
  it('is a reminder two days before it closes, and the closing, each once', async () => {
    const { tools, clock } = await openPoll();
    const markAt = async (moment: string) => {
      clock.moveTo(moment);
      await Promise.all([markDuePolls(tools), markDuePolls(tools), markDuePolls(tools)]);
      const { stage, untold } = await readPoll();
      return { stage, untold: String(untold) };
    };
    const first = await markAt('2026-10-12T22:59:00.000Z');
    expect(first.stage).toBe('asked');
    const reminded = await markAt('2026-10-12T23:00:00.000Z');
    expect(reminded.stage).toBe('reminded');
    expect(reminded.untold).not.toBe(first.untold);
    expect(await markAt('2026-10-11T08:00:00.000Z')).toEqual(reminded);
    expect(await markAt('2026-10-12T23:00:00.000Z')).toEqual(reminded);
    const closed = await markAt('2026-10-14T23:00:00.000Z');
    expect(closed.stage).toBe('closed');
    expect(await markAt('2026-12-01T08:00:00.000Z')).toEqual(closed);
  });

  it('is the closing alone where nothing ran meanwhile', async () => {
    const { tools, clock } = await openPoll();
    clock.moveTo('2026-10-20T08:00:00.000Z');
    await markDuePolls(tools);
    expect(await readPoll()).toMatchObject({ stage: 'closed' });
  });

  it('is nothing more once a date was chosen', async () => {
    const { tools, clock, marjoram, pollId } = await openPoll();
    const hall = { place: 'The mill', phone: '', link: '' };
    await decidePoll(tools, marjoram, { pollId, time: times[0], ...hall });
    const { untold } = await readPoll();
    clock.moveTo('2026-10-20T08:00:00.000Z');
    await markDuePolls(tools);
    expect(await readPoll()).toMatchObject({ stage: 'decided', untold });
  });

  it('reminds half way where it is short', () => {
    const hour = (hours: number) => new Date(hours * 3_600_000);
    expect(remindAt(hour(0), hour(24))).toEqual(hour(12));
    expect(remindAt(hour(0), hour(72))).toEqual(hour(36));
    expect(remindAt(hour(0), hour(96))).toEqual(hour(48));
    expect(remindAt(hour(0), hour(240))).toEqual(hour(192));
  });
});
