import { inTransaction } from '../lib/database/transaction.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { Actor, Where } from './contract.ts';
import { changePasswordInput } from './inputs.ts';
import { passwordChangedLetter } from './letters.ts';
import { requireStrongPassword } from './password-strength.ts';
import { hashPassword } from './passwords.ts';
import { Person } from './person.model.ts';
import { requireOwnPassword } from './require-own-password.ts';
import { announceEnded, beginSession, removeSessions } from './sessions.ts';
import { Token } from './token.model.ts';

/**
 * Changes one's password. All sessions end, this one too, which goes on under a new id: send
 * `setCookie`.
 */
export async function changePassword(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
  where: Where,
): Promise<{ setCookie: string }> {
  const { currentPassword, password } = parseInput(changePasswordInput, rawInput);
  const person = await requireOwnPassword(tools, actor, currentPassword);
  const { name, email, passwordHash: former } = person;
  if (former === undefined) {
    throw new InvalidInputError({
      form: 'You sign in by link. To have a password, press "I forgot my password" when you sign in.',
    });
  }
  await requireStrongPassword(password, { name, email });
  const passwordHash = await hashPassword(password);

  const ended = await inTransaction(async (transaction) => {
    const changed = await Person.updateOne(
      { _id: actor.personId, passwordHash: former },
      { passwordHash },
      { session: transaction },
    );
    if (changed.modifiedCount === 0) {
      throw new InvalidInputError({ currentPassword: 'Your password was changed meanwhile.' });
    }
    await Token.deleteMany({ personId: actor.personId }, { session: transaction });
    return removeSessions([actor.personId], { transaction });
  });
  announceEnded(tools, ended);
  tools.mailer.post(passwordChangedLetter(tools, { name, address: email }));
  return { setCookie: await beginSession(tools, actor.personId, where) };
}
