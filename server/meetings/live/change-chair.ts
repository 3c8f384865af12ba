import type { Actor } from '../../accounts/contract.ts';
import { ConflictError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { asId } from '../meeting.model.ts';
import { changeChairInput } from './inputs.ts';
import { keepLive } from './keep-live.ts';
import { mayTakeChair } from './policy.ts';
import { chairOf, requireLive } from './require-live.ts';

/** "I chair this meeting", or no longer. Of two who press at once the first has it. */
export async function changeChair(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { meetingId, chair } = parseInput(changeChairInput, rawInput);
  const { meeting, live } = await requireLive(tools, actor, meetingId);
  const me = asId(actor.personId);
  if (chair === 'giveBack') {
    await keepLive(tools, meeting, { found: { chairId: me }, change: { $set: { chairId: null } } });
    return;
  }
  const decision = mayTakeChair(actor, chairOf(live));
  if (!decision.allowed) throw new ConflictError(decision.because);
  const isMine = await keepLive(tools, meeting, {
    found: { chairId: live.chairId },
    change: { $set: { chairId: me } },
  });
  if (!isMine) throw new ConflictError('Somebody else was first to chair this meeting.');
}
