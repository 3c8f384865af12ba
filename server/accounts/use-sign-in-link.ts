import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { SignedIn, Where } from './contract.ts';
import { tokenInput } from './inputs.ts';
import { heldStates, Membership } from './membership.model.ts';
import { maySignInByLink } from './policy.ts';
import { beginSession } from './sessions.ts';
import { linkIsOver, useToken } from './tokens.ts';

/**
 * Signs an activity provider in by a link, once. What the person may do is asked again now: a link
 * that was sent before a change of roles opens nothing more than the roles of today.
 */
export async function useSignInLink(
  tools: Tools,
  rawInput: unknown,
  where: Where,
): Promise<SignedIn> {
  const { token } = parseInput(tokenInput, rawInput);
  const { personId, next } = await useToken(tools, { purpose: 'signInLink', token });
  const held = await Membership.find({ personId, state: anyOf(heldStates) }, { role: 1 }).lean();
  if (!maySignInByLink(held.map(({ role }) => role)).allowed) throw linkIsOver();
  return { setCookie: await beginSession(tools, personId.toString(), where), next: next ?? '/' };
}
