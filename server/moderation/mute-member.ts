import type { Actor } from '../accounts/contract.ts';
import { mutePerson } from '../accounts/index.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceNotices } from './announce-to.ts';
import { muteDays } from './contract.ts';
import { enterAudit } from './enter-audit.ts';
import { giveNotices } from './give-notices.ts';
import { mutePersonInput } from './inputs.ts';
import { mayMute } from './policy.ts';
import { requireAllowed, requireModerator } from './require-moderator.ts';

const DAY_MS = 86_400_000;

/**
 * Keeps a member from writing for a time, for a rule that they broke. They go on reading, are told
 * at once, and write again by themselves when the time is over. Done again, the newer time holds.
 */
export async function muteMember(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ until: string }> {
  requireModerator(actor);
  const { personId, length, rule } = parseInput(mutePersonInput, rawInput);
  requireAllowed(mayMute(actor, personId));
  const { countyId } = actor;
  const until = new Date(tools.clock.now().getTime() + muteDays[length] * DAY_MS);
  const given = [{ personId, kind: 'muted' as const, rule, until }];
  await inTransaction(async (session) => {
    await mutePerson(tools, { countyId, personId, until }, session);
    await enterAudit(tools, actor, { act: 'muted', personId, rule }, session);
    await giveNotices(tools, { countyId, given }, session);
  });
  announceNotices(tools, given);
  return { until: until.toISOString() };
}
