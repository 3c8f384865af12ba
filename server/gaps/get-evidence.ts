import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import { daysOfQuarter, quarterBefore, quarterOf } from '../lib/quarter.ts';
import type { Tools } from '../lib/tools.ts';
import { gapsLimits, type GapEvidence as Evidence } from './contract.ts';
import { sheetOf } from './evidence-sheet.ts';
import { GapEvidence } from './gap-evidence.model.ts';
import { evidenceInput } from './inputs.ts';
import { requireGaps } from './require-gap.ts';

/**
 * What is missing in the actor's county in one quarter, as commissioners may have it: see
 * `sheetOf`. Without a quarter, or with one that is not offered, it is that of today.
 */
export async function getEvidence(
  tools: Tools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<Evidence> {
  const asked = parseInput(evidenceInput, rawInput);
  requireGaps(actor);
  const today = quarterOf(tools.clock.now());
  const quarters = Array.from({ length: gapsLimits.quarters }, (_one, back) =>
    quarterBefore(today, back),
  );
  const quarter = quarters.find((one) => one === asked.quarter) ?? today;
  const counts = await GapEvidence.find(
    { countyId: actor.countyId, quarter },
    { _id: 0, townKey: 1, place: 1, need: 1, people: 1 },
  ).lean();
  return {
    quarter,
    ...daysOfQuarter(quarter),
    isOver: quarter !== today,
    quarters,
    ...sheetOf(counts),
  };
}
