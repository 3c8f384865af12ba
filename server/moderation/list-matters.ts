import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { laterThan, otherThan } from '../lib/trusted-filters.ts';
import { moderationLimits, type MatterPage } from './contract.ts';
import { pageInput } from './inputs.ts';
import { viewCard } from './matter-views.ts';
import { Matter, readPlace } from './matter.model.ts';
import { requireModerator } from './require-moderator.ts';

/** What waits for a moderator, the longest waiting first, but for what the reader wrote. */
export async function listMatters(
  _tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<MatterPage> {
  requireModerator(actor);
  const after = readPlace(parseInput(pageInput, rawInput).after);
  const { mattersOnPage } = moderationLimits;
  const found = await Matter.find({
    countyId: actor.countyId,
    state: 'open',
    authorId: otherThan(actor.personId),
    ...(after === null ? {} : { place: laterThan(after) }),
  })
    .sort({ place: 1 })
    .limit(mattersOnPage + 1)
    .lean();
  const onPage = found.slice(0, mattersOnPage);
  const isMore = found.length > onPage.length;
  return {
    matters: onPage.map(viewCard),
    next: isMore ? (onPage.at(-1)?.place ?? null) : null,
  };
}
