import type { Types } from 'mongoose';

import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { OrganisationView, Wearer } from './contract.ts';
import { heldStates, Membership } from './membership.model.ts';
import { Organisation } from './organisation.model.ts';
import { isStaff, mayListOrganisations } from './policy.ts';

/**
 * Open organisations of the actor's county by name. Activity providers see their own. Those who
 * look after the county's people see how many belong to each.
 */
export async function listOrganisations(tools: Tools, actor: Wearer): Promise<OrganisationView[]> {
  const { countyId, providerOrganisationIds } = actor;
  const own = mayListOrganisations(actor).allowed ? {} : { _id: anyOf(providerOrganisationIds) };
  const organisations = await Organisation.find({ countyId, state: 'open', ...own })
    .sort({ nameKey: 1 })
    .lean();
  const members = isStaff(actor)
    ? await countMembers(organisations.map(({ _id }) => _id))
    : new Map<string, number>();
  return organisations.map(({ _id, name, kinds, state }) => ({
    id: _id.toString(),
    name,
    kinds: [...kinds],
    state,
    members: isStaff(actor) ? (members.get(_id.toString()) ?? 0) : null,
  }));
}

async function countMembers(organisationIds: Types.ObjectId[]): Promise<Map<string, number>> {
  const rows = await Membership.aggregate<{ _id: Types.ObjectId; people: number }>([
    { $match: { organisationId: { $in: organisationIds }, state: { $in: heldStates } } },
    { $group: { _id: { organisationId: '$organisationId', personId: '$personId' } } },
    { $group: { _id: '$_id.organisationId', people: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, people }) => [_id.toString(), people]));
}
