import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { SignedIn, Where } from './contract.ts';
import { signInInput } from './inputs.ts';
import { verifyPassword } from './passwords.ts';
import { Person, seatedStates } from './person.model.ts';
import { beginSession, endSessionOfCookie } from './sessions.ts';
import { spendSignInTry } from './tries.ts';

/**
 * Signs in with address and password. A known and an unknown address get the same answer after the
 * same work. The session's id is new in any case.
 *
 * @throws {InvalidInputError} where the two do not match
 * @throws {TooManyRequestsError} after five wrong passwords in half an hour from one network
 */
export async function signIn(tools: Tools, rawInput: unknown, where: Where): Promise<SignedIn> {
  const { email, password, next } = parseInput(signInInput, rawInput);
  const wasRight = await spendSignInTry(tools, email, where);
  const person = await Person.findOne({ email, state: anyOf(seatedStates) }).lean();
  const matches = await verifyPassword(person?.passwordHash, password);
  if (!person?.passwordHash || !matches) throw doNotMatch();

  const personId = person._id.toString();
  const setCookie = await beginSession(tools, personId, where);
  if (!(await isStillPassword(personId, person.passwordHash))) {
    await endSessionOfCookie(tools, setCookie);
    throw doNotMatch();
  }
  await wasRight();
  return { setCookie, next };
}

/**
 * A password that is changed at this moment must not leave a session behind. Both write the person:
 * whichever comes second sees the other, so either this fails or the change ends the session.
 */
async function isStillPassword(personId: string, passwordHash: string): Promise<boolean> {
  const { modifiedCount } = await Person.updateOne(
    { _id: personId, passwordHash, state: anyOf(seatedStates) },
    { $inc: { signIns: 1 } },
  );
  return modifiedCount === 1;
}

function doNotMatch(): InvalidInputError {
  return new InvalidInputError({
    form: 'This e-mail address and password do not belong together. Check both. If you sign in by link, ask for a link.',
  });
}
