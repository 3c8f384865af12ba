import { describe, expect, it } from 'vitest';

import { changeMemberships } from '#server/accounts/change-memberships.ts';
import { County } from '#server/accounts/county.model.ts';

import { openFenwold } from './support/county.ts';

describe('changes of memberships', () => {
  it('that come at once in one process are made one after another, each in one go', async () => {
    const { tools, countyId } = await openFenwold();
    let goes = 0;
    const rename = (name: string) =>
      changeMemberships(tools, async ({ transaction }) => {
        goes += 1;
        const county = await County.findById(countyId, {}, { session: transaction }).lean();
        expect(county).not.toBeNull();
        await County.updateOne({ _id: countyId }, { name }, { session: transaction });
      });
    const names = Array.from({ length: 12 }, (_, place) => `Fenwold ${place}`);
    await Promise.all(names.map(rename));
    // Side by side they would undo one another and be made again.
    expect(goes).toBe(names.length);
    expect((await County.findById(countyId).lean())?.name).toBe(names.at(-1));
  });

  it('that fail do not hold up the next', async () => {
    const { tools } = await openFenwold();
    const failed = changeMemberships(tools, () => Promise.reject(new Error('not this one')));
    const next = changeMemberships(tools, () => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('not this one');
    await expect(next).resolves.toBe('done');
  });
});
