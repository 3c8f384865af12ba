import type { Actor } from '../../accounts/contract.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { isNotThere, otherThan } from '../../lib/trusted-filters.ts';
import { asId } from '../meeting.model.ts';
import { liveLimits } from './contract.ts';
import { changeHandInput } from './inputs.ts';
import { keepLive } from './keep-live.ts';
import { requireLive } from './require-live.ts';

/**
 * Puts my hand up, behind those that are up, or takes it down. A hand that is up stays where it is: the
 * same write that adds it looks whether it is there.
 */
export async function changeHand(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { meetingId, hand } = parseInput(changeHandInput, rawInput);
  const { meeting } = await requireLive(tools, actor, meetingId);
  const me = asId(actor.personId);
  if (hand === 'lowered') {
    await keepLive(tools, meeting, { found: { hands: me }, change: { $pull: { hands: me } } });
    return;
  }
  await keepLive(tools, meeting, {
    found: { hands: otherThan(me), [`hands.${liveLimits.hands - 1}`]: isNotThere() },
    change: { $push: { hands: me } },
  });
}
