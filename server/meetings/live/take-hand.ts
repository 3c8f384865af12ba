import type { Actor } from '../../accounts/contract.ts';
import { ConflictError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { asId } from '../meeting.model.ts';
import { takeHandInput } from './inputs.ts';
import { keepLive } from './keep-live.ts';
import { requireLead } from './require-live.ts';

/** The first of those whose hand is up has the word: it comes down. */
export async function takeHand(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { meetingId, personId } = parseInput(takeHandInput, rawInput);
  const { meeting } = await requireLead(tools, actor, meetingId);
  const first = asId(personId);
  const wasFirst = await keepLive(tools, meeting, {
    found: { 'hands.0': first },
    change: { $pop: { hands: -1 } },
  });
  if (!wasFirst) throw new ConflictError('Another hand is first now.');
}
