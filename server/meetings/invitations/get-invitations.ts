import type { Actor } from '../../accounts/contract.ts';
import { listAddresses } from '../../accounts/index.ts';
import { requireMeetings } from '../require-meeting.ts';
import type { InvitationsView, InvitationsTools } from './contract.ts';
import { Invitee } from './invitee.model.ts';

/** Whether the actor gets calendar invitations by mail, and whether they arrive. */
export async function getInvitations(
  tools: InvitationsTools,
  actor: Actor,
): Promise<InvitationsView> {
  requireMeetings(actor);
  const { personId } = actor;
  const [isOn, readers, [person]] = await Promise.all([
    Invitee.exists({ personId, isOn: true }),
    tools.letterReaders.read([personId]),
    listAddresses(tools, [personId]),
  ]);
  return {
    isOn: isOn !== null,
    email: person?.email ?? null,
    isStopped: person !== undefined && !readers.has(personId),
    takesReplies: tools.post.replies !== null,
  };
}
