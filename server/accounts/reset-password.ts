import { inTransaction } from '../lib/database/transaction.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { resetPasswordInput } from './inputs.ts';
import { passwordChangedLetter } from './letters.ts';
import { requireStrongPassword } from './password-strength.ts';
import { hashPassword } from './passwords.ts';
import { Person, seatedStates } from './person.model.ts';
import { announceEnded, removeSessions } from './sessions.ts';
import { Token } from './token.model.ts';
import { findToken, linkIsOver, useToken } from './tokens.ts';

/**
 * Sets a new password by a link from a letter and ends all sessions: whoever was signed in with the
 * old one is out. A password that is too weak leaves the link good for another try.
 *
 * @throws {InvalidInputError} where the link was used, replaced or is too old, or the password weak
 */
export async function resetPassword(tools: Tools, rawInput: unknown): Promise<void> {
  const { token, password } = parseInput(resetPasswordInput, rawInput);
  const found = await findToken(tools, 'passwordReset', token);
  if (!found) throw linkIsOver();
  const { personId } = found;
  const person = await Person.findOne({ _id: personId, state: anyOf(seatedStates) }).lean();
  if (!person?.email) throw linkIsOver();
  const { name, email } = person;
  await requireStrongPassword(password, { name, email });
  const passwordHash = await hashPassword(password);

  const ended = await inTransaction(async (transaction) => {
    await useToken(tools, { purpose: 'passwordReset', token }, transaction);
    await Person.updateOne({ _id: personId }, { passwordHash }, { session: transaction });
    await Token.deleteMany({ personId }, { session: transaction });
    return removeSessions([personId.toString()], { transaction });
  });
  announceEnded(tools, ended);
  tools.mailer.post(passwordChangedLetter(tools, { name, address: email }));
}
