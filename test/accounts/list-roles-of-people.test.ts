import { describe, expect, it } from 'vitest';

import { changeRoles, listRolesOfPeople } from '#server/accounts/index.ts';

import { joinBarnaby, joinHazel, openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';
import { including } from './support/saying.ts';

describe('what people are', () => {
  it('is told of active members of the county only', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, countyId } = fenwold;
    const hazel = await joinHazel(fenwold);
    const barnaby = await joinBarnaby(fenwold);
    const { bryony } = await addMarlshire(tools);
    const personIds = [alder, hazel, barnaby, bryony].map(({ personId }) => personId);
    const list = () => listRolesOfPeople(tools, { countyId, personIds });
    expect(await list()).toEqual(
      including([
        { personId: alder.personId, roles: ['coordinator', 'administrator'] },
        { personId: hazel.personId, roles: ['linkWorker'] },
        { personId: barnaby.personId, roles: ['activityProvider'] },
      ]),
    );
    expect(await list()).toHaveLength(3);
    await changeRoles(tools, alder, { personId: hazel.personId, roles: [] });
    expect(await list()).toHaveLength(2);
  });
});
