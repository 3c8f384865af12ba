import { isDatabaseAway } from '../../lib/database/retry.ts';
import { UnavailableError } from '../../lib/errors.ts';
import { invitationsLimits, type InvitationsTools } from './contract.ts';
import { openMailbox } from './open-mailbox.ts';
import { takeReply } from './take-reply.ts';

/**
 * Reads what mail programs have answered to invitations. An answer that counts is kept and the mail
 * deleted; any other mail is put aside. Only numbers of it stand in the log.
 */
export async function readReplies(
  tools: InvitationsTools,
  { touch }: { touch?: () => Promise<void> } = {},
): Promise<{ taken: number; refused: number }> {
  const done = { taken: 0, refused: 0 };
  const { replies } = tools.post;
  if (replies === null) return done;
  const mailbox = await openMailbox(replies.imapUrl);
  try {
    for (const { uid, size } of await mailbox.list(invitationsLimits.repliesAtOnce)) {
      const source = size > invitationsLimits.replyBytes ? null : await mailbox.read(uid);
      if (source !== null && (await isTaken(tools, source))) {
        await mailbox.remove(uid);
        done.taken += 1;
      } else {
        await mailbox.refuse(uid);
        done.refused += 1;
      }
      await touch?.();
    }
  } finally {
    await mailbox.close();
  }
  if (done.taken + done.refused > 0) tools.logger.info(done, 'answers by mail were read');
  return done;
}

/** A mail over which we stumble is put aside: it would stand before all the others for ever. */
async function isTaken(tools: InvitationsTools, source: Buffer): Promise<boolean> {
  try {
    return await takeReply(tools, source);
  } catch (error) {
    if (error instanceof UnavailableError || isDatabaseAway(error)) throw error;
    const name = error instanceof Error ? error.name : 'Unknown';
    tools.logger.error({ name }, 'an answer by mail could not be taken');
    return false;
  }
}
