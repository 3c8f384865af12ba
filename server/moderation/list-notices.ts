import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { lessThan } from '../lib/trusted-filters.ts';
import { moderationLimits, type NoticePage } from './contract.ts';
import { pageInput } from './inputs.ts';
import { readPlace } from './matter.model.ts';
import { viewNotice } from './notice-view.ts';
import { Notice } from './notice.model.ts';

/** What moderators had to tell the actor, newest first. */
export async function listNotices(
  _tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<NoticePage> {
  const after = readPlace(parseInput(pageInput, rawInput).after);
  const { countyId, personId } = actor;
  const { noticesOnPage } = moderationLimits;
  const found = await Notice.find({
    ...{ countyId, personId },
    ...(after === null ? {} : { place: lessThan(after) }),
  })
    .sort({ place: -1 })
    .limit(noticesOnPage + 1)
    .lean();
  const onPage = found.slice(0, noticesOnPage);
  const isMore = found.length > onPage.length;
  return {
    notices: onPage.map(viewNotice),
    next: isMore ? (onPage.at(-1)?.place ?? null) : null,
    unread: actor.unreadNotices ?? 0,
  };
}
