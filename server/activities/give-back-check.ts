import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity } from './activity.model.ts';
import { announceChecks } from './asked-checks.ts';
import { activityInput } from './inputs.ts';
import { mayShareOut } from './policy.ts';
import { requireActivity, requireBoard } from './require-activity.ts';

/**
 * Gives back what the actor was asked to check, without a reason; a coordinator takes back what was
 * asked of anybody. Where nothing is asked of them, nothing changes.
 */
export async function giveBackCheck(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ activityId: string }> {
  const { activityId } = parseInput(activityInput, rawInput);
  requireBoard(actor);
  const { asked } = await requireActivity(actor, activityId);
  const { countyId, personId } = actor;
  const askedOf = asked?.of.toString();
  if (askedOf === undefined || !(askedOf === personId || mayShareOut(actor))) return { activityId };
  await retryWrite(() =>
    Activity.updateOne(
      { _id: activityId, countyId, 'asked.of': askedOf },
      { $unset: { asked: 1 } },
    ),
  );
  await announceChecks(tools, countyId, [askedOf]);
  return { activityId };
}
