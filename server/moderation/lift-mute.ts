import type { Actor } from '../accounts/contract.ts';
import { mutePerson } from '../accounts/index.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceNotices } from './announce-to.ts';
import { enterAudit } from './enter-audit.ts';
import { giveNotices } from './give-notices.ts';
import { personInput } from './inputs.ts';
import { mayMute } from './policy.ts';
import { requireAllowed, requireModerator } from './require-moderator.ts';

/** Lets a member write again before the time is over. */
export async function liftMute(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  requireModerator(actor);
  const { personId } = parseInput(personInput, rawInput);
  requireAllowed(mayMute(actor, personId));
  const { countyId } = actor;
  const given = [{ personId, kind: 'muteLifted' as const }];
  await inTransaction(async (session) => {
    await mutePerson(tools, { countyId, personId, until: null }, session);
    await enterAudit(tools, actor, { act: 'muteLifted', personId }, session);
    await giveNotices(tools, { countyId, given }, session);
  });
  announceNotices(tools, given);
}
