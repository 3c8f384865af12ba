import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Reportable, ThingPlace } from '../lib/reportable.ts';
import { formatText } from '../lib/text/format-text.ts';
import type { Tools } from '../lib/tools.ts';
import { announceHidden } from './announce-hidden.ts';
import { ResourceComment, type CommentRecord } from './comment.model.ts';
import { isId, requireResource } from './require-resource.ts';

/** Comments on resources as moderation handles them. */
export function makeReportableComment(tools: Tools): Reportable<Actor> {
  return {
    isPrivate: false,
    async find(actor, commentId) {
      const comment = await findComment({ countyId: actor.countyId, thingId: commentId });
      if (comment?.state !== 'shown') throw notThere();
      await requireResource(actor, comment.resourceId.toString());
      return { ...wordsOf(comment), path: pathOf(comment) };
    },
    async show(place) {
      const comment = await findComment(place);
      if (!comment || comment.state === 'removed') return null;
      return {
        ...wordsOf(comment),
        state: comment.state === 'hidden' ? 'hidden' : 'standing',
        writtenAt: comment.writtenAt.toISOString(),
        earlier: [],
        around: [],
        path: pathOf(comment),
      };
    },
    async listConcerned(place) {
      const comment = await findComment(place);
      return comment ? [comment.authorId.toString()] : [];
    },
    hide: (place) => change(tools, place, { from: 'shown', to: 'hidden' }),
    restore: (place) => change(tools, place, { from: 'hidden', to: 'shown' }),
  };
}

function notThere(): NotFoundError {
  return new NotFoundError('We could not find that comment. It may be gone already.');
}

function wordsOf({ authorId, text }: CommentRecord) {
  return { authorId: authorId.toString(), title: null, body: formatText(text) };
}

const pathOf = ({ resourceId }: CommentRecord) => `/shelf/${resourceId.toString()}#comments`;

async function findComment({ countyId, thingId }: ThingPlace): Promise<CommentRecord | null> {
  return isId(thingId) ? ResourceComment.findOne({ _id: thingId, countyId }).lean() : null;
}

interface Change {
  from: CommentRecord['state'];
  to: CommentRecord['state'];
}

async function change(tools: Tools, place: ThingPlace, { from, to }: Change): Promise<void> {
  const { countyId, thingId: commentId } = place;
  const { modifiedCount } = await ResourceComment.updateOne(
    { _id: commentId, countyId, state: from },
    { $set: { state: to } },
  );
  const comment = modifiedCount > 0 ? await findComment(place) : null;
  if (!comment) return;
  const view = { resourceId: comment.resourceId.toString(), commentId };
  const event = to === 'hidden' ? 'comment.removed' : 'resource.commented';
  const about = { countyId, authorId: comment.authorId.toString() };
  await announceHidden(tools, about, { seers: { event, view }, others: { event, view } });
}
