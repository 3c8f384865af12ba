import type { AgendaSource, AskedThemes, Theme } from '../lib/agenda-source.ts';
import { groupBy } from '../lib/group-by.ts';
import { anyOf, within } from '../lib/trusted-filters.ts';
import { kindWords, needWords, unfilledStates } from './contract.ts';
import { Gap } from './gap.model.ts';

/** In one month of one county; older ones are not looked at. */
const MOST = 200;

/** What link workers logged as missing and nothing fills yet, by what people need. */
export function makeGapThemes(): AgendaSource {
  return { counted: ['gap', 'gaps'], listThemes };
}

async function listThemes({ countyId, ...time }: AskedThemes): Promise<Theme[]> {
  const logged = await Gap.find(
    { countyId, state: anyOf(unfilledStates), loggedAt: within(time) },
    { need: 1, place: 1, kind: 1, loggedAt: 1 },
  )
    .sort({ loggedAt: -1, _id: -1 })
    .limit(MOST)
    .lean();
  return [...groupBy(logged, ({ need }) => need)].map(([need, ofNeed]) => ({
    key: `gap:${need}`,
    title: `What’s missing: ${needWords[need].toLowerCase()}`,
    links: ofNeed.map(({ _id, place, kind, loggedAt }) => ({
      path: `/gaps/${_id.toString()}`,
      words: `${place}: ${kindWords[kind].toLowerCase()}`,
      at: loggedAt,
    })),
  }));
}
