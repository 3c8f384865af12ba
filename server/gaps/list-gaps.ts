import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import { toNameKey } from '../lib/text/name-key.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, lessThan, notLaterThan } from '../lib/trusted-filters.ts';
import { gapsLimits, unfilledStates, type GapFilters, type GapList } from './contract.ts';
import { countGaps, type GapTally } from './count-gaps.ts';
import { readCursor, writeCursor, type GapCursor } from './gap-cursor.ts';
import { viewGaps } from './gap-views.ts';
import { Gap, tallyOf, tallyIndex } from './gap.model.ts';
import { listGapsInput } from './inputs.ts';
import { maySayGaps } from './policy.ts';
import { requireGaps } from './require-gap.ts';

const SIZE = gapsLimits.gapsOnPage;

/**
 * What is missing in the actor's county, newest first, a page at a time, and for every filter how
 * many it would leave. What is filled is listed only when it is asked for.
 */
export async function listGaps(
  tools: Tools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<GapList> {
  const { after, ...filters } = parseInput(listGapsInput, rawInput);
  requireGaps(actor);
  const { countyId } = actor;
  const cursor = readCursor(after);
  const [found, tallies] = await Promise.all([
    Gap.find({ countyId, ...asked(filters), ...(cursor ? startingAfter(cursor) : {}) })
      .sort({ loggedAt: -1, _id: -1 })
      .limit(SIZE + 1)
      .lean(),
    Gap.aggregate<GapTally>(tallyOf(countyId)).hint(tallyIndex),
  ]);
  const onPage = found.slice(0, SIZE);
  const last = found.length > SIZE ? onPage.at(-1) : undefined;
  return {
    filters,
    gaps: await viewGaps(tools, actor, onPage),
    ...countGaps(tallies, filters),
    next: last ? writeCursor({ loggedAt: last.loggedAt, id: last._id.toString() }) : null,
    maySay: maySayGaps(actor),
  };
}

function asked({ need, town, kind, state }: GapFilters) {
  return {
    state: state === '' ? anyOf(unfilledStates) : state,
    ...(need === '' ? {} : { need }),
    ...(town === '' ? {} : { townKey: toNameKey(town) }),
    ...(kind === '' ? {} : { kind }),
  };
}

function startingAfter({ loggedAt, id }: GapCursor) {
  return {
    loggedAt: notLaterThan(loggedAt),
    $or: [{ loggedAt: lessThan(loggedAt) }, { _id: lessThan(id) }],
  };
}
