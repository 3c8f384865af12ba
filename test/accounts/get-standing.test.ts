import { describe, expect, it } from 'vitest';

import { getStanding, leaveCounty, pauseSeat, resumeSeat } from '#server/accounts/index.ts';

import { joinHazel, openFenwold, PASSWORD } from './support/county.ts';

describe('what somebody is now', () => {
  it('is known of those who take part, and of nobody who is away, gone or elsewhere', async () => {
    const fenwold = await openFenwold();
    const { tools, countyId } = fenwold;
    const hazel = await joinHazel(fenwold);
    const { personId } = hazel;
    const standing = () => getStanding(tools, { countyId, personId });
    expect(await standing()).toMatchObject({ personId, countyId, roles: ['linkWorker'] });
    expect(await getStanding(tools, { countyId: personId, personId })).toBeNull();
    expect(await getStanding(tools, { countyId, personId: countyId })).toBeNull();

    await pauseSeat(tools, hazel, {});
    expect(await standing()).toBeNull();
    await resumeSeat(tools, hazel, {});
    expect(await standing()).toMatchObject({ personId });
    await leaveCounty(tools, hazel, { currentPassword: PASSWORD, name: 'keep' });
    expect(await standing()).toBeNull();
  });
});
