import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { Actor, JoinView } from './contract.ts';
import { findOpenInvitation } from './find-open-invitation.ts';
import { tokenInput } from './inputs.ts';

/** What the page of an invitation's link shows, or null where the link is of no use any more. */
export async function findInvitation(
  tools: Tools,
  rawInput: unknown,
  actor: Actor | null,
): Promise<JoinView | null> {
  const { token } = parseInput(tokenInput, rawInput);
  const invitation = await findOpenInvitation(tools, token, actor);
  if (!invitation) return null;
  return {
    email: invitation.email,
    role: invitation.role,
    organisation: invitation.organisation,
    county: invitation.county,
    invitedBy: invitation.invitedBy,
    expiresAt: invitation.expiresAt.toISOString(),
    needsPassword: invitation.needsPassword,
    step: invitation.step,
  };
}
