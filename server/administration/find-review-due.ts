import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import type { ReviewDueView } from './contract.ts';
import { HelpPanel } from './help-panel.model.ts';
import { dayOf } from './inputs.ts';
import { isReviewDue, keepsPanel } from './policy.ts';

/**
 * What of the panel waits for a review, for the start page of those who keep it: one query for them,
 * and none for others. Organisations for which no lead was ever written down are not named here:
 * the page of the panel shows them.
 */
export async function findReviewDue(tools: Tools, actor: Actor): Promise<ReviewDueView | null> {
  if (!keepsPanel(actor)) return null;
  const today = dayOf(tools.clock.now());
  const panel = await HelpPanel.findOne({ countyId: actor.countyId }, { lines: 0 }).lean();
  const lines = isReviewDue(panel?.reviewBy ?? null, today);
  const leads = Object.values(panel?.leads ?? {})
    .filter(({ reviewBy }) => isReviewDue(reviewBy, today))
    .map(({ organisation }) => organisation)
    .sort((one, other) => one.localeCompare(other, 'en-GB'));
  return lines || leads.length > 0 ? { lines, leads } : null;
}
