import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { Actor } from './contract.ts';
import { tokenInput } from './inputs.ts';
import { findToken } from './tokens.ts';

/** For the page of the link: the address to be, or null where this is not the actor's link to press. */
export async function findEmailChange(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ email: string } | null> {
  const { token } = parseInput(tokenInput, rawInput);
  const found = await findToken(tools, 'emailChange', token);
  if (found?.newEmail === undefined || !found.personId.equals(actor.personId)) return null;
  return { email: found.newEmail };
}
