import { anyOf } from '../lib/trusted-filters.ts';
import { roles, type HeldRoleView } from './contract.ts';
import { County } from './county.model.ts';
import { heldStates, Membership } from './membership.model.ts';
import { Organisation } from './organisation.model.ts';

interface Someone {
  _id: { toString(): string };
  countyId: { toString(): string };
}

/**
 * The roles that each of these people holds now, be they away for a while, with the names of places, in the order of `roles`
 * and then of time. Three queries however many people there are.
 */
export async function readHeldRoles(
  people: readonly Someone[],
): Promise<Map<string, HeldRoleView[]>> {
  const ids = people.map(({ _id }) => _id.toString());
  const countyIds = [...new Set(people.map(({ countyId }) => countyId.toString()))];
  const memberships = await Membership.find({ personId: anyOf(ids), state: anyOf(heldStates) })
    .sort({ startedAt: 1, _id: 1 })
    .lean();
  const organisationIds = memberships.flatMap(({ organisationId }) => organisationId ?? []);
  const [organisations, counties] = await Promise.all([
    Organisation.find({ _id: anyOf(organisationIds) }, { name: 1 }).lean(),
    County.find({ _id: anyOf(countyIds) }, { name: 1 }).lean(),
  ]);
  const places = [...organisations, ...counties];
  const nameOf = new Map(places.map(({ _id, name }) => [_id.toString(), name]));

  const held = new Map<string, HeldRoleView[]>(ids.map((id) => [id, []]));
  for (const { personId, countyId, organisationId, role } of memberships) {
    held.get(personId.toString())?.push({
      role,
      organisationId: organisationId?.toString() ?? null,
      organisation: nameOf.get((organisationId ?? countyId).toString()) ?? '',
    });
  }
  for (const list of held.values()) {
    list.sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role));
  }
  return held;
}
