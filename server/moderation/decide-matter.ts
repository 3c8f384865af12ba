import type { Actor } from '../accounts/contract.ts';
import { requireWordsPass } from '../accounts/index.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import { announceMatter, announceNotices, listModeratorIds } from './announce-to.ts';
import { claimMatter } from './claim-matter.ts';
import type { ModerationTools, NoticeKind, Outcome, Rule } from './contract.ts';
import { enterAudit } from './enter-audit.ts';
import { giveNotices, type Given } from './give-notices.ts';
import { decideMatterInput } from './inputs.ts';
import { factsOf, isSecondLook } from './matter-views.ts';
import { Matter, type MatterRecord } from './matter.model.ts';
import { mayDecide } from './policy.ts';
import { requireAllowed, requireMatter } from './require-moderator.ts';

interface Decided {
  outcome: Outcome;
  rule: Rule | null;
  word: string;
}

/**
 * Decides about a reported thing: it stays, or nobody sees it any more. The author is told, with
 * the rule, and who reported it is told that it was looked at. Of two moderators at one moment one
 * decides and the other gets words.
 *
 * The claim comes first, then the thing, then the record of it. Where the process ends in between,
 * the matter is still open, and deciding again puts the thing into the state that is chosen then.
 *
 * @throws {ConflictError} where another moderator was first
 */
export async function decideMatter(
  tools: ModerationTools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const { matterId, outcome, rule, word, checked } = parseInput(decideMatterInput, rawInput);
  const found = await requireMatter(actor, matterId);
  const moderatorIds = await listModeratorIds(tools, actor.countyId);
  requireAllowed(mayDecide(actor, factsOf(found), moderatorIds));
  requireWordsPass(tools, actor, { place: 'resource', texts: { word }, checked });

  const decided = { outcome, rule: outcome === 'hide' ? (rule ?? null) : null, word };
  const matter = await claimMatter(tools, actor, found._id);
  await changeThing(tools, matter, decided);
  const given = noticesFor(matter, actor, decided);
  await inTransaction(async (session) => {
    const at = tools.clock.now();
    const decision = { by: actor.personId, outcome, rule: decided.rule, at };
    const { modifiedCount } = await Matter.updateOne(
      { _id: matter._id, countyId: actor.countyId, state: 'open', 'claim.by': actor.personId },
      { $set: { state: 'closed', claim: null }, $push: { decisions: decision } },
      { session },
    );
    if (modifiedCount === 0) throw alreadyDecided();
    const thing = { kind: matter.thingKind, id: matter.thingId.toString() };
    const personId = matter.authorId?.toString() ?? null;
    const act = outcome === 'hide' ? 'hidden' : 'left';
    await enterAudit(tools, actor, { act, thing, personId, rule: decided.rule }, session);
    await giveNotices(tools, { countyId: actor.countyId, given }, session);
  });
  announceNotices(tools, given);
  const { authorId } = factsOf(matter);
  await announceMatter(tools, { countyId: actor.countyId, matterId, authorId });
}

/** Leaving it puts back what an earlier decision has hidden. */
async function changeThing(
  tools: ModerationTools,
  { thingKind, thingId, countyId }: MatterRecord,
  { outcome, rule }: Decided,
): Promise<void> {
  const place = { countyId: countyId.toString(), thingId: thingId.toString() };
  const reportable = tools.reportables[thingKind];
  if (outcome === 'hide') await reportable.hide({ ...place, rule: rule ?? '' });
  else await reportable.restore(place);
}

function noticesFor(matter: MatterRecord, actor: Actor, decided: Decided): Given[] {
  const { authorId, reporterIds } = factsOf(matter);
  const about = { matterId: matter._id.toString(), thingKind: matter.thingKind };
  const { outcome, rule, word } = decided;
  const toAuthor = authorId === null ? [] : [{ personId: authorId, rule, word, ...about }];
  const reporters = isSecondLook(matter) ? [] : reporterIds.filter((id) => id !== actor.personId);
  return [
    ...toAuthor.map((one) => ({ ...one, kind: kindFor(outcome, isSecondLook(matter)) })),
    ...reporters.map((personId) => ({ personId, kind: 'lookedAt' as const, ...about })),
  ];
}

function kindFor(outcome: Outcome, isAgain: boolean): NoticeKind {
  if (isAgain) return outcome === 'hide' ? 'keptHidden' : 'restored';
  return outcome === 'hide' ? 'hidden' : 'left';
}

function alreadyDecided(): ConflictError {
  return new ConflictError('Another moderator has just decided about this. Nothing was changed.');
}
