import { parseInput } from '../../lib/parse-input.ts';
import type { InvitationStopView, InvitationsTools } from './contract.ts';
import { invitationStopInput } from './inputs.ts';
import { Invitee } from './invitee.model.ts';
import { readInvitationStop } from './stop-link.ts';

/** Whether what the link of a letter stops is stopped. Null for a link that is not ours. */
export async function findInvitationStop(
  tools: InvitationsTools,
  rawInput: unknown,
): Promise<InvitationStopView | null> {
  const personId = readInvitationStop(tools, parseInput(invitationStopInput, rawInput).token);
  if (personId === null) return null;
  const isOn = await Invitee.exists({ personId, isOn: true });
  return { isStopped: isOn === null };
}
