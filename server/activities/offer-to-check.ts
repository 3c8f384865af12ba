import { Temporal } from 'temporal-polyfill';

import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { dayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { asId } from './activity.model.ts';
import { announceChecks } from './asked-checks.ts';
import { offerInput } from './check-inputs.ts';
import { CheckOffer } from './check-offer.model.ts';
import { requireBoard } from './require-activity.ts';

/**
 * "I can check a few this month", for a month from today, or no more. Nobody is asked to check who
 * has not said so. What somebody is asked already stays until it is done, given back or due.
 */
export async function offerToCheck(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { on } = parseInput(offerInput, rawInput);
  requireBoard(actor);
  const { countyId, personId } = actor;
  const today = Temporal.PlainDate.from(dayInCounty(tools.clock.now()));
  const offer = { countyId: asId(countyId), until: today.add({ months: 1 }).toString() };
  await retryWrite<unknown>(() =>
    on
      ? CheckOffer.updateOne({ personId }, { $set: offer }, { upsert: true })
      : CheckOffer.deleteOne({ personId }),
  );
  await announceChecks(tools, countyId, [personId]);
}
