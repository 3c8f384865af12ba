import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { ModerationTools, OpenNotice } from './contract.ts';
import { noticeInput } from './inputs.ts';
import { isHidden } from './matter-views.ts';
import type { MatterRecord } from './matter.model.ts';
import { viewNotice } from './notice-view.ts';
import { mayAskSecondLook } from './policy.ts';
import { requireNotice } from './require-notice.ts';

/** One notice, with the actor's own words where it is about them. Nobody else's are in it. */
export async function getNotice(
  tools: ModerationTools,
  actor: Actor,
  rawInput: unknown,
): Promise<OpenNotice> {
  const { noticeId } = parseInput(noticeInput, rawInput);
  const { notice, matter } = await requireNotice(actor, noticeId);
  const view = viewNotice(notice);
  const authorId = matter?.authorId?.toString() ?? null;
  if (!matter || authorId !== actor.personId) {
    return { ...view, own: null, mayAskSecondLook: false, hasAskedSecondLook: false };
  }
  const hasAsked = matter.secondLook !== null;
  const isStanding = matter.state === 'closed' && isHidden(matter);
  const decision = mayAskSecondLook(actor, { authorId, isHidden: isStanding, hasAsked });
  return {
    ...view,
    own: await readOwn(tools, matter),
    mayAskSecondLook: decision.allowed && notice.kind === 'hidden',
    hasAskedSecondLook: hasAsked,
  };
}

async function readOwn(
  tools: ModerationTools,
  { thingKind, thingId, countyId }: MatterRecord,
): Promise<OpenNotice['own']> {
  const place = { countyId: countyId.toString(), thingId: thingId.toString() };
  const shown = await tools.reportables[thingKind].show(place);
  return shown && { title: shown.title, body: shown.body };
}
