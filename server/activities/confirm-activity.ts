import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity, asId } from './activity.model.ts';
import { announceToAll } from './audience.ts';
import { confirmingFields } from './confirming-fields.ts';
import { confirmActivityInput } from './inputs.ts';
import { speaksAs } from './policy.ts';
import { requireActivity } from './require-activity.ts';
import { endAskedWhereChecked } from './stale.ts';

/**
 * "Still right": marks these fields as checked today, by the activity provider or by a colleague
 * after a call, and what was reported wrong as right again. The other fields stay as they were.
 */
export async function confirmActivity(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ activityId: string }> {
  const { activityId, fields } = parseInput(confirmActivityInput, rawInput);
  const activity = await requireActivity(actor, activityId);
  const how = speaksAs(actor, activity.organisationId.toString());
  const check = { at: tools.clock.now(), by: asId(actor.personId), how };
  const change = confirmingFields(activity, fields, check);
  if (Object.keys(change.$set).length === 0) {
    throw new InvalidInputError({ fields: 'Choose what is still right.' });
  }
  const { countyId } = actor;
  await retryWrite(() => Activity.updateOne({ _id: activityId, countyId, state: 'open' }, change));
  await endAskedWhereChecked([activityId], check.at);
  await announceToAll(tools, activity, { event: 'activity.changed', view: { activityId } });
  return { activityId };
}
