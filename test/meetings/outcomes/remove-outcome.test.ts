import { describe, expect, it } from 'vitest';

import { listOutcomes, removeOutcome } from '#server/meetings/index.ts';
import { openOutcomes } from '#test/meetings/support/open-outcomes.ts';

describe('taking off what was written down', () => {
  it('is for whoever wrote it and for coordinators, while the meeting takes what was decided', async () => {
    const {
      tools,
      record,
      clock,
      hazel,
      rowan,
      marjoram,
      stranger,
      october: meetingId,
    } = await openOutcomes();
    const one = await record('By mistake', hazel);
    const other = await record('@Rowan by mistake too', hazel);
    const last = await record('It stays', hazel);
    const remove = (actor: typeof hazel, { outcomeId }: { outcomeId: string }) =>
      removeOutcome(tools, actor, { outcomeId });
    await expect(remove(rowan, other)).rejects.toMatchObject({ code: 'notPermitted' });
    await expect(remove(stranger, one)).rejects.toMatchObject({ code: 'notFound' });
    await remove(hazel, one);
    await remove(marjoram, other);
    clock.forward({ days: 40 });
    await expect(remove(hazel, last)).rejects.toMatchObject({ code: 'notPermitted' });
    const { decisions, actions } = await listOutcomes(tools, rowan, { meetingId });
    expect(decisions.map(({ text }) => text)).toEqual(['It stays']);
    expect(actions).toEqual([]);
  });
});
