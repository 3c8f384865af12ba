import { describe, expect, it } from 'vitest';

import { searchPeople } from '#server/accounts/index.ts';
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

async function addPeople({ countyId, clock }: TestCounty, names: string[]) {
  await Person.insertMany(
    names.map((name, n) => ({
      countyId,
      email: `added${n}@teasel.example`,
      ...nameFields(name),
      workingDays: [],
      state: 'active' as const,
      joinedAt: clock.now(),
    })),
  );
}

describe('finding somebody to write to', () => {
  it('goes by the beginnings of names, without capitals and accents, in any order', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    await addPeople(fenwold, ['Seán O’Hara', 'Sean Hartley', 'Anne-Marie Fen']);
    const found = async (words: string) =>
      (await searchPeople(tools, alder, { words })).map(({ name }) => name);
    expect(await found('SEA')).toEqual(['Sean Hartley', 'Seán O’Hara']);
    expect(await found('hara séan')).toEqual(['Seán O’Hara']);
    expect(await found('marie')).toEqual(['Anne-Marie Fen']);
    expect(await found('ean')).toEqual([]);
  });

  it('finds members of my county, and neither me nor those of other counties', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const hazel = await joinHazel(fenwold);
    const { bryony } = await addMarlshire(tools);
    expect(await searchPeople(tools, alder, { words: 'hazel' })).toEqual([
      { id: hazel.personId, name: 'Hazel Quickset', organisation: 'Teasel House' },
    ]);
    expect(await searchPeople(tools, hazel, { words: 'hazel' })).toEqual([]);
    expect(await searchPeople(tools, bryony, { words: 'hazel' })).toEqual([]);
    expect(await searchPeople(tools, alder, { words: 'bryony' })).toEqual([]);
  });

  it('finds activity providers, who themselves find nobody', async () => {
    const fenwold = await openFenwold();
    const { tools } = fenwold;
    const barnaby = await joinBarnaby(fenwold);
    const marjoram = await joinMarjoram(fenwold);
    expect(await searchPeople(tools, marjoram, { words: 'barn' })).toHaveLength(1);
    expect(await searchPeople(tools, barnaby, { words: 'marj' })).toEqual([]);
  });

  it('asks nothing of the database for no words', async () => {
    const { tools, alder } = await openFenwold();
    for (const words of ['', '  ', '…', undefined]) {
      const queries = await queriesOf(() => searchPeople(tools, alder, { words }));
      expect(queries).toEqual([]);
    }
  });

  it('T04: takes signs of patterns as plain text', async () => {
    const { tools, alder } = await openFenwold();
    for (const words of ['(a+)+$', '.*', '^', '['.repeat(100), '\\', 'al.er']) {
      expect(await searchPeople(tools, alder, { words })).toEqual([]);
    }
    await expect(searchPeople(tools, alder, { words: 'x'.repeat(101) })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    await expect(searchPeople(tools, alder, { words: { $ne: '' } })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });

  it('shows twenty at most and reads no more than that', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    await addPeople(
      fenwold,
      Array.from({ length: 200 }, (_, n) => `Common Person${n}`),
    );
    expect(await searchPeople(tools, alder, { words: 'comm' })).toHaveLength(20);
    const plans = await examinedBy('people', () => searchPeople(tools, alder, { words: 'comm' }));
    const [search] = plans;
    expect(search?.stages).toContain('IXSCAN');
    expect(search?.stages).not.toContain('COLLSCAN');
    expect(search?.returned).toBe(20);
    expect(search?.examined).toBeLessThanOrEqual(40);
  });
});
