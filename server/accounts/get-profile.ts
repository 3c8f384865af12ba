import { NotSignedInError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { Actor, OwnProfileView } from './contract.ts';
import { Person, seatedStates } from './person.model.ts';
import { profileView } from './profile-view.ts';

/** My own profile, with my address, which only I see. */
export async function getProfile(_tools: Tools, actor: Actor): Promise<OwnProfileView> {
  const person = await Person.findOne({ _id: actor.personId, state: anyOf(seatedStates) }).lean();
  if (person?.email === undefined) throw new NotSignedInError();
  return {
    ...(await profileView(person)),
    email: person.email,
    hasPassword: person.passwordHash !== undefined,
  };
}
