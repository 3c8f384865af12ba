import type { Actor } from '../../accounts/contract.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { isNotThere } from '../../lib/trusted-filters.ts';
import { asId } from '../meeting.model.ts';
import { changeRoundInput } from './inputs.ts';
import { keepLive } from './keep-live.ts';
import { processStateOf } from './process-state.ts';
import { requireLead } from './require-live.ts';

/** Begins a round in which everybody here says a word, in the order in which they came, or ends it. */
export async function changeRound(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { meetingId, round } = parseInput(changeRoundInput, rawInput);
  const { meeting } = await requireLead(tools, actor, meetingId);
  if (round === 'end') {
    await keepLive(tools, meeting, { change: { $unset: { round: 1 } } });
    return;
  }
  const order = processStateOf(tools).here.people(meetingId).map(asId);
  await keepLive(tools, meeting, {
    found: { round: isNotThere() },
    change: { $set: { round: { order, spoken: [] } } },
  });
}
