import type { Role } from './contract.ts';
import { County } from './county.model.ts';
import { Organisation } from './organisation.model.ts';
import { kindNeededFor } from './policy.ts';

/** Where a role is held: an organisation of the right kind, or the whole county. */
export interface Place {
  organisationId: string | null;
  /** Name of the organisation, or of the county. */
  organisation: string;
  county: string;
}

/**
 * The place for a role, or null where the two do not go together: an organisation of another
 * county, a closed one, one of another kind, none where one is needed.
 */
export async function findPlace(
  countyId: string,
  role: Role,
  organisationId: string | null,
): Promise<Place | null> {
  const county = await County.findOne({ _id: countyId, state: 'open' }, { name: 1 }).lean();
  if (!county) return null;
  const kind = kindNeededFor(role);
  if (!kind) return { organisationId: null, organisation: county.name, county: county.name };
  if (!organisationId) return null;
  const organisation = await Organisation.findOne(
    { _id: organisationId, countyId, state: 'open', kinds: kind },
    { name: 1 },
  ).lean();
  return organisation && { organisationId, organisation: organisation.name, county: county.name };
}
