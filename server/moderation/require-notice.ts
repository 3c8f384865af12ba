import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { Matter, type MatterRecord } from './matter.model.ts';
import { Notice, type NoticeRecord } from './notice.model.ts';
import { isId } from './require-moderator.ts';

/**
 * A notice that was given to the actor, with the matter it is about.
 *
 * @throws {NotFoundError} for one of somebody else and for one that there is not
 */
export async function requireNotice(
  actor: Actor,
  noticeId: string,
): Promise<{ notice: NoticeRecord; matter: MatterRecord | null }> {
  const { countyId, personId } = actor;
  const notice = isId(noticeId)
    ? await Notice.findOne({ _id: noticeId, countyId, personId }).lean()
    : null;
  if (!notice) throw new NotFoundError('We could not find that.');
  const { matterId } = notice;
  const matter =
    matterId === null ? null : await Matter.findOne({ _id: matterId, countyId }).lean();
  return { notice, matter };
}
