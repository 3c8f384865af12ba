import type { Actor } from '../accounts/contract.ts';
import { requireWordsPass } from '../accounts/index.ts';
import { ConflictError, NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceMatter } from './announce-to.ts';
import { askSecondLookInput } from './inputs.ts';
import { isHidden } from './matter-views.ts';
import { Matter, newMatterId, placeOf } from './matter.model.ts';
import { mayAskSecondLook } from './policy.ts';
import { requireAllowed } from './require-moderator.ts';
import { requireNotice } from './require-notice.ts';

/**
 * The author asks, once, for another moderator to look again. The matter is back in the queue, for
 * moderators who have not decided about it.
 */
export async function askSecondLook(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { noticeId, line, checked } = parseInput(askSecondLookInput, rawInput);
  const { matter } = await requireNotice(actor, noticeId);
  if (!matter) throw new NotFoundError('We could not find that.');
  const authorId = matter.authorId?.toString() ?? null;
  const hasAsked = matter.secondLook !== null;
  requireAllowed(mayAskSecondLook(actor, { authorId, isHidden: isHidden(matter), hasAsked }));
  requireWordsPass(tools, actor, { place: 'resource', texts: { line }, checked });

  const { countyId, personId } = actor;
  const at = tools.clock.now();
  const opened = { state: 'open', openedAt: at, place: placeOf(at, newMatterId()), readerIds: [] };
  const { modifiedCount } = await Matter.updateOne(
    { _id: matter._id, countyId, authorId: personId, state: 'closed', secondLook: null },
    { $set: { ...opened, secondLook: { line, at, decisions: matter.decisions.length } } },
  );
  if (modifiedCount === 0) throw new ConflictError('Somebody is looking at this already.');
  await announceMatter(tools, { countyId, matterId: matter._id.toString(), authorId });
}
