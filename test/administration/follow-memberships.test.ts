import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import {
  changeSafeguardingLead,
  followMemberships,
  getHelpPanel,
} from '#server/administration/index.ts';
import { openFenwold } from '#test/providers/support/open-fenwold.ts';

import { leadForm } from './support/forms.ts';

describe('a lead and its organisation', () => {
  it('goes by the new name, and goes with the organisation', async () => {
    const { tools, fenwold, hazel, rowan, marjoram, teasel, brackenford } = await openFenwold();
    await changeSafeguardingLead(tools, marjoram, leadForm(teasel));
    await changeSafeguardingLead(tools, marjoram, leadForm(brackenford));
    const change = {
      ...{ kind: 'organisation' as const, countyId: fenwold.countyId, organisationId: teasel },
      ...{ name: 'Teasel Wellbeing', kinds: ['host'] },
    };
    const follow = (state: 'open' | 'closed') =>
      mongoose.connection.transaction((session) =>
        followMemberships(tools, { ...change, state }, session),
      );
    const namesFor = async (actor: typeof hazel) =>
      (await getHelpPanel(tools, actor)).leads.map(({ organisation }) => organisation);
    await follow('open');
    expect(await namesFor(hazel)).toEqual(['Teasel Wellbeing']);
    await follow('closed');
    expect(await namesFor(hazel)).toEqual([]);
    expect(await namesFor(rowan)).toEqual(['Brackenford Wellbeing CIC']);
  });
});
