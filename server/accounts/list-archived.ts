import type { Tools } from '../lib/tools.ts';
import { isNotThere } from '../lib/trusted-filters.ts';
import { limits, type Actor, type ArchivedView } from './contract.ts';
import { listPeople } from './list-people.ts';
import { nameOrganisations } from './name-organisations.ts';
import { Organisation } from './organisation.model.ts';
import { mayCloseOrganisation } from './policy.ts';
import { requireStaff } from './require-allowed.ts';

/**
 * Closed organisations of the actor's county, those that were merged among them, by name. Those that
 * asked not to be listed stand elsewhere. For staff.
 */
export async function listArchived(tools: Tools, actor: Actor): Promise<ArchivedView[]> {
  requireStaff(actor);
  const { countyId } = actor;
  const found = await Organisation.find({ countyId, state: 'closed', takenOff: isNotThere() })
    .sort({ nameKey: 1 })
    .limit(limits.archived)
    .lean();
  const merged = found.filter(({ mergedInto }) => mergedInto !== undefined);
  const [names, people] = await Promise.all([
    nameOrganisations(
      tools,
      actor,
      merged.map(({ mergedInto }) => String(mergedInto)),
    ),
    listPeople(
      tools,
      merged.map(({ mergedBy }) => String(mergedBy)),
    ),
  ]);
  return found.map(({ _id, name, kinds, closedAt, mergedInto, mergedBy }) => {
    const into = mergedInto?.toString();
    const by = people.find(({ id }) => id === mergedBy?.toString())?.name ?? 'somebody';
    return {
      ...{ id: _id.toString(), name, kinds: [...kinds] },
      closedAt: closedAt?.toISOString() ?? null,
      mergedInto: into === undefined ? null : { id: into, name: names.get(into) ?? '', by },
      mayReopen: into === undefined && mayCloseOrganisation(actor, kinds).allowed,
    };
  });
}
