import type { Actor } from '../accounts/contract.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { isPeer, seesAllContacts } from './policy.ts';

/** The contacts that the actor may see, as a condition of a query. Says what `policy.ts` says of one. */
export function inReach(actor: Actor) {
  const { countyId, personId, providerOrganisationIds } = actor;
  return {
    countyId,
    state: 'open' as const,
    ...(isPeer(actor) ? {} : { organisationId: anyOf(providerOrganisationIds) }),
    ...(seesAllContacts(actor) ? {} : { $or: [{ agreed: true }, { postedBy: personId }] }),
  };
}
