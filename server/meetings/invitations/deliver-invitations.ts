import { retryWrite } from '../../lib/database/retry.ts';
import { isNotThere, lessThan, notLaterThan } from '../../lib/trusted-filters.ts';
import type { InvitationsTools } from './contract.ts';
import { invitationLetter } from './invitation-letter.ts';
import { Invitation, newMark, type InvitationRecord } from './invitation.model.ts';
import { progressOf } from './plan-letter.ts';
import { readLetters, type LetterInHand } from './read-letters.ts';
import type { Invited } from './write-invitation.ts';

const AT_ONCE = 50;
/** Letters that are on their way to the mail server at a time. */
const IN_PARALLEL = 4;
const MOST_TRIES = 8;
const FIRST_WAIT_MS = 2 * 60_000;
/** Much longer than any mail server is waited for. */
const LOST_AFTER_MS = 10 * 60_000;

/**
 * Hands what is due to the mail server. One process takes each by a write, which says as well how far the
 * letter brings the calendar; where that process ends meanwhile, nobody knows whether the letter arrived,
 * and it is not sent a second time.
 */
export async function deliverInvitations(
  tools: InvitationsTools,
  touch?: () => Promise<void>,
): Promise<void> {
  const now = tools.clock.now();
  const since = new Date(now.getTime() - LOST_AFTER_MS);
  await Invitation.updateMany(
    { 'sending.at': lessThan(since) },
    { $unset: { sending: 1 }, $inc: { version: 1, lost: 1 } },
  );
  for (;;) {
    const due = await Invitation.find({
      dueAt: notLaterThan(tools.clock.now()),
      sending: isNotThere(),
    })
      .sort({ dueAt: 1, _id: 1 })
      .limit(AT_ONCE)
      .lean();
    if (due.length === 0) return;
    const letters = await readLetters(tools, due);
    for (let from = 0; from < letters.length; from += IN_PARALLEL) {
      const some = letters.slice(from, from + IN_PARALLEL);
      const areThere = await Promise.all(some.map((one) => deliver(tools, one)));
      // The mail server is away: the others wait for the next run.
      if (areThere.includes(false)) return;
    }
    await touch?.();
  }
}

/** Answers false where the mail server cannot be had. */
async function deliver(
  tools: InvitationsTools,
  { invitation, invited }: LetterInHand,
): Promise<boolean> {
  if (!invited) {
    await change(invitation, { $unset: { dueAt: 1, urgentAt: 1 } });
    return true;
  }
  const waitUntil = restOf(tools, invitation, invited);
  if (waitUntil !== null) {
    await change(invitation, { $set: { dueAt: waitUntil } });
    return true;
  }
  return hand(tools, invitation, invited);
}

/** Quiet hours and days off, but for what begins so soon that they are not waited for. */
function restOf(
  { clock }: InvitationsTools,
  { urgentAt }: InvitationRecord,
  { reader }: Invited,
): Date | null {
  const now = clock.now();
  const awake = reader.awakeFrom(now);
  const at = urgentAt !== undefined && urgentAt < awake ? urgentAt : awake;
  return at > now ? at : null;
}

async function hand(
  tools: InvitationsTools,
  invitation: InvitationRecord,
  invited: Invited,
): Promise<boolean> {
  const { urgentAt } = invitation;
  const [mark, before] = [newMark(), progressOf(invitation)];
  const sending = { at: tools.clock.now(), mark, before, ...(urgentAt && { urgentAt }) };
  const isMine = await change(invitation, {
    // Looked at again when the letter has gone: there may be more to tell.
    $set: { ...invited.plan.next, sending, dueAt: sending.at },
  });
  if (!isMine) return true;
  const { reader } = invited;
  const delivery = await tools.mailer.deliver(invitationLetter(tools, invited, mark.toString()));
  if (delivery === 'notNow') {
    await takeBack(tools, invitation, { mark, before });
    return false;
  }
  if (delivery === 'noSuchAddress') await tools.letterReaders.stop(reader);
  await settle(invitation, mark, { $set: { tries: 0 } });
  return true;
}

/** The calendar stands as before, and the letter is tried again later, for some hours. */
async function takeBack(
  { clock }: InvitationsTools,
  invitation: InvitationRecord,
  { mark, before }: { mark: InvitationRecord['_id']; before: object },
): Promise<void> {
  const tries = invitation.tries + 1;
  const { urgentAt } = invitation;
  const dueAt = new Date(clock.now().getTime() + FIRST_WAIT_MS * 2 ** invitation.tries);
  await settle(invitation, mark, {
    $set: tries < MOST_TRIES ? { ...before, tries, dueAt } : { ...before, tries: 0 },
    ...(urgentAt && { $min: { urgentAt } }),
    ...(tries < MOST_TRIES ? {} : { $unset: { dueAt: 1 } }),
  });
}

interface Update {
  $set?: object;
  $min?: object;
  $unset?: Record<string, 1>;
}

/** Answers whether nothing else was written meanwhile, so that this was. */
function change({ _id, version }: InvitationRecord, update: Update): Promise<boolean> {
  return retryWrite(async () => {
    const { modifiedCount } = await Invitation.updateOne(
      { _id, version },
      { ...update, $inc: { version: 1 } },
    );
    return modifiedCount === 1;
  });
}

/** Ends the handing over, whatever became due meanwhile; where it was stopped, nothing is left of it. */
async function settle(
  { _id }: InvitationRecord,
  mark: InvitationRecord['_id'],
  update: Update,
): Promise<void> {
  await retryWrite(() =>
    Invitation.updateOne(
      { _id, 'sending.mark': mark },
      { ...update, $unset: { ...update.$unset, sending: 1 }, $inc: { version: 1 } },
    ),
  );
}
