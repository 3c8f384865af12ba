import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { tokenInput } from './inputs.ts';
import { Person, seatedStates } from './person.model.ts';
import { findToken } from './tokens.ts';

/** For the page of a reset link: whose it is, or null where the link is of no use any more. */
export async function findPasswordReset(
  tools: Tools,
  rawInput: unknown,
): Promise<{ email: string } | null> {
  const { token } = parseInput(tokenInput, rawInput);
  const found = await findToken(tools, 'passwordReset', token);
  if (!found) return null;
  const person = await Person.findOne(
    { _id: found.personId, state: anyOf(seatedStates) },
    { email: 1 },
  ).lean();
  return person?.email === undefined ? null : { email: person.email };
}
