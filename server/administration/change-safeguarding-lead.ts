import { listOrganisations, requireWordsPass } from '../accounts/index.ts';
import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { HelpPanel } from './help-panel.model.ts';
import { changeSafeguardingLeadInput } from './inputs.ts';
import { requireKeeper } from './require-keeper.ts';

/** Writes down who leads on safeguarding in a host organisation of the county. The last save stands. */
export async function changeSafeguardingLead(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  requireKeeper(actor);
  const input = parseInput(changeSafeguardingLeadInput(tools.clock.now()), rawInput);
  const { organisationId, role, phone, words, reviewBy, checked } = input;
  const organisations = await listOrganisations(tools, actor);
  const host = organisations.find(
    ({ id, kinds }) => id === organisationId && kinds.includes('host'),
  );
  if (!host) throw new NotFoundError();
  requireWordsPass(tools, actor, { place: 'contact', texts: { role, words }, checked });
  const lead = { organisation: host.name, role, phone, words, reviewBy };
  await retryWrite(() =>
    HelpPanel.updateOne(
      { countyId: actor.countyId },
      { $set: { [`leads.${host.id}`]: lead } },
      { upsert: true },
    ),
  );
}
