import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import { toNameKey } from '../lib/text/name-key.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { gapKinds, gapsLimits, unfilledStates, type GapView, type Need } from './contract.ts';
import { viewGaps } from './gap-views.ts';
import { Gap } from './gap.model.ts';
import { similarGapsInput } from './inputs.ts';
import { openKeyOf } from './open-key.ts';
import { requireGaps } from './require-gap.ts';

/**
 * A few gaps that are like the one about to be logged, to say "me too" to instead: first of the same
 * need in the same town, then of the town, then of the need.
 */
export async function listSimilarGaps(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<GapView[]> {
  const { need, place } = parseInput(similarGapsInput, rawInput);
  requireGaps(actor);
  const [same, ofTown, ofNeed] = await Promise.all([
    need === '' || place === '' ? [] : findSame(actor, { need, place }),
    place === '' ? [] : findNewest(actor, { townKey: toNameKey(place) }),
    need === '' ? [] : findNewest(actor, { need }),
  ]);
  const similar = new Map([...same, ...ofTown, ...ofNeed].map((gap) => [gap._id.toString(), gap]));
  return viewGaps(tools, actor, [...similar.values()].slice(0, gapsLimits.similar));
}

/** One of each kind at most. */
function findSame({ countyId }: Actor, { need, place }: { need: Need; place: string }) {
  const openKey = anyOf(gapKinds.map((kind) => openKeyOf({ need, place, kind })));
  return Gap.find({ countyId, openKey }).lean();
}

function findNewest({ countyId }: Actor, like: { need: Need } | { townKey: string }) {
  return Gap.find({ countyId, ...like, state: anyOf(unfilledStates) })
    .sort({ loggedAt: -1, _id: -1 })
    .limit(gapsLimits.similar)
    .lean();
}
