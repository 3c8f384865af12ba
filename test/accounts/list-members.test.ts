import { describe, expect, it } from 'vitest';

import type { Role } from '#server/accounts/contract.ts';
import { listMembers } from '#server/accounts/index.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { nameFields } from '#server/accounts/names.ts';
import { Person } from '#server/accounts/person.model.ts';

import {
  joinBarnaby,
  joinHazel,
  joinMarjoram,
  openFenwold,
  queriesOf,
  type TestCounty,
} from './support/county.ts';
import { examinedBy } from './support/examined-by.ts';
import { addMarlshire } from './support/second-county.ts';

/** Many link workers at once, some with the same name. */
async function addMany(county: TestCounty, count: number, role: Role = 'linkWorker') {
  const { countyId, teaselHouse: organisationId, clock } = county;
  const people = await Person.insertMany(
    Array.from({ length: count }, (_, n) => ({
      countyId,
      email: `many${n}@teasel.example`,
      ...nameFields(`Member ${Math.floor(n / 3)}`),
      workingDays: [],
      state: 'active' as const,
      joinedAt: clock.now(),
    })),
  );
  await Membership.insertMany(
    people.map(({ _id }) => ({
      ...{ countyId, personId: _id, organisationId, role },
      ...{ state: 'active' as const, startedAt: clock.now() },
    })),
  );
}

describe('the members of a county', () => {
  it('are listed by name with their roles, and without addresses', async () => {
    const fenwold = await openFenwold();
    await joinHazel(fenwold);
    const marjoram = await joinMarjoram(fenwold);
    const { items, after } = await listMembers(fenwold.tools, marjoram, {});
    expect(items.map(({ name, roles }) => [name, roles.map(({ role }) => role)])).toEqual([
      ['Alder Gatepost', ['coordinator', 'administrator']],
      ['Hazel Quickset', ['linkWorker']],
      ['Marjoram Stile', ['coordinator']],
    ]);
    expect(after).toBeNull();
    expect(JSON.stringify(items)).not.toContain('@');
    expect(JSON.stringify(items)).not.toContain('argon2');
  });

  it('come page by page, each once, whoever has the same name', async () => {
    const fenwold = await openFenwold();
    await addMany(fenwold, 120);
    const seen: string[] = [];
    let after: string | null = '';
    let pages = 0;
    while (after !== null) {
      const page: Awaited<ReturnType<typeof listMembers>> = await listMembers(
        fenwold.tools,
        fenwold.alder,
        after === '' ? {} : { after },
      );
      seen.push(...page.items.map(({ id }) => id));
      after = page.after;
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(seen).toHaveLength(121);
    expect(new Set(seen).size).toBe(121);
  });

  it('are asked for in the same number of queries however many there are', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const few = await queriesOf(() => listMembers(tools, alder, {}));
    await addMany(fenwold, 60);
    expect((await queriesOf(() => listMembers(tools, alder, {}))).sort()).toEqual(few.sort());
  });

  it('are read by an index, first page and later ones', async () => {
    const fenwold = await openFenwold();
    await addMany(fenwold, 300);
    await addMarlshire(fenwold.tools);
    const { tools, alder } = fenwold;
    const first = await listMembers(tools, alder, {});
    for (const input of [{}, { after: first.after }]) {
      const plans = await examinedBy('people', () => listMembers(tools, alder, input));
      for (const { stages, returned, examined } of plans) {
        expect(stages).toContain('IXSCAN');
        expect(stages).not.toContain('COLLSCAN');
        expect(stages).not.toContain('SORT');
        expect(examined).toBeLessThanOrEqual(2 * returned);
      }
      expect(plans).toHaveLength(1);
    }
  });

  it('are not there for link workers and activity providers', async () => {
    const fenwold = await openFenwold();
    for (const actor of [await joinHazel(fenwold), await joinBarnaby(fenwold)]) {
      await expect(listMembers(fenwold.tools, actor, {})).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });

  it('are those of one’s own county', async () => {
    const fenwold = await openFenwold();
    const { bryony } = await addMarlshire(fenwold.tools);
    const { items } = await listMembers(fenwold.tools, bryony, {});
    expect(items.map(({ name }) => name)).toEqual(['Bryony Weir']);
    expect((await listMembers(fenwold.tools, fenwold.alder, {})).items).toHaveLength(1);
  });

  it.each([
    'x',
    'W10',
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('["a",{"$gt":""}]').toString('base64url'),
    Buffer.from('["a","b"]').toString('base64url'),
    { $gt: '' },
  ])('are not paged by a place that is not ours: %j', async (after) => {
    const { tools, alder } = await openFenwold();
    await expect(listMembers(tools, alder, { after })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });
});
