import { describe, expect, it } from 'vitest';

import { changeGap, getGap, sayMeToo } from '#server/gaps/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { countVoices, logChoir, openGaps } from './support/open-gaps.ts';

describe('saying "me too"', () => {
  it('counts one more, whom nobody can see', async () => {
    const gaps = await openGaps();
    const { tools, rowan, marjoram } = gaps;
    const gapId = await logChoir(gaps);
    expect((await getGap(tools, rowan, { gapId })).gap).toMatchObject({ seenBy: 1, isMine: false });
    await sayMeToo(tools, rowan, { gapId });
    expect((await getGap(tools, rowan, { gapId })).gap).toMatchObject({ seenBy: 2, isMine: true });
    const shown = JSON.stringify(await getGap(tools, marjoram, { gapId }));
    expect(shown).not.toContain('Rowan');
    expect(shown).not.toContain(rowan.personId);
    expect(gaps.announced.at(-1)).toMatchObject({ event: 'gap.changed', view: { gapId } });
  });

  it('counts once, said twice, by two tabs at once, or by whoever logged it', async () => {
    const gaps = await openGaps();
    const { tools, hazel, rowan } = gaps;
    const gapId = await logChoir(gaps);
    await Promise.all([sayMeToo(tools, rowan, { gapId }), sayMeToo(tools, rowan, { gapId })]);
    await sayMeToo(tools, rowan, { gapId });
    await sayMeToo(tools, hazel, { gapId });
    expect(await countVoices(gapId)).toEqual({ said: 2, kept: 2 });
  });

  it('counts everybody where twenty say it at once', async () => {
    const gaps = await openGaps();
    const gapId = await logChoir(gaps);
    const twenty = await Promise.all(
      Array.from({ length: 20 }, (_one, index) =>
        gaps.fenwold.addPerson(`Worker ${index}`, ['linkWorker', gaps.teasel]),
      ),
    );
    await Promise.all(twenty.map((worker) => sayMeToo(gaps.tools, worker, { gapId })));
    expect(await countVoices(gapId)).toEqual({ said: 21, kept: 21 });
  });

  it('is for link workers of the county: not for readers, activity providers and strangers', async () => {
    const gaps = await openGaps();
    const { tools, marjoram, teazle, alder, barnaby, stranger } = gaps;
    const gapId = await logChoir(gaps);
    for (const reader of [marjoram, teazle, alder]) {
      await expect(sayMeToo(tools, reader, { gapId })).rejects.toMatchObject({
        code: 'notPermitted',
      });
    }
    for (const outsider of [barnaby, stranger]) {
      await expect(sayMeToo(tools, outsider, { gapId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect(await countVoices(gapId)).toEqual({ said: 1, kept: 1 });
  });

  it('is over once it is filled', async () => {
    const gaps = await openGaps();
    const gapId = await logChoir(gaps);
    const activityId = await addAllotment(gaps);
    await changeGap(gaps.tools, gaps.marjoram, { gapId, state: 'closed', activityId });
    await expect(sayMeToo(gaps.tools, gaps.rowan, { gapId })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await countVoices(gapId)).toEqual({ said: 1, kept: 1 });
  });
});
