import type { Actor } from '../../accounts/contract.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import type { PollView } from './contract.ts';
import { pollInput } from './inputs.ts';
import { requirePoll } from './require-poll.ts';
import { viewPoll } from './view-poll.ts';

/** A poll with what was said so far: how many, never who. */
export async function getPoll(tools: Tools, actor: Actor, rawInput: unknown): Promise<PollView> {
  const { pollId } = parseInput(pollInput, rawInput);
  return viewPoll(tools, actor, await requirePoll(tools, actor, pollId));
}
