import type { Actor } from '../accounts/contract.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import { otherThan } from '../lib/trusted-filters.ts';
import { announceNotices } from './announce-to.ts';
import type { ModerationTools } from './contract.ts';
import { enterAudit } from './enter-audit.ts';
import { giveNotices, type Given } from './give-notices.ts';
import { matterInput } from './inputs.ts';
import { Matter, type MatterRecord } from './matter.model.ts';
import { requireMatter } from './require-moderator.ts';

/**
 * Opens reported words that were said in a room. The audit records who did, and those concerned are
 * told, before anything is shown. Opened twice by one moderator it is recorded and told once.
 *
 * @throws {ConflictError} where it has been decided meanwhile: then nothing is shown any more
 */
export async function openMatter(
  tools: ModerationTools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const { matterId } = parseInput(matterInput, rawInput);
  const matter = await requireMatter(actor, matterId);
  const reportable = tools.reportables[matter.thingKind];
  if (!reportable.isPrivate) return;
  if (matter.state !== 'open') {
    throw new ConflictError('This has been decided. It can be read only while it is waiting.');
  }
  const { countyId, personId } = actor;
  const thingId = matter.thingId.toString();
  const concerned = await reportable.listConcerned({ countyId, thingId });
  const given = concerned.filter((id) => id !== personId).map((id) => noticeFor(id, matter));
  const isFirst = await inTransaction(async (session) => {
    const { modifiedCount } = await Matter.updateOne(
      { _id: matter._id, countyId, state: 'open', readerIds: otherThan(personId) },
      { $push: { readerIds: personId } },
      { session },
    );
    if (modifiedCount === 0) return false;
    const thing = { kind: matter.thingKind, id: thingId };
    const authorId = matter.authorId?.toString() ?? null;
    await enterAudit(tools, actor, { act: 'opened', thing, personId: authorId }, session);
    await giveNotices(tools, { countyId, given }, session);
    return true;
  });
  if (isFirst) announceNotices(tools, given);
}

function noticeFor(personId: string, { _id, authorId, thingKind }: MatterRecord): Given {
  const kind = authorId?.toString() === personId ? 'wasRead' : 'roomWasRead';
  return { personId, kind, matterId: _id.toString(), thingKind };
}
