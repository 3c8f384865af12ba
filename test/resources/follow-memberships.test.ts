import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { inTransaction } from '#server/lib/database/transaction.ts';
import { followMemberships } from '#server/resources/index.ts';
import { Resource } from '#server/resources/resource.model.ts';
import { openFenwold } from './support/open-county.ts';

const newId = () => new mongoose.Types.ObjectId().toString();

describe('the opening of a county', () => {
  it('brings the starter shelf with it, or nothing where the county does not open', async () => {
    const { tools } = await openFenwold();
    const county = { kind: 'county' as const, countyId: newId(), name: 'Newshire' };
    const failing = inTransaction(async (session) => {
      await followMemberships(tools, county, session);
      throw new Error('The county does not open.');
    });
    await expect(failing).rejects.toThrow('The county does not open.');
    expect(await Resource.countDocuments()).toBe(0);
    await inTransaction((session) => followMemberships(tools, county, session));
    expect(await Resource.countDocuments({ countyId: county.countyId })).toBe(24);
  });

  it('is the only change that brings it', async () => {
    const { tools, countyId, hazel } = await openFenwold();
    const added = [{ role: 'linkWorker', organisationId: newId() }];
    const joined = {
      kind: 'membership' as const,
      countyId,
      personId: hazel.personId,
      added,
      ended: [],
    };
    await inTransaction((session) => followMemberships(tools, joined, session));
    expect(await Resource.countDocuments()).toBe(0);
  });
});
