import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { otherThan } from '../lib/trusted-filters.ts';
import { announceToCounty } from './announce-to.ts';
import { ResourceComment } from './comment.model.ts';
import { removeCommentInput } from './inputs.ts';
import { mayRemoveComment, maySeeHidden } from './policy.ts';
import { requireAllowed, requireVisibleResource } from './require-resource.ts';

/** Takes a comment back with its words: its author does, or a coordinator. */
export async function removeComment(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { resourceId, commentId } = parseInput(removeCommentInput, rawInput);
  const resource = await requireVisibleResource(actor, resourceId);
  const { countyId } = actor;
  const key = {
    _id: commentId,
    countyId,
    resourceId: resource._id,
    state: otherThan('removed' as const),
  };
  const comment = /^[0-9a-f]{24}$/.test(commentId)
    ? await ResourceComment.findOne(key).lean()
    : null;
  const authorId = comment?.authorId.toString() ?? '';
  const isSeen = comment?.state === 'shown' || maySeeHidden(actor, { authorId });
  if (!comment || !isSeen)
    throw new NotFoundError('We could not find that comment. It may be gone already.');
  requireAllowed(
    mayRemoveComment(actor, { authorId }),
    'Only the person who wrote this, or a coordinator, can take it back.',
  );
  await retryWrite(() =>
    ResourceComment.updateOne(
      { _id: comment._id, countyId },
      { $set: { state: 'removed', text: '' } },
    ),
  );
  const view = { resourceId, commentId };
  await announceToCounty(tools, countyId, { event: 'comment.removed', view });
}
