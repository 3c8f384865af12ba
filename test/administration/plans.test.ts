import { describe, expect, it } from 'vitest';

import {
  changeHelpLines,
  findReviewDue,
  getHelpPanel,
  listGuardCounts,
} from '#server/administration/index.ts';
import { GuardCount } from '#server/administration/guard-count.model.ts';
import { plansOf } from '#test/accounts/support/plans-of.ts';
import { openFenwold } from '#test/providers/support/open-fenwold.ts';

import { linesForm } from './support/forms.ts';

describe('what the database does for administration', () => {
  it('goes by an index, with one query for the page that is opened in need', async () => {
    const { tools, hazel, marjoram, fenwold } = await openFenwold();
    await changeHelpLines(tools, marjoram, linesForm());
    const count = { countyId: fenwold.countyId, day: new Date('2026-10-07'), rule: 'initials' };
    await GuardCount.create({ ...count, outcome: 'asked', count: 1 });
    const works: [() => Promise<unknown>, string, RegExp][] = [
      [() => getHelpPanel(tools, hazel), 'helpPanels query', /^IXSCAN \{ countyId: 1 \}$/],
      [() => findReviewDue(tools, marjoram), 'helpPanels query', /^IXSCAN \{ countyId: 1 \}$/],
      [
        () => listGuardCounts(tools, marjoram),
        'guardCounts query',
        /^IXSCAN \{ countyId: 1, day: 1, rule: 1, outcome: 1 \}$/,
      ],
    ];
    for (const [work, what, plan] of works) {
      const plans = await plansOf(work);
      expect(plans).toEqual([{ what, plan: expect.stringMatching(plan) as string }]);
    }
    expect(await plansOf(() => findReviewDue(tools, hazel))).toEqual([]);
  });
});
