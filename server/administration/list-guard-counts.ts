import type { Actor } from '../accounts/contract.ts';
import { RULE_NAMES } from '../guard/index.ts';
import type { Tools } from '../lib/tools.ts';
import { notEarlierThan } from '../lib/trusted-filters.ts';
import { administrationLimits, type GuardCountsView, type OutcomeCounts } from './contract.ts';
import { GuardCount, type GuardCountRecord } from './guard-count.model.ts';
import { dayOf } from './inputs.ts';
import { requireKeeper } from './require-keeper.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How often each rule spoke in the county in the last four weeks, and on which days. Every rule is
 * named. Read are one count for each rule, outcome and day at most.
 */
export async function listGuardCounts(tools: Tools, actor: Actor): Promise<GuardCountsView> {
  requireKeeper(actor);
  const today = new Date(dayOf(tools.clock.now()));
  const since = new Date(today.getTime() - (administrationLimits.countDays - 1) * DAY_MS);
  const counts = await GuardCount.find({
    countyId: actor.countyId,
    day: notEarlierThan(since),
  }).lean();
  const ofRule = sumBy(counts, ({ rule }) => rule);
  const ofDay = sumBy(counts, ({ day }) => dayOf(day));
  return {
    since: dayOf(since),
    rules: RULE_NAMES.map((rule) => ({ rule, counts: ofRule.get(rule) ?? NONE })),
    days: [...ofDay]
      .map(([day, sums]) => ({ day, counts: sums }))
      .sort((one, other) => other.day.localeCompare(one.day)),
  };
}

const NONE: OutcomeCounts = { stopped: 0, asked: 0, hinted: 0, setAside: 0 };

function sumBy(
  counts: readonly GuardCountRecord[],
  keyOf: (count: GuardCountRecord) => string,
): Map<string, OutcomeCounts> {
  const sums = new Map<string, OutcomeCounts>();
  for (const one of counts) {
    const before = sums.get(keyOf(one)) ?? NONE;
    sums.set(keyOf(one), { ...before, [one.outcome]: before[one.outcome] + one.count });
  }
  return sums;
}
