import { InvalidInputError, NotSignedInError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { Actor } from './contract.ts';
import { verifyPassword } from './passwords.ts';
import { Person, seatedStates } from './person.model.ts';
import { spendOwnPasswordTry } from './tries.ts';

/**
 * Asks once more who is there before something that a borrowed session must not do. People without
 * a password, who sign in by links, have nothing to type.
 *
 * @throws {InvalidInputError} on `currentPassword`
 */
export async function requireOwnPassword(
  tools: Tools,
  actor: Actor,
  currentPassword: string | undefined,
) {
  const person = await Person.findOne({ _id: actor.personId, state: anyOf(seatedStates) }).lean();
  if (person?.email === undefined) throw new NotSignedInError();
  const { email, passwordHash } = person;
  if (passwordHash !== undefined) {
    if (currentPassword === undefined) {
      throw new InvalidInputError({ currentPassword: 'Type your password.' });
    }
    const wasRight = await spendOwnPasswordTry(tools, actor.personId);
    if (!(await verifyPassword(passwordHash, currentPassword))) {
      throw new InvalidInputError({ currentPassword: 'That is not your password. Try again.' });
    }
    await wasRight();
  }
  return { ...person, email };
}
