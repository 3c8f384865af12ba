import { describe, expect, it } from 'vitest';

import { listPollAudiences } from '#server/meetings/index.ts';
import { NotFoundError } from '#server/lib/errors.ts';
import { openFenwold } from '../support/open-fenwold.ts';

describe('for whom somebody may look for a date', () => {
  it('is everybody for a coordinator, and one’s own organisations for others', async () => {
    const { tools, marjoram, hazel, barnaby, alder, teasel } = await openFenwold();
    const all = await listPollAudiences(tools, marjoram);
    expect([all.county, all.organisations.length]).toEqual([true, 2]);
    expect(await listPollAudiences(tools, hazel)).toEqual({
      county: false,
      organisations: [{ id: teasel, name: "Teasel House Carers' Network" }],
    });
    for (const actor of [barnaby, alder]) {
      await expect(listPollAudiences(tools, actor)).rejects.toThrow(NotFoundError);
    }
  });
});
