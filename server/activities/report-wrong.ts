import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { isNotThere } from '../lib/trusted-filters.ts';
import { Activity, asId } from './activity.model.ts';
import { announceToAll } from './audience.ts';
import { reportWrongInput } from './inputs.ts';
import { requireActivity } from './require-activity.ts';
import { hasWords } from './typed-activity.ts';

/**
 * Says that a field is wrong. It stands until somebody changes or confirms the field; reported again
 * it stays one report, of the one who was first.
 */
export async function reportWrong(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ activityId: string }> {
  const { activityId, field } = parseInput(reportWrongInput, rawInput);
  const activity = await requireActivity(actor, activityId);
  if (!hasWords(field, activity)) throw new InvalidInputError({ field: 'Choose what is wrong.' });
  const { countyId, personId } = actor;
  const path = `reports.${field}`;
  const report = { at: tools.clock.now(), by: asId(personId) };
  const { modifiedCount } = await retryWrite(() =>
    Activity.updateOne(
      { _id: activityId, countyId, state: 'open', [path]: isNotThere() },
      { $set: { [path]: report } },
    ),
  );
  if (modifiedCount > 0) {
    await announceToAll(tools, activity, { event: 'activity.changed', view: { activityId } });
  }
  return { activityId };
}
