import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite, requireWordsPass } from '../accounts/index.ts';
import { isDuplicateKey, retryWrite } from '../lib/database/retry.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceToCounty } from './announce-to.ts';
import { commentClientKey, ResourceComment } from './comment.model.ts';
import { addCommentInput } from './inputs.ts';
import { requireResource } from './require-resource.ts';
import { newId, placeOf } from './resource.model.ts';

/** Says something about a resource. The same form sent twice says it once. */
export async function addComment(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ commentId: string }> {
  const { resourceId, clientId, comment, checked } = parseInput(addCommentInput, rawInput);
  const resource = await requireResource(actor, resourceId);
  requireMayWrite(tools, actor);
  requireWordsPass(tools, actor, { place: 'resource', texts: { comment }, checked });
  const { countyId, personId: authorId } = actor;
  const writtenAt = tools.clock.now();
  const _id = newId();
  const record = {
    ...{ _id, countyId, authorId, clientId, text: comment, writtenAt },
    resourceId: resource._id,
    state: 'shown' as const,
    place: placeOf(writtenAt, _id),
  };
  try {
    await retryWrite(() => ResourceComment.create([record]));
  } catch (error) {
    if (!isDuplicateKey(error, commentClientKey)) throw error;
    return findSaved({ countyId, authorId, clientId }, { resourceId, text: comment });
  }
  const view = { resourceId, commentId: _id.toString() };
  await announceToCounty(tools, countyId, { event: 'resource.commented', view });
  return { commentId: _id.toString() };
}

/** @throws {ConflictError} where this form has said something else before */
async function findSaved(
  key: { countyId: string; authorId: string; clientId: string },
  said: { resourceId: string; text: string },
): Promise<{ commentId: string }> {
  const found = await ResourceComment.findOne(key).lean();
  const isSame = found?.text === said.text && found.resourceId.toString() === said.resourceId;
  // One that was taken back meanwhile has lost its words: saying it once more needs a new form.
  if (!found || !isSame) {
    throw new ConflictError('This form was sent before. Press Comment again to send it once more.');
  }
  return { commentId: found._id.toString() };
}
