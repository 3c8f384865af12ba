import type { Actor } from '../accounts/contract.ts';
import { formatText } from '../lib/text/format-text.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { laterThan, lessThan } from '../lib/trusted-filters.ts';
import { ResourceComment, type CommentRecord } from './comment.model.ts';
import { resourcesLimits, type CommentView, type OpenResource, type UseView } from './contract.ts';
import { openResourceInput } from './inputs.ts';
import { mayRemoveComment, maySeeHidden } from './policy.ts';
import { authorIdOf, requireVisibleResource } from './require-resource.ts';
import { readCards, viewResource } from './resource-views.ts';
import { readPlace, type ResourceRecord } from './resource.model.ts';
import { ResourceUse, type UseRecord } from './use.model.ts';

/** A resource with the first comments on it and the newest lines of those who used it. */
export async function getResource(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<OpenResource> {
  const input = parseInput(openResourceInput, rawInput);
  const record = await requireVisibleResource(actor, input.resourceId);
  const [comments, uses, usedBy, mine] = await Promise.all([
    findComments(actor, record, readPlace(input.commentsAfter)),
    findUses(record, readPlace(input.usesAfter)),
    ResourceUse.countDocuments(usesFilter(record)),
    ResourceUse.findOne({ ...usesFilter(record), personId: actor.personId }).lean(),
  ]);
  const authorId = authorIdOf(record);
  const onPage = {
    comments: comments.slice(0, resourcesLimits.commentsOnPage),
    uses: uses.slice(0, resourcesLimits.usesOnPage),
  };
  const cardOf = await readCards(tools, [
    ...(authorId === null ? [] : [authorId]),
    ...onPage.comments.map((comment) => comment.authorId.toString()),
    ...onPage.uses.map(({ personId }) => personId.toString()),
  ]);
  const author = authorId === null ? null : cardOf(authorId);
  return {
    resource: viewResource(actor, record, { author, usedBy }),
    comments: onPage.comments.map((comment) => viewComment(actor, comment, cardOf)),
    nextComments: cursorIn(comments, onPage.comments),
    uses: onPage.uses.map((use) => viewUse(actor, use, cardOf)),
    nextUses: cursorIn(uses, onPage.uses),
    myUse: mine ? { line: mine.line } : null,
  };
}

type CardOf = Awaited<ReturnType<typeof readCards>>;

/** Those that a moderator has hidden are there for moderators and for who wrote them. */
function findComments(actor: Actor, { countyId, _id }: ResourceRecord, after: string | null) {
  const isModerator = maySeeHidden(actor, { authorId: null });
  const whose = isModerator ? {} : { authorId: actor.personId };
  const hidden = { state: 'hidden' as const, ...whose };
  return ResourceComment.find({
    ...{ countyId, resourceId: _id, $or: [{ state: 'shown' as const }, hidden] },
    ...(after === null ? {} : { place: laterThan(after) }),
  })
    .sort({ place: 1 })
    .limit(resourcesLimits.commentsOnPage + 1)
    .lean();
}

function findUses(record: ResourceRecord, after: string | null) {
  return ResourceUse.find({
    ...usesFilter(record),
    ...(after === null ? {} : { place: lessThan(after) }),
  })
    .sort({ place: -1 })
    .limit(resourcesLimits.usesOnPage + 1)
    .lean();
}

const usesFilter = ({ countyId, _id }: ResourceRecord) => ({ countyId, resourceId: _id });

function cursorIn(found: readonly unknown[], onPage: readonly { place: string }[]): string | null {
  return found.length > onPage.length ? (onPage.at(-1)?.place ?? null) : null;
}

function viewComment(actor: Actor, comment: CommentRecord, cardOf: CardOf): CommentView {
  const authorId = comment.authorId.toString();
  return {
    id: comment._id.toString(),
    author: cardOf(authorId),
    text: comment.text,
    body: formatText(comment.text),
    writtenAt: comment.writtenAt.toISOString(),
    isMine: authorId === actor.personId,
    isHidden: comment.state === 'hidden',
    mayRemove: mayRemoveComment(actor, { authorId }),
  };
}

function viewUse(actor: Actor, { personId, line, usedAt }: UseRecord, cardOf: CardOf): UseView {
  const id = personId.toString();
  return {
    person: cardOf(id),
    line,
    usedAt: usedAt.toISOString(),
    isMine: id === actor.personId,
  };
}
