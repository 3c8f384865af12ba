import { describe, expect, it } from 'vitest';

import { pauseSeat, resumeSeat } from '#server/accounts/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { joinHazel, openFenwold } from './support/county.ts';

describe('coming back', () => {
  it('is for the person too, where somebody else said that they are away', async () => {
    const fenwold = await openFenwold();
    const { tools, alder, changes } = fenwold;
    const hazel = await joinHazel(fenwold);
    const { personId } = hazel;
    await pauseSeat(tools, alder, { personId });
    expect(await Membership.countDocuments({ personId, state: 'active' })).toBe(0);
    await resumeSeat(tools, hazel, {});
    expect(changes.at(-1)).toMatchObject({ kind: 'seat', personId, state: 'active' });
    expect(await Membership.countDocuments({ personId, state: 'active' })).toBe(1);
  });

  it('of an unknown person finds nobody', async () => {
    const { tools, alder } = await openFenwold();
    await expect(resumeSeat(tools, alder, { personId: 'f'.repeat(24) })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
