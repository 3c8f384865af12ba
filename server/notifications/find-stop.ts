import { parseInput } from '../lib/parse-input.ts';
import type { NotificationsTools, StopView } from './contract.ts';
import { tokenInput } from './inputs.ts';
import { wantsLetter } from './mail-moments.ts';
import { choicesIn, readChoices } from './read-choices.ts';
import { readStopLink } from './stop-link.ts';

/** What the link of a letter stops, and whether it is stopped. Null for a link that is not ours. */
export async function findStop(
  tools: NotificationsTools,
  rawInput: unknown,
): Promise<StopView | null> {
  const link = readStopLink(tools, parseInput(tokenInput, rawInput).token);
  if (!link) return null;
  const { personId, stream } = link;
  const choices = choicesIn(await readChoices([personId]), personId);
  return { stream, isStopped: !wantsLetter(choices, stream) };
}
