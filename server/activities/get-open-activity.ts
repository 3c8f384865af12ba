import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity } from './activity.model.ts';
import type { OpenActivity } from './contract.ts';
import { activityInput } from './inputs.ts';
import { viewOpen } from './open-views.ts';

/**
 * One activity of any county, for anybody and without a session. One that was withdrawn, an unknown
 * and a malformed id are refused in the same words.
 *
 * @throws {NotFoundError}
 */
export async function getOpenActivity(tools: Tools, rawInput: unknown): Promise<OpenActivity> {
  const { activityId } = parseInput(activityInput, rawInput);
  const isId = /^[0-9a-f]{24}$/.test(activityId);
  const found = isId ? await Activity.findOne({ _id: activityId, state: 'open' }).lean() : null;
  if (!found) throw new NotFoundError('We could not find that activity.');
  return viewOpen(found, tools.clock.now());
}
