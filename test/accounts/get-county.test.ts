import { describe, expect, it } from 'vitest';

import { getCounty } from '#server/accounts/index.ts';

import { openFenwold } from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';

describe('the county in the frame of a page', () => {
  it('is the actor’s own', async () => {
    const { tools, alder, countyId } = await openFenwold();
    const { bryony } = await addMarlshire(tools);
    expect(await getCounty(tools, alder)).toEqual({ id: countyId, name: 'Fenwold' });
    expect(await getCounty(tools, bryony)).toMatchObject({ name: 'Marlshire' });
  });

  it('is not there for a county that is unknown', async () => {
    const { tools, alder } = await openFenwold();
    const lost = { ...alder, countyId: 'f'.repeat(24) };
    await expect(getCounty(tools, lost)).rejects.toMatchObject({ code: 'notFound' });
  });
});
