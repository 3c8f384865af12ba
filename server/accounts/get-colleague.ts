import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { Actor, ProfileView } from './contract.ts';
import { personIdInput } from './inputs.ts';
import { Person } from './person.model.ts';
import { maySearchPeople } from './policy.ts';
import { profileView } from './profile-view.ts';

/**
 * The profile of somebody in my county. Activity providers see nobody's; those of another county
 * and those who left are not there.
 */
export async function getColleague(
  _tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<ProfileView> {
  const { personId } = parseInput(personIdInput, rawInput);
  if (!maySearchPeople(actor).allowed) throw new NotFoundError();
  const { countyId } = actor;
  const person = await Person.findOne({ _id: personId, countyId, state: 'active' }).lean();
  if (!person) throw new NotFoundError();
  return profileView(person);
}
