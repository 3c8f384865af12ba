import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import { listModeratorIds } from './announce-to.ts';
import type { MatterView, ModerationTools } from './contract.ts';
import { matterInput } from './inputs.ts';
import { factsOf, viewCard } from './matter-views.ts';
import type { MatterRecord } from './matter.model.ts';
import { mayDecide } from './policy.ts';
import { readCards } from './read-cards.ts';
import { requireMatter } from './require-moderator.ts';
import { showThing } from './show-thing.ts';

/**
 * One matter with all its reasons. What was reported is in it while the matter is open; words said
 * in a room only for a moderator who has opened them (`open-matter.ts`), so that looking is
 * recorded and told.
 */
export async function getMatter(
  tools: ModerationTools,
  actor: Actor,
  rawInput: unknown,
): Promise<MatterView> {
  const { matterId } = parseInput(matterInput, rawInput);
  const matter = await requireMatter(actor, matterId);
  const isOpen = matter.state === 'open';
  const mustOpen = isOpen && !hasOpened(tools, matter, actor);
  const reporterIds = matter.reports.map(({ personId }) => personId.toString());
  const [cardOf, open, moderatorIds] = await Promise.all([
    readCards(tools, reporterIds),
    isOpen && !mustOpen ? showThing(tools, matter) : null,
    isOpen ? listModeratorIds(tools, actor.countyId) : [],
  ]);
  const decision = mayDecide(actor, factsOf(matter), moderatorIds);
  return {
    ...viewCard(matter),
    ...{ state: matter.state, mustOpen, open },
    all: matter.reports.map(({ personId, reason, line, at }) => ({
      reporter: cardOf(personId.toString()),
      ...{ reason, line, at: at.toISOString() },
    })),
    secondLookLine: matter.secondLook?.line ?? null,
    decisions: matter.decisions.map(({ outcome, rule, at }) => {
      return { outcome, rule, at: at.toISOString() };
    }),
    mayNotDecide: decision.allowed ? null : decision.because,
  };
}

/** Words on the shelf are there for every moderator anyway. */
function hasOpened(tools: ModerationTools, matter: MatterRecord, { personId }: Actor): boolean {
  if (!tools.reportables[matter.thingKind].isPrivate) return true;
  return matter.readerIds.some((id) => id.toString() === personId);
}
