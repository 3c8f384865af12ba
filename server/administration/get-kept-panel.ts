import { listOrganisations } from '../accounts/index.ts';
import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { STARTING_LINES, type KeptPanelView } from './contract.ts';
import { HelpPanel } from './help-panel.model.ts';
import { dayOf } from './inputs.ts';
import { isReviewDue } from './policy.ts';
import { requireKeeper } from './require-keeper.ts';

/** The lines, and each host organisation with its lead or none: for those who keep them. */
export async function getKeptPanel(tools: Tools, actor: Actor): Promise<KeptPanelView> {
  requireKeeper(actor);
  const today = dayOf(tools.clock.now());
  const [panel, organisations] = await Promise.all([
    HelpPanel.findOne({ countyId: actor.countyId }).lean(),
    listOrganisations(tools, actor),
  ]);
  const reviewBy = panel?.reviewBy ?? null;
  const hosts = organisations.filter(({ kinds }) => kinds.includes('host'));
  return {
    lines: panel && panel.lines.length > 0 ? panel.lines : STARTING_LINES,
    reviewBy,
    isDue: isReviewDue(reviewBy, today),
    leads: hosts.map(({ id, name }) => {
      const kept = panel?.leads?.[id];
      const lead = kept ? { role: kept.role, phone: kept.phone, words: kept.words } : null;
      const leadReview = kept?.reviewBy ?? null;
      return {
        organisationId: id,
        organisation: name,
        lead,
        reviewBy: leadReview,
        isDue: isReviewDue(leadReview, today),
      };
    }),
  };
}
