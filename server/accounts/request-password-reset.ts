import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { Where } from './contract.ts';
import { requestLinkInput } from './inputs.ts';
import { passwordResetLetter } from './letters.ts';
import { Person, seatedStates } from './person.model.ts';
import { issueToken, nobodyWith } from './tokens.ts';
import { spendLetterTry } from './tries.ts';

/**
 * Sends a link for a new password to the address, if it has an account. The answer and the work
 * are the same if it has none.
 */
export async function requestPasswordReset(
  tools: Tools,
  rawInput: unknown,
  where: Where,
): Promise<void> {
  const { email } = parseInput(requestLinkInput, rawInput);
  await spendLetterTry(tools, email, where);
  const person = await Person.findOne({ email, state: anyOf(seatedStates) }, { name: 1 }).lean();
  const personId = person?._id.toString() ?? nobodyWith(tools, email);
  const token = await issueToken(tools, { purpose: 'passwordReset', personId });
  if (!person) return;
  tools.mailer.post(passwordResetLetter(tools, { name: person.name, address: email }, token));
}
