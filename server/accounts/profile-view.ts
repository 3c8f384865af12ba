import type { ProfileView } from './contract.ts';
import { County } from './county.model.ts';
import { readHeldRoles } from './held-roles.ts';
import type { PersonRecord } from './person.model.ts';

/** What colleagues see of a person. Nothing that is only the person's own. */
export async function profileView(person: PersonRecord): Promise<ProfileView> {
  const id = person._id.toString();
  const [held, county] = await Promise.all([
    readHeldRoles([person]),
    County.findById(person.countyId, { name: 1 }).lean(),
  ]);
  return {
    id,
    name: person.name,
    pronouns: person.pronouns,
    workingDays: [...person.workingDays],
    canHelpWith: person.canHelpWith,
    county: county?.name ?? '',
    roles: held.get(id) ?? [],
  };
}
