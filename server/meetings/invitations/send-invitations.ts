import { retryWrite } from '../../lib/database/retry.ts';
import { anyOf, isNotThere, isThere } from '../../lib/trusted-filters.ts';
import type { InvitationsTools } from './contract.ts';
import { deliverInvitations } from './deliver-invitations.ts';
import { gatherInvitations } from './gather-invitations.ts';
import { Invitation } from './invitation.model.ts';
import { Invitee } from './invitee.model.ts';

const DAY_MS = 86_400_000;

/**
 * Calendar invitations to those who chose them: new series, dates that were changed or cancelled, and what
 * somebody may come to no more. Several processes may do it at a time.
 */
export async function sendInvitations(
  tools: InvitationsTools,
  { touch }: { touch?: () => Promise<void> } = {},
): Promise<void> {
  await gatherInvitations(tools, touch);
  if (tools.mailer.reachesPeople) await deliverInvitations(tools, touch);
  await forgetLeavers(tools);
}

/** Whoever has left and was told so is known here no more, nor where letters reached them. */
async function forgetLeavers({ clock }: InvitationsTools): Promise<void> {
  const leavers = await Invitee.find({ 'leaving.at': isThere(), unheard: isNotThere() }).lean();
  if (leavers.length === 0) return;
  const personIds = leavers.map(({ personId }) => personId);
  const waiting = await Invitation.distinct('personId', {
    personId: anyOf(personIds),
    dueAt: isThere(),
  });
  const isWaiting = new Set(waiting.map(String));
  const since = clock.now().getTime() - DAY_MS;
  const gone = leavers.filter(
    ({ personId, leaving }) =>
      !isWaiting.has(personId.toString()) || (leaving?.at.getTime() ?? 0) < since,
  );
  const theirs = { personId: anyOf(gone.map(({ personId }) => personId)) };
  await retryWrite(() => Invitee.deleteMany({ ...theirs, 'leaving.at': isThere() }));
  await retryWrite(() => Invitation.deleteMany(theirs));
}
