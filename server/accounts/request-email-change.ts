import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { Actor, Where } from './contract.ts';
import { requestEmailChangeInput } from './inputs.ts';
import { confirmEmailLetter, emailChangeAskedLetter, emailTakenLetter } from './letters.ts';
import { Person } from './person.model.ts';
import { requireOwnPassword } from './require-own-password.ts';
import { issueToken } from './tokens.ts';
import { spendLetterTry } from './tries.ts';

/**
 * Begins a change of one's address: a letter to the new one, to prove it, and a letter to the old
 * one, to warn. Nothing changes until the link is pressed. An address that is in use gets the same
 * answer, and its owner a letter that says so.
 */
export async function requestEmailChange(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
  where: Where,
): Promise<void> {
  const { email: newEmail, currentPassword } = parseInput(requestEmailChangeInput, rawInput);
  const { name, email } = await requireOwnPassword(tools, actor, currentPassword);
  if (newEmail === email) {
    throw new InvalidInputError({ email: 'This is your address already.' });
  }
  await spendLetterTry(tools, newEmail, where);
  const isTaken = (await Person.exists({ email: newEmail })) !== null;
  const { personId } = actor;
  const token = await issueToken(tools, { purpose: 'emailChange', personId, newEmail });
  const toNew = { name: newEmail, address: newEmail };
  tools.mailer.post(
    isTaken ? emailTakenLetter(tools, toNew) : confirmEmailLetter(tools, toNew, token),
  );
  tools.mailer.post(emailChangeAskedLetter(tools, { name, address: email }));
}
