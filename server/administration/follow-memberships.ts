import type { ClientSession } from 'mongoose';

import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { HelpPanel } from './help-panel.model.ts';

/** Keeps the name of an organisation beside its lead, and drops the lead when the organisation closes. */
export async function followMemberships(
  _tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<void> {
  if (change.kind !== 'organisation') return;
  const { countyId, organisationId, name, state } = change;
  const lead = `leads.${organisationId}`;
  const panel = await HelpPanel.findOne({ countyId }, { leads: 1 }, { session }).lean();
  if (panel?.leads?.[organisationId] === undefined) return;
  const update =
    state === 'closed' ? { $unset: { [lead]: 1 } } : { $set: { [`${lead}.organisation`]: name } };
  await HelpPanel.updateOne({ countyId }, update, { session });
}
