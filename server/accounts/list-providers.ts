import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Membership } from './membership.model.ts';
import { Organisation } from './organisation.model.ts';
import { Person } from './person.model.ts';

/** Somebody who speaks for an organisation that runs activities, and where a letter reaches them. */
export interface ProviderAddress {
  countyId: string;
  organisationId: string;
  organisation: string;
  personId: string;
  name: string;
  email: string;
}

/**
 * All who speak for these organisations now and are not away. For letters: asks nothing about a
 * reader, so addresses go nowhere else.
 */
export async function listProviders(
  _tools: Tools,
  organisationIds: readonly string[],
): Promise<ProviderAddress[]> {
  const memberships = await Membership.find(
    { organisationId: anyOf(organisationIds), role: 'activityProvider', state: 'active' },
    { personId: 1, organisationId: 1 },
  ).lean();
  const [people, organisations] = await Promise.all([
    Person.find(
      { _id: anyOf(memberships.map(({ personId }) => personId)), state: 'active' },
      { name: 1, email: 1 },
    ).lean(),
    Organisation.find(
      { _id: anyOf(organisationIds), state: 'open' },
      { name: 1, countyId: 1 },
    ).lean(),
  ]);
  return memberships.flatMap(({ personId, organisationId }) => {
    const person = people.find(({ _id }) => _id.equals(personId));
    const organisation = organisations.find(
      ({ _id }) => organisationId && _id.equals(organisationId),
    );
    if (!person?.email || !organisation) return [];
    return [
      {
        countyId: organisation.countyId.toString(),
        organisationId: organisation._id.toString(),
        organisation: organisation.name,
        personId: person._id.toString(),
        name: person.name,
        email: person.email,
      },
    ];
  });
}
