import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { workingDays, type DaysOff, type Role, type WorkingDay } from './contract.ts';
import { Membership } from './membership.model.ts';
import { Person } from './person.model.ts';

interface CountedDays {
  /** Each person once. */
  all: DaysOff;
  /** By organisation; whoever has a role in two is counted in both. */
  byOrganisation: ReadonlyMap<string, DaysOff>;
}

/**
 * Counts on which days those who hold one of these roles do not work, and says of nobody who it is.
 * Whoever has said no days works on any. Of roles in organisations only those in the given ones count;
 * null for all of the county. Two queries, however many people there are.
 */
export async function countDaysOff(
  _tools: Tools,
  asked: { countyId: string; organisationIds: readonly string[] | null; roles: readonly Role[] },
): Promise<CountedDays> {
  const { countyId, organisationIds, roles } = asked;
  const held = await Membership.find(
    { countyId, state: 'active', role: anyOf(roles) },
    { personId: 1, organisationId: 1 },
  ).lean();
  const counted = held.filter(
    ({ organisationId: id }) =>
      id === null || organisationIds === null || organisationIds.includes(id.toString()),
  );
  const people = await Person.find(
    { _id: anyOf([...new Set(counted.map(({ personId }) => personId.toString()))]) },
    { workingDays: 1 },
  ).lean();
  const daysOf = new Map(people.map((person) => [person._id.toString(), person.workingDays]));
  const members = new Map<string, Set<string>>();
  for (const { personId, organisationId } of counted) {
    if (organisationId === null) continue;
    const key = organisationId.toString();
    members.set(key, (members.get(key) ?? new Set()).add(personId.toString()));
  }
  const count = (ids: Iterable<string>) => countOf([...ids].map((id) => daysOf.get(id) ?? []));
  return {
    all: count(daysOf.keys()),
    byOrganisation: new Map([...members].map(([key, ids]) => [key, count(ids)])),
  };
}

function countOf(people: readonly (readonly WorkingDay[])[]): DaysOff {
  const isOff = (day: WorkingDay) => (works: readonly WorkingDay[]) =>
    works.length > 0 && !works.includes(day);
  const off = Object.fromEntries(
    workingDays.map((day) => [day, people.filter(isOff(day)).length]),
  ) as Record<WorkingDay, number>;
  return { people: people.length, off };
}
