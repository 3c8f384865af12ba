import { describe, expect, it } from 'vitest';

import { createSeries, listForStart, replyToMeeting } from '#server/meetings/index.ts';
import { profiled } from '#test/support/profiled.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

describe('meetings to answer', () => {
  it('are the next dates without my answer, not the whole year', async () => {
    const { tools, marjoram, hazel } = await openFenwold();
    const { firstMeetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    const { meetings, total } = await listForStart(tools, hazel);
    expect(meetings.map(({ startsAt }) => startsAt)).toEqual([
      '2026-10-14T09:00:00.000Z',
      '2026-11-11T10:00:00.000Z',
    ]);
    expect(total).toBe(2);
    await replyToMeeting(tools, hazel, { meetingId: firstMeetingId, answer: 'no' });
    expect((await listForStart(tools, hazel)).total).toBe(1);
    // The answer of one is not the answer of another.
    expect((await listForStart(tools, marjoram)).total).toBe(2);
  });

  it('always hold the next date of a series, however long the month', async () => {
    const { tools, clock, marjoram, hazel } = await openFenwold();
    await createSeries(tools, marjoram, yearOfMeetings());
    for (let day = 0; day < 300; day += 1) {
      const { total } = await listForStart(tools, hazel);
      expect(total, clock.now().toISOString()).toBeGreaterThan(0);
      clock.forward({ days: 1 });
    }
  });

  it('are three at most, and the number of all', async () => {
    const { tools, marjoram, hazel, teasel } = await openFenwold();
    for (const audience of ['county', teasel, 'county', teasel]) {
      await createSeries(tools, marjoram, yearOfMeetings({ audience, times: 1 }));
    }
    const { meetings, total } = await listForStart(tools, hazel);
    expect(meetings).toHaveLength(3);
    expect(total).toBe(4);
  });

  it('do not ask a coordinator about the meetings of organisations of others', async () => {
    const { tools, fenwold, marjoram, rowan, teasel } = await openFenwold();
    await createSeries(tools, marjoram, yearOfMeetings({ audience: teasel, times: 1 }));
    expect((await listForStart(tools, marjoram)).total).toBe(0);
    expect((await listForStart(tools, rowan)).total).toBe(0);
    const worker = await fenwold.addPerson(
      'Sorrel Dock',
      ['coordinator', null],
      ['linkWorker', teasel],
    );
    expect((await listForStart(tools, worker)).total).toBe(1);
  });

  it('are none for activity providers, administrators and another county', async () => {
    const { tools, marjoram, barnaby, alder, stranger, hazel } = await openFenwold();
    await createSeries(tools, marjoram, yearOfMeetings());
    for (const outsider of [barnaby, alder, stranger]) {
      expect(await listForStart(tools, outsider)).toEqual({
        ...{ meetings: [], total: 0, tried: null, polls: [], actions: [] },
      });
    }
    expect((await listForStart(tools, hazel)).total).toBe(2);
  });

  it('are read by indexes in one question, with the replies to them and to no other', async () => {
    const { tools, marjoram, hazel, rowan, teasel, brackenford } = await openFenwold();
    for (const audience of ['county', teasel, brackenford]) {
      const { firstMeetingId } = await createSeries(tools, marjoram, yearOfMeetings({ audience }));
      await replyToMeeting(tools, marjoram, { meetingId: firstMeetingId, answer: 'no' });
    }
    await listForStart(tools, hazel);
    const asked = await profiled(() => listForStart(tools, hazel));
    expect(asked.map(({ ns }) => ns.split('.').at(-1))).toEqual(['meetings']);
    expect(asked[0]).toMatchObject({
      planSummary: expect.stringMatching(/^IXSCAN/) as string,
      // Two dates of two series each, and the series. Nothing is Hazel's, and counts read no reply.
      docsExamined: 4 + 2,
    });
    expect(asked[0]).not.toHaveProperty('hasSortStage');
    expect(asked[0]?.keysExamined).toBeLessThan(30);
    await replyToMeeting(tools, rowan, {
      meetingId: (await listForStart(tools, hazel)).meetings[0]?.id,
      answer: 'going',
    });
    expect((await listForStart(tools, hazel)).meetings[0]?.counts.going).toBe(1);
  });
});
