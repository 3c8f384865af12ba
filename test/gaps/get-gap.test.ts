import { describe, expect, it } from 'vitest';

import { getGap } from '#server/gaps/index.ts';
import { logChoir, openGaps } from './support/open-gaps.ts';

describe('one gap', () => {
  it('is there for all colleagues of the county, who may do what is theirs', async () => {
    const gaps = await openGaps();
    const { tools, hazel, teazle, alder, marjoram } = gaps;
    const gapId = await logChoir(gaps);
    const mayOf = async (actor: typeof hazel) => {
      const { maySay, mayChange } = await getGap(tools, actor, { gapId });
      return { maySay, mayChange };
    };
    expect(await mayOf(hazel)).toEqual({ maySay: true, mayChange: false });
    expect(await mayOf(marjoram)).toEqual({ maySay: false, mayChange: true });
    for (const reader of [teazle, alder]) {
      expect(await mayOf(reader)).toEqual({ maySay: false, mayChange: false });
    }
  });

  it('of another county, unknown, or for an activity provider is not there, in the same words', async () => {
    const gaps = await openGaps();
    const { tools, hazel, barnaby, stranger } = gaps;
    const gapId = await logChoir(gaps);
    const asked: [typeof hazel, unknown][] = [
      [barnaby, gapId],
      [stranger, gapId],
      [hazel, '0'.repeat(24)],
      [hazel, 'x'],
    ];
    for (const [actor, id] of asked) {
      await expect(getGap(tools, actor, { gapId: id })).rejects.toMatchObject({
        ...{ code: 'notFound', message: 'We could not find that gap.' },
      });
    }
    await expect(getGap(tools, hazel, { gapId: { $ne: '' } })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });
});
