import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { WorkingDay } from './contract.ts';
import { Person } from './person.model.ts';

/** Where a letter reaches somebody, and on which days they work; none where they did not say. */
export interface PersonAddress {
  personId: string;
  countyId: string;
  name: string;
  email: string;
  workingDays: readonly WorkingDay[];
}

/**
 * Those of these people who take part now: who is away or has left gets no letters. For letters: asks
 * nothing about a reader, so addresses go nowhere else.
 */
export async function listAddresses(
  _tools: Tools,
  personIds: readonly string[],
): Promise<PersonAddress[]> {
  const people = await Person.find(
    { _id: anyOf(personIds), state: 'active' },
    { countyId: 1, name: 1, email: 1, workingDays: 1 },
  ).lean();
  return people.flatMap(({ _id, countyId, name, email, workingDays }) => {
    if (email === undefined) return [];
    const ids = { personId: _id.toString(), countyId: countyId.toString() };
    return [{ ...ids, name, email, workingDays }];
  });
}
