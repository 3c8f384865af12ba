import { describe, expect, it } from 'vitest';

import {
  changeHelpLines,
  changeSafeguardingLead,
  getKeptPanel,
} from '#server/administration/index.ts';
import { openFenwold } from '#test/providers/support/open-fenwold.ts';

import { leadForm, linesForm, REVIEW_DAY } from './support/forms.ts';

describe('the panel as its keepers see it', () => {
  it('has each host organisation, with its lead or without, and says what is due', async () => {
    const { tools, clock, marjoram, alder, teasel } = await openFenwold();
    expect(await getKeptPanel(tools, marjoram)).toMatchObject({ reviewBy: null, isDue: true });
    await changeHelpLines(tools, marjoram, linesForm());
    await changeSafeguardingLead(tools, alder, leadForm(teasel));
    const kept = await getKeptPanel(tools, alder);
    expect(kept).toMatchObject({ reviewBy: REVIEW_DAY, isDue: false });
    expect(
      kept.leads.map(({ organisation, lead, isDue }) => [organisation, lead?.phone, isDue]),
    ).toEqual([
      ['Brackenford Wellbeing CIC', undefined, true],
      ["Teasel House Carers' Network", '01632 960131', false],
    ]);
    clock.moveTo(`${REVIEW_DAY}T09:00:00Z`);
    const later = await getKeptPanel(tools, marjoram);
    expect([later.isDue, later.leads.every(({ isDue }) => isDue)]).toEqual([true, true]);
  });

  it('is not there for others, and is another county’s own for its coordinator', async () => {
    const { tools, hazel, barnaby, marjoram, strangeCoordinator } = await openFenwold();
    await changeHelpLines(tools, marjoram, linesForm());
    for (const actor of [hazel, barnaby]) {
      await expect(getKeptPanel(tools, actor)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(await getKeptPanel(tools, strangeCoordinator)).toMatchObject({ reviewBy: null });
  });
});
