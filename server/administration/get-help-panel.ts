import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { STARTING_LINES, type HelpPanelView } from './contract.ts';
import { HelpPanel } from './help-panel.model.ts';

/**
 * The lines of the actor's county, and the safeguarding leads of the host organisations in which the
 * actor works. Activity providers see the lines.
 */
export async function getHelpPanel(_tools: Tools, actor: Actor): Promise<HelpPanelView> {
  const { countyId, hostOrganisationIds } = actor;
  const panel = await HelpPanel.findOne({ countyId }).lean();
  const leads = hostOrganisationIds.flatMap((id) => panel?.leads?.[id] ?? []);
  return {
    lines: panel && panel.lines.length > 0 ? panel.lines : STARTING_LINES,
    leads: leads.map(({ organisation, role, phone, words }) => {
      return { organisation, role, phone, words };
    }),
  };
}
