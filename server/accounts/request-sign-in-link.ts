import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { Where } from './contract.ts';
import { requestLinkInput } from './inputs.ts';
import { signInLinkLetter } from './letters.ts';
import { heldStates, Membership } from './membership.model.ts';
import { memberStates, Person } from './person.model.ts';
import { maySignInByLink } from './policy.ts';
import { issueToken, nobodyWith } from './tokens.ts';
import { spendLetterTry } from './tries.ts';

/**
 * Sends a link to sign in to an activity provider. The answer and the work are the same for an
 * unknown address and for people who sign in with a password.
 */
export async function requestSignInLink(
  tools: Tools,
  rawInput: unknown,
  where: Where,
): Promise<void> {
  const { email, next } = parseInput(requestLinkInput, rawInput);
  await spendLetterTry(tools, email, where);
  const person = await Person.findOne({ email, state: anyOf(memberStates) }, { name: 1 }).lean();
  const id = person?._id.toString() ?? nobodyWith(tools, email);
  const held = await Membership.find(
    { personId: id, state: anyOf(heldStates) },
    { role: 1 },
  ).lean();
  const isMeant = person !== null && maySignInByLink(held.map(({ role }) => role)).allowed;
  const personId = isMeant ? id : nobodyWith(tools, email);
  const token = await issueToken(tools, { purpose: 'signInLink', personId, next });
  if (!isMeant) return;
  tools.mailer.post(signInLinkLetter(tools, { name: person.name, address: email }, token));
}
