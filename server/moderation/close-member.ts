import type { Actor } from '../accounts/contract.ts';
import { closeAccount } from '../accounts/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { enterAudit } from './enter-audit.ts';
import { personInput } from './inputs.ts';

/**
 * Closes the account of another member, as accounts allows it, and writes it down. Sessions and
 * sockets end at once.
 */
export async function closeMember(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { personId } = parseInput(personInput, rawInput);
  await closeAccount(tools, actor, { personId });
  await enterAudit(tools, actor, { act: 'closed', personId });
}
