import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { tokenInput } from './inputs.ts';
import { Person, memberStates } from './person.model.ts';
import { findToken } from './tokens.ts';

/**
 * For the page of a sign-in link: who would be signed in, or null where the link is of no use any
 * more. Changes nothing, since mail programs open links to look at them.
 */
export async function findSignInLink(
  tools: Tools,
  rawInput: unknown,
): Promise<{ name: string } | null> {
  const { token } = parseInput(tokenInput, rawInput);
  const found = await findToken(tools, 'signInLink', token);
  if (!found) return null;
  const person = await Person.findOne(
    { _id: found.personId, state: anyOf(memberStates) },
    { name: 1 },
  ).lean();
  return person && { name: person.name };
}
