import { describe, expect, it } from 'vitest';

import { sweepLooseFiles } from '#server/lib/files/index.ts';
import { listPapers } from '#server/meetings/index.ts';
import { papersLimits } from '#server/meetings/papers/contract.ts';
import { Paper } from '#server/meetings/papers/paper.model.ts';
import { openPapers, text } from '#test/meetings/support/open-papers.ts';
import { refusalOf } from '#test/meetings/support/refusal.ts';

describe('bringing a paper', () => {
  it('sent twice, also at one moment, is kept once and leaves no file behind', async () => {
    const { tools, add, clock, marjoram } = await openPapers();
    const form = { clientId: 'sent-twice-by-marjoram' };
    const [one, other] = await Promise.all([
      add('Twice.txt', marjoram, form),
      add('Twice.txt', marjoram, form),
    ]);
    expect(one).toEqual(other);
    expect(await Paper.countDocuments()).toBe(1);
    clock.forward({ hours: 1 });
    expect(await sweepLooseFiles(tools.clock.now())).toBe(0);
  });

  it('is a file that is taken, under a name that Guard lets pass', async () => {
    const { add, marjoram } = await openPapers();
    const program = { file: { name: 'run.exe', bytes: text('MZ\u0000\u0001') } };
    expect(await refusalOf(add('', marjoram, program))).toMatchObject({ fields: ['file'] });
    expect(await refusalOf(add('', marjoram, { file: undefined }))).toMatchObject({
      fields: ['file'],
    });
    expect(await refusalOf(add('NHS 999 000 1006.txt'))).toMatchObject({ fields: ['file'] });
    expect(await Paper.countDocuments()).toBe(0);
  });

  it('is brought by coordinators, up to so many, until a month after the meeting', async () => {
    const { tools, add, clock, hazel, marjoram, october: meetingId } = await openPapers();
    await expect(add('Mine.txt', hazel)).rejects.toMatchObject({ code: 'notPermitted' });
    for (let count = 0; count < papersLimits.ofMeeting; count += 1) await add(`${count}.txt`);
    await expect(add('One more.txt')).rejects.toMatchObject({ code: 'conflict' });
    expect(await listPapers(tools, marjoram, { meetingId })).toMatchObject({ mayAdd: true });
    clock.moveTo('2026-11-14T11:00:00.000Z');
    await expect(add('Late.txt')).rejects.toMatchObject({ code: 'notPermitted' });
  });
});
