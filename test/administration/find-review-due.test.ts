import { describe, expect, it } from 'vitest';

import {
  changeHelpLines,
  changeSafeguardingLead,
  findReviewDue,
} from '#server/administration/index.ts';
import { openFenwold } from '#test/providers/support/open-fenwold.ts';

import { leadForm, linesForm, REVIEW_DAY } from './support/forms.ts';

describe('what waits for a review', () => {
  it('is told to those who keep the panel, from its day on', async () => {
    const { tools, clock, marjoram, hazel, teasel } = await openFenwold();
    expect(await findReviewDue(tools, marjoram)).toEqual({ lines: true, leads: [] });
    await changeHelpLines(tools, marjoram, linesForm({ reviewBy: '2027-03-01' }));
    await changeSafeguardingLead(tools, marjoram, leadForm(teasel));
    expect(await findReviewDue(tools, marjoram)).toBeNull();
    clock.moveTo(`${REVIEW_DAY}T09:00:00Z`);
    const due = { lines: false, leads: ["Teasel House Carers' Network"] };
    expect(await findReviewDue(tools, marjoram)).toEqual(due);
    expect(await findReviewDue(tools, hazel)).toBeNull();
  });
});
