import { describe, expect, it } from 'vitest';

import type { GuardOutcomeName } from '#server/administration/contract.ts';
import { listGuardCounts } from '#server/administration/index.ts';
import { GuardCount } from '#server/administration/guard-count.model.ts';
import { RULE_NAMES } from '#server/guard/index.ts';
import { openFenwold } from '#test/providers/support/open-fenwold.ts';

describe('the counts of Guard', () => {
  it('are summed by rule and by day over four weeks, for one county', async () => {
    const { tools, marjoram, strangeCoordinator, fenwold } = await openFenwold();
    const { countyId } = fenwold;
    const count = (day: string, rule: string, outcome: GuardOutcomeName, times: number) =>
      GuardCount.create({ countyId, day: new Date(day), rule, outcome, count: times });
    await count('2026-10-07', 'titledName', 'asked', 3);
    await count('2026-10-06', 'titledName', 'asked', 2);
    await count('2026-10-06', 'titledName', 'setAside', 1);
    await count('2026-09-09', 'nhsNumber', 'stopped', 50);
    const counts = await listGuardCounts(tools, marjoram);
    expect(counts.since).toBe('2026-09-10');
    expect(counts.rules.map(({ rule }) => rule)).toEqual(RULE_NAMES);
    expect(counts.rules.find(({ rule }) => rule === 'titledName')?.counts).toEqual({
      ...{ stopped: 0, asked: 5, hinted: 0, setAside: 1 },
    });
    expect(counts.days).toEqual([
      { day: '2026-10-07', counts: { stopped: 0, asked: 3, hinted: 0, setAside: 0 } },
      { day: '2026-10-06', counts: { stopped: 0, asked: 2, hinted: 0, setAside: 1 } },
    ]);
    expect((await listGuardCounts(tools, strangeCoordinator)).days).toEqual([]);
  });

  it('are not there for others', async () => {
    const { tools, hazel, barnaby, alder } = await openFenwold();
    for (const actor of [hazel, barnaby]) {
      await expect(listGuardCounts(tools, actor)).rejects.toMatchObject({ code: 'notFound' });
    }
    await expect(listGuardCounts(tools, alder)).resolves.toMatchObject({ days: [] });
  });
});
