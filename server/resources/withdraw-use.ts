import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceUses } from './announce-uses.ts';
import { resourceInput } from './inputs.ts';
import { requireResource } from './require-resource.ts';
import { ResourceUse } from './use.model.ts';

/** Takes my "I used it" back with its line. Where there is none, nothing changes. */
export async function withdrawUse(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ usedBy: number }> {
  const { resourceId } = parseInput(resourceInput, rawInput);
  const resource = await requireResource(actor, resourceId);
  const { countyId, personId } = actor;
  await retryWrite(() => ResourceUse.deleteOne({ countyId, resourceId: resource._id, personId }));
  return { usedBy: await announceUses(tools, actor, resource._id) };
}
