import { describe, expect, it } from 'vitest';

import type { WorkingDay } from '#server/accounts/contract.ts';
import { countDaysOff } from '#server/accounts/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { Person } from '#server/accounts/person.model.ts';
import { openFenwold } from '#test/meetings/support/open-fenwold.ts';

const peers = ['linkWorker', 'supervisor', 'coordinator'] as const;

describe('the days on which people are off', () => {
  it('are counted for all, each person once, and for each organisation, of the asked roles', async () => {
    const { tools, fenwold, teasel, brackenford, hazel, rowan, stranger } = await openFenwold();
    const worksOn = (personId: string, ...workingDays: WorkingDay[]) =>
      Person.updateOne({ _id: personId }, { $set: { workingDays } });
    await worksOn(hazel.personId, 'monday', 'tuesday');
    await worksOn(rowan.personId, 'tuesday');
    await worksOn(stranger.personId, 'sunday');
    await fenwold.giveRole(hazel.personId, ['supervisor', teasel]);
    await fenwold.giveRole(hazel.personId, ['linkWorker', brackenford]);
    const { countyId } = fenwold;
    const all = await countDaysOff(tools, { countyId, organisationIds: null, roles: peers });
    // Hazel, Dr Teazle, Rowan and Marjoram; nobody who runs activities, nobody of another county.
    expect(all.all).toMatchObject({ people: 4, off: { monday: 1, tuesday: 0, wednesday: 2 } });
    expect(all.byOrganisation.get(teasel)).toMatchObject({ people: 2, off: { wednesday: 1 } });
    expect(all.byOrganisation.get(brackenford)).toMatchObject({ people: 2, off: { monday: 1 } });

    const own = { countyId, organisationIds: [teasel], roles: peers };
    expect((await countDaysOff(tools, own)).all).toMatchObject({ people: 3, off: { friday: 1 } });
    await Membership.updateMany({ personId: hazel.personId }, { $set: { state: 'paused' } });
    expect((await countDaysOff(tools, own)).all).toMatchObject({ people: 2, off: { friday: 0 } });
  });
});
